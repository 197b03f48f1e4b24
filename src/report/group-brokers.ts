import type { RosterEntry } from '../change/roster.ts';
import type { Affiliation } from '../model/types.ts';
import type { Analysis, LayerAnalysis, WindowAnalysis } from '../result/analysis-types.ts';
import type { GroupBrokers } from '../result/bridge-types.ts';
import type { NodeInfo } from '../result/types.ts';
import { census, type Grouping, mergeSmall } from './grouping.ts';
import { coarseShare } from './round-measures.ts';

/** Meetings across below which a window says nothing of who carries (method 12). */
const FEWEST_MEETINGS = 5;
const OTHERS = { nb: 'Andre roller', en: 'Other roles' } as const;

interface Rows {
  readonly by: GroupBrokers['by'];
  readonly rows: GroupBrokers['rows'];
  /** Row of an affiliation; −1 = hidden. */
  readonly rowOf: (affiliation: Affiliation) => number;
}

/**
 * Which units (leader) or roles (project) carry the contact between sectors?
 *
 *   share of a group = Σ L_v / 2 over its persons, L_v = bridging share (both sides of a bridge count, so all add up to 2)
 *
 * Only groups of at least minGroup persons in every window that has any of them; smaller roles are put together, and what is
 * still too small is left out. To 0.05; nothing below 5 meetings across.
 *
 * @param nodes the published units, in the order of grouping.groups
 * Cost: O(persons · windows).
 */
export function groupBrokers(
  analysis: Analysis,
  { windows }: Pick<LayerAnalysis, 'windows'>,
  { grouping, nodes }: { grouping: Grouping; nodes: readonly NodeInfo[] },
): GroupBrokers {
  const { by, rows, rowOf } =
    analysis.settings.view === 'project' ? roles(analysis, grouping) : units(grouping, nodes);
  const sums = windows.map((w) => sumsOf(w, rows.length, rowOf, analysis.settings.minGroup));
  return {
    by,
    rows,
    share: rows.map((_, r) => sums.map((s) => s.share[r]!)),
    persons: rows.map((_, r) => sums.map((s) => s.persons[r]!)),
  };
}

function units(grouping: Grouping, nodes: readonly NodeInfo[]): Rows {
  const rows = nodes.map(({ id, affiliations }) => ({ id, name: id, sector: affiliations[0]?.sector ?? -1 }));
  return { by: 'unit', rows, rowOf: grouping.groupOf };
}

function roles(analysis: Analysis, grouping: Grouping): Rows {
  const { minGroup, lang } = analysis.settings;
  const shown = (a: Affiliation): boolean => grouping.sectorOf(a) >= 0;
  const cells = mergeSmall(
    census(analysis, (a) => (shown(a) ? (a.role ?? '') : null)),
    minGroup,
  );
  const rowAt = new Map(cells.flatMap((cell, i) => cell.names.map((name) => [name, i] as const)));
  const rows = cells.map(({ names }) => {
    const name = names.length === 1 && names[0] !== '' ? names[0]! : OTHERS[lang];
    return { id: `r:${name}`, name, sector: -1 };
  });
  return { by: 'role', rows, rowOf: (a) => (shown(a) ? (rowAt.get(a.role ?? '') ?? -1) : -1) };
}

function sumsOf(
  w: WindowAnalysis,
  rows: number,
  rowOf: (affiliation: Affiliation) => number,
  minGroup: number,
): { readonly share: readonly (number | null)[]; readonly persons: readonly number[] } {
  const persons = new Array<number>(rows).fill(0);
  const carried = new Array<number>(rows).fill(0);
  const isEnough = bridgingMeetings(w) >= FEWEST_MEETINGS && w.roster.length >= minGroup;
  w.roster.forEach(({ affiliation }: RosterEntry, i) => {
    const row = rowOf(affiliation);
    if (row < 0) return;
    persons[row]!++;
    carried[row]! += w.twoMode?.brokerShare[i] ?? 0;
  });
  const share = persons.map((n, r) => (n === 0 || !isEnough ? null : coarseShare(carried[r]! / 2)));
  return { share, persons };
}

/** Meetings of the window that join any two sectors. */
function bridgingMeetings({ twoMode }: WindowAnalysis): number {
  const isBridging = new Uint8Array(twoMode?.mode.events.length ?? 0);
  for (const { bridge } of twoMode?.bridges ?? []) for (const e of bridge.events) isBridging[e] = 1;
  return isBridging.reduce((sum, one) => sum + one, 0);
}
