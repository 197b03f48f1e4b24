import type { Evidence, Place, Problem } from '../ingest/types.ts';
import { type MeetingSigns, matchSources } from './match-sources.ts';
import type { MeetingDraft } from './meeting-draft.ts';

/** Whose word counts, best first: who was there before who was asked. */
const PRECEDENCE: readonly Evidence[] = [
  'teams',
  'matrix',
  'log',
  'plain',
  'calendar',
  'crm',
  'survey',
  'mail',
];

/** The meetings that count, and what became of the others. */
export interface MergedMeetings {
  readonly drafts: MeetingDraft[];
  /** Meetings another source tells better; their rows are in the files still. */
  readonly superseded: number;
  readonly problems: readonly Problem[];
}

/**
 * Which meetings do several sources tell of, and whose word counts?
 *
 * teams > matrix > log = plain > calendar > crm. The best source gives the people, the length and the status; the others
 * fill a missing length, type, series, clock time, and the people where the best has none. Two meetings of one source are
 * never merged, and a meeting meets at most one of each other source (match-sources.ts). Cancelled and planned
 * meetings give no ties. Nothing is lost in silence: every merged, cancelled or planned meeting is counted, by file.
 *
 * @param drafts in any order; the result does not depend on it
 * @param by what meetings are compared by, see match-sources.ts
 * @returns drafts in any order. Cost: O(n) for one source, O(n log n) for sources that overlap little.
 */
export function mergeSources(drafts: readonly MeetingDraft[], by: MeetingSigns): MergedMeetings {
  const bySource = new Map<Evidence, MeetingDraft[]>();
  for (const draft of drafts) {
    const own = bySource.get(draft.evidence);
    if (own) own.push(draft);
    else bySource.set(draft.evidence, [draft]);
  }
  const sources = PRECEDENCE.flatMap((evidence) => [bySource.get(evidence) ?? []]).filter(
    (s) => s.length > 0,
  );
  const groups = sources.length < 2 ? alone(drafts) : matchSources(sources.map(sortedById), by);
  const merged = new Map<string, { place: Place; other: string; count: number }>();
  const dropped = new Map<string, { code: string; place: Place; count: number }>();
  const kept: MeetingDraft[] = [];
  let superseded = 0;
  for (const group of groups) {
    const [winner, ...others] = group as [MeetingDraft, ...MeetingDraft[]];
    superseded += others.length;
    for (const { place } of others) {
      const key = `${place.file}\u0001${winner.place.file}`;
      const count = (merged.get(key)?.count ?? 0) + 1;
      merged.set(key, { place: { file: place.file }, other: winner.place.file, count });
    }
    if (winner.status === 'held') kept.push(others.reduce((best, other) => fill(best, other, by), winner));
    else countDropped(dropped, winner);
  }
  const problems = [
    ...[...merged.values()].map(({ place, other, count }): Problem => {
      return { code: 'MERGED_MEETING', severity: 'note', place, params: { count, other } };
    }),
    ...[...dropped.values()].map(({ code, place, count }): Problem => {
      return { code, severity: 'note', place, params: { count } };
    }),
  ];
  return { drafts: kept, superseded, problems };
}

function countDropped(
  dropped: Map<string, { code: string; place: Place; count: number }>,
  { status, place, evidence }: MeetingDraft,
): void {
  // The calendar reader has told of its planned meetings, and from which day on.
  if (status === 'planned' && evidence === 'calendar') return;
  const code = status === 'cancelled' ? 'CANCELLED_MEETING' : 'PLANNED_MEETING';
  const key = `${code}\u0001${place.file}`;
  dropped.set(key, { code, place: { file: place.file }, count: (dropped.get(key)?.count ?? 0) + 1 });
}

/** The better source with its gaps filled from another. */
function fill(best: MeetingDraft, other: MeetingDraft, { size }: MeetingSigns): MeetingDraft {
  const isExact = best.precision === 'datetime' || other.precision !== 'datetime';
  const when = isExact ? best : other;
  const isEmpty = size(best.row) === 0 && best.unidentified === 0;
  const who = isEmpty && other.status === 'held' ? other : best;
  return {
    ...best,
    startMs: when.startMs,
    precision: when.precision,
    minutes: best.minutes ?? other.minutes,
    type: best.type ?? other.type,
    series: best.series ?? other.series,
    row: who.row,
    unidentified: who.unidentified,
  };
}

/** Where one source tells of everything, each meeting is a group of its own. */
function* alone(drafts: readonly MeetingDraft[]): Generator<readonly MeetingDraft[]> {
  for (const draft of drafts) yield [draft];
}

function sortedById(drafts: readonly MeetingDraft[]): MeetingDraft[] {
  return [...drafts].sort((a, b) => (a.id === b.id ? 0 : a.id < b.id ? -1 : 1));
}
