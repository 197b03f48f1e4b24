import { personCount } from '../report/figure-words.ts';
import { formatNumber } from '../report/format.ts';
import type { Result, WindowSlice } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import type { NodeLook } from './appearance.ts';

/**
 * The words shown when the pointer rests on a dot: who or which group, and how many sectors it met.
 *
 * The number of sectors met is said because the middle of the picture is ambiguous: two opposite seats average to it.
 *
 * Cost: O(nodes + ties) once, then O(1) per node.
 */
export function nodeTitle(result: Result, slice: WindowSlice, lang: Lang): (look: NodeLook) => string {
  const { nodes, ties } = slice;
  const rows = new Map(nodes.node.map((node, row) => [node, row]));
  const affiliationOf = (row: number) =>
    result.nodes[nodes.node[row]!]?.affiliations[nodes.affiliation[row]!];
  // One more place for those without a sector.
  const width = result.sectors.length + 1;
  const sectors = nodes.node.map((_, row) => (affiliationOf(row)?.sector ?? -1) + 1);
  const contacts = new Int32Array(nodes.node.length);
  const isMet = new Uint8Array(nodes.node.length * width);
  for (let i = 0; i < ties.a.length; i++) {
    const [a, b] = [rows.get(ties.a[i]!)!, rows.get(ties.b[i]!)!];
    contacts[a]!++;
    contacts[b]!++;
    if (sectors[a] === sectors[b]) continue;
    isMet[a * width + sectors[b]!] = 1;
    isMet[b * width + sectors[a]!] = 1;
  }
  return (look) => {
    const row = rows.get(look.node)!;
    const info = result.nodes[look.node];
    const affiliation = affiliationOf(row);
    const sector = result.sectors[look.sector]?.name;
    const who = info?.kind === 'group' ? affiliation?.unit : info?.id;
    const count = contacts[row]!;
    const met = isMet.subarray(row * width, (row + 1) * width).reduce((sum, one) => sum + one, 0);
    const links =
      lang === 'nb'
        ? `${formatNumber(count, lang)} ${count === 1 ? 'bånd' : 'bånd'}, ${formatNumber(met, lang)} ${met === 1 ? 'annen sektor' : 'andre sektorer'}`
        : `${formatNumber(count, lang)} ${count === 1 ? 'tie' : 'ties'}, ${formatNumber(met, lang)} other ${met === 1 ? 'sector' : 'sectors'}`;
    const size =
      info?.kind === 'group' ? personCount(look.persons, result.settings.minGroup, lang) : affiliation?.role;
    return [who, sector === who ? null : sector, size, links].filter((part) => part).join(' · ');
  };
}
