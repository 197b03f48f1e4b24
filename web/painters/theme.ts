import { darkColour, INK } from '../../src/index.ts';
import { onScheme, screenColour, screenPaper } from '../scheme.ts';

/** The colours of the screen now. */
export interface Theme {
  readonly ink: string;
  readonly paper: string;
  /** Whether the paper is darker than the ink. */
  readonly isDark: boolean;
  /** Colour of a mark, as #rrggbb, from its colour on white paper. */
  readonly mark: (colour: string) => string;
}

/** Reads rgb(…) as #rrggbb. */
export function hexOf(colour: string): string {
  const parts = colour.match(/[\d.]+/g)?.slice(0, 3) ?? ['0', '0', '0'];
  return `#${parts.map((part) => Math.round(Number(part)).toString(16).padStart(2, '0')).join('')}`;
}

const lightness = (hex: string) =>
  [1, 3, 5].reduce(
    (sum, at, i) => sum + [0.299, 0.587, 0.114][i]! * Number.parseInt(hex.slice(at, at + 2), 16),
    0,
  );

const isDarker = (a: string, b: string) => lightness(a) < lightness(b);

/**
 * The colours to paint with: the same tokens as the page's own.
 *
 * Where the reader's system sets all colours (Windows' high contrast), names, rings and ties across sectors are drawn
 * in its text colour.
 */
export function themeNow(container: HTMLElement): Theme {
  const [ink, paper] = [screenColour(INK), screenPaper()];
  if (!matchMedia('(forced-colors: active)').matches)
    return { ink, paper, isDark: isDarker(paper, ink), mark: screenColour };
  const probe = container.appendChild(document.createElement('span'));
  probe.style.color = 'CanvasText';
  probe.style.backgroundColor = 'Canvas';
  const { color, backgroundColor } = getComputedStyle(probe);
  const forced = { ink: hexOf(color), paper: hexOf(backgroundColor) };
  const isDark = isDarker(forced.paper, forced.ink);
  probe.remove();
  const mark = (colour: string) => (colour === INK ? forced.ink : isDark ? darkColour(colour) : colour);
  return { ...forced, isDark, mark };
}

/** Calls `act` when the colours of the screen change; returns how to stop. */
export function onColours(act: () => void): () => void {
  const forced = matchMedia('(forced-colors: active)');
  const stop = onScheme(act);
  forced.addEventListener('change', act);
  return () => {
    stop();
    forced.removeEventListener('change', act);
  };
}
