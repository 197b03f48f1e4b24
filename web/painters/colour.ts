/**
 * A colour as sigma's WebGL wants it: red, green and blue already multiplied by alpha.
 *
 * Sigma 3 blends colours as premultiplied but does not premultiply them (its issue 1533), so that `#cccccc80` on
 * white would be invisible.
 *
 * @param hex  #rrggbb
 * @param alpha  0…1, rounded to hundredths so that few different colours exist
 */
export function premultiplied(hex: string, alpha: number): string {
  const a = Math.round(Math.min(1, Math.max(0, alpha)) * 100) / 100;
  const part = (at: number) => Math.round(Number.parseInt(hex.slice(at, at + 2), 16) * a);
  return `rgba(${part(1)}, ${part(3)}, ${part(5)}, ${a})`;
}
