import { type ChangeFigureKind, changeText } from '../report/change-text.ts';
import type { LayerName, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { armsFigure } from './arms-figure.ts';
import { effectFigure } from './effect-figure.ts';
import type { Figure } from './figure-list.ts';
import { tieChangeFigure } from './tie-change-figure.ts';

interface Base {
  readonly layer: LayerName;
  readonly lang: Lang;
  readonly width?: number;
}

/**
 * The figures of change that a layer has: its effects, pilot beside control, and ties kept, new and lost.
 *
 * @returns `endring-<layer>`, `pilot-og-kontroll-<layer>` and `band-<layer>`; those with nothing to draw are left out
 * Cost: O(windows · ties).
 */
export function changeEntries(result: Result, base: Base): Figure[] {
  const drawn: readonly (readonly [string, ChangeFigureKind, string | null])[] = [
    ['endring', 'effects', effectFigure(result, base)],
    ['pilot-og-kontroll', 'arms', armsFigure(result, base)],
    ['band', 'ties', tieChangeFigure(result, base)],
  ];
  return drawn.flatMap(([name, kind, svg]) =>
    svg === null ? [] : [{ name: `${name}-${base.layer}`, ...changeText(result, kind, base), svg }],
  );
}
