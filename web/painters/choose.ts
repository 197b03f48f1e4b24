const NAMES = ['sigma', 'canvas', 'svg'] as const;

/** `svg` is for readers without a 2D canvas, and for looking at the printed picture on the screen. */
export type PainterName = (typeof NAMES)[number];

/** Renderers that draw WebGL in software, by the names they give themselves. */
const SOFTWARE =
  /swiftshader|llvmpipe|softpipe|swrast|software|basic render|microsoft basic|warp|mesa offscreen|lavapipe/i;

/**
 * Which painters are tried, the first one first?
 *
 * WebGL without a graphics card paints several times slower than a 2D canvas, so sigma is used only where hardware
 * draws it.
 *
 * @param asked  what the page's address or `data-painter` says, for tests and for readers with trouble; anything unknown
 *   is passed over
 * @param renderer  what WebGL calls itself; null where there is none, or only a slow one
 */
export function paintersFor(asked: string | null, renderer: string | null): readonly PainterName[] {
  const wanted = NAMES.find((name) => name === asked);
  const usual: readonly PainterName[] =
    renderer === null || SOFTWARE.test(renderer) ? ['canvas', 'svg'] : ['sigma', 'canvas', 'svg'];
  return wanted ? [wanted, ...usual.filter((name) => name !== wanted)] : usual;
}

/** What WebGL calls itself here; null where there is none, or the browser itself calls it slow. */
export function webglRenderer(page: Document): string | null {
  const gl = page
    .createElement('canvas')
    .getContext('webgl2', { failIfMajorPerformanceCaveat: true }) as WebGL2RenderingContext | null;
  if (!gl) return null;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return String(name);
}

/** The painter asked for: `painter=canvas` in the address the page was opened with, or `data-painter` on <html>. */
export function askedPainter(page: Document): string | null {
  const hash = page.location?.hash.replace(/^#/, '') ?? '';
  return new URLSearchParams(hash).get('painter') ?? page.documentElement.dataset['painter'] ?? null;
}
