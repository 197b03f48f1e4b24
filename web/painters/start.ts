import { canvasPainter } from './canvas.ts';
import { askedPainter, type PainterName, paintersFor, webglRenderer } from './choose.ts';
import type { MakePainter, Painter } from './painter.ts';
import { sigmaPainter } from './sigma.ts';

const MAKERS: Readonly<Record<Exclude<PainterName, 'svg'>, MakePainter>> = {
  sigma: sigmaPainter,
  canvas: canvasPainter,
};

// The page rewrites its address when anything is chosen, so what was asked for is read once.
const asked = askedPainter(document);
let order: readonly PainterName[] | null = null;

/**
 * Starts the painter that suits this browser; its name stands in the container's `data-painter`.
 *
 * @returns null where none works: the drawn figure is shown then
 */
export function startPainter(...args: Parameters<MakePainter>): Painter | null {
  const [container] = args;
  order ??= paintersFor(asked, asked ? null : webglRenderer(document));
  for (const name of order) {
    if (name === 'svg') return null;
    try {
      const painter = MAKERS[name](...args);
      container.dataset['painter'] = name;
      return painter;
    } catch {
      container.replaceChildren();
    }
  }
  return null;
}
