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
  const sectorOf = new Map(
    slice.nodes.node.map((node, row) => [
      node,
      result.nodes[node]?.affiliations[slice.nodes.affiliation[row]!]?.sector ?? -1,
    ]),
  );
  const contacts = new Map<number, number>();
  const sectors = new Map<number, Set<number>>();
  slice.ties.a.forEach((a, i) => {
    const b = slice.ties.b[i]!;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      contacts.set(one, (contacts.get(one) ?? 0) + 1);
      const met = sectors.get(one) ?? new Set();
      if (sectorOf.get(other) !== sectorOf.get(one)) met.add(sectorOf.get(other)!);
      sectors.set(one, met);
    }
  });
  return (look) => {
    const row = slice.nodes.node.indexOf(look.node);
    const info = result.nodes[look.node];
    const affiliation = info?.affiliations[slice.nodes.affiliation[row]!];
    const sector = result.sectors[look.sector]?.name;
    const who = info?.kind === 'group' ? affiliation?.unit : info?.id;
    const count = contacts.get(look.node) ?? 0;
    const met = sectors.get(look.node)?.size ?? 0;
    const links =
      lang === 'nb'
        ? `${formatNumber(count, lang)} ${count === 1 ? 'bånd' : 'bånd'}, ${formatNumber(met, lang)} ${met === 1 ? 'annen sektor' : 'andre sektorer'}`
        : `${formatNumber(count, lang)} ${count === 1 ? 'tie' : 'ties'}, ${formatNumber(met, lang)} other ${met === 1 ? 'sector' : 'sectors'}`;
    const size =
      info?.kind === 'group' ? personCount(look.persons, result.settings.minGroup, lang) : affiliation?.role;
    return [who, sector === who ? null : sector, size, links].filter((part) => part).join(' · ');
  };
}
