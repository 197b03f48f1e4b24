import { element, num } from './svg.ts';

/** A stroke where a value is hidden or unknown, a dot where the sector had nobody: neither is «no contact». Cost: O(1). */
export function pairMark(
  state: string,
  at: { readonly x: number; readonly y: number; readonly size: number },
): string {
  const r = at.size * 0.28;
  if (state === 'hidden')
    return element('path', {
      d: `M${num(at.x - r)} ${num(at.y + r)}L${num(at.x + r)} ${num(at.y - r)}`,
      stroke: '#8b93a3',
      strokeWidth: 1,
    });
  if (state === 'absent')
    return element('circle', { cx: at.x, cy: at.y, r: Math.min(1.6, at.size / 6), fill: '#a9b0bd' });
  return '';
}
