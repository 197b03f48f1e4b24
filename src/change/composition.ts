/** The meetings of a window and who was present (eligible) in it. */
export interface PanelWindow<E extends { readonly members: readonly number[] }> {
  readonly events: readonly E[];
  readonly persons: readonly number[];
}

/** A change split on the people who stayed and the exchange of people. */
export interface CompositionChange {
  /** S₂ − S₁ over everyone. */
  readonly all: number | null;
  /** The same over persons present in both windows. */
  readonly panel: number | null;
  /** all − panel: what the exchange of people did. */
  readonly composition: number | null;
  /** Share of the persons of each window who are in both, 0…1; null in a window without persons. */
  readonly stayersBefore: number | null;
  readonly stayersAfter: number | null;
  /** Meetings of each window that fall away since fewer than 2 who stayed were there. */
  readonly droppedBefore: number;
  readonly droppedAfter: number;
  readonly reason: 'INDEX_UNDEFINED' | 'SMALL_PANEL' | 'PANEL_INDEX_UNDEFINED' | null;
}

/** Least share of each window's persons that must be in both. */
const LEAST_PANEL = 0.6;

/**
 * How much of the change is other people rather than people who meet otherwise?
 *
 *   ΔS_all = ΔS_panel + composition; the panel keeps attendances of persons present in both windows, sizes of
 *   meetings counted anew, meetings of fewer than 2 left out (method 4.5)
 *
 * @param before the earlier window
 * @param after the later window
 * @param index the silo index, or another, of meetings and the persons present; null where not defined
 * @returns changes in the unit of the index; `panel` and `composition` null with SMALL_PANEL when those who stayed are
 *   less than 60 % of the persons of either window
 * Cost: 4 calls of `index`.
 * Source: own, method 4.5
 */
export function compositionChange<E extends { readonly members: readonly number[] }>(
  before: PanelWindow<E>,
  after: PanelWindow<E>,
  index: (events: readonly E[], persons: readonly number[]) => number | null,
): CompositionChange {
  const later = new Set(after.persons);
  const stayers = [...new Set(before.persons)].filter((i) => later.has(i)).sort((a, b) => a - b);
  const stays = new Set(stayers);
  const [first, second] = [panelEvents(before.events, stays), panelEvents(after.events, stays)];
  const shares = {
    stayersBefore: share(stayers.length, new Set(before.persons).size),
    stayersAfter: share(stayers.length, later.size),
    droppedBefore: before.events.length - first.length,
    droppedAfter: after.events.length - second.length,
  };
  const all = difference(index(before.events, before.persons), index(after.events, after.persons));
  const none = { all, panel: null, composition: null, ...shares };
  if (all === null) return { ...none, reason: 'INDEX_UNDEFINED' };
  if (Math.min(shares.stayersBefore ?? 0, shares.stayersAfter ?? 0) < LEAST_PANEL)
    return { ...none, reason: 'SMALL_PANEL' };
  const panel = difference(index(first, stayers), index(second, stayers));
  if (panel === null) return { ...none, reason: 'PANEL_INDEX_UNDEFINED' };
  return { all, panel, composition: all - panel, ...shares, reason: null };
}

function panelEvents<E extends { readonly members: readonly number[] }>(
  events: readonly E[],
  stays: ReadonlySet<number>,
): E[] {
  return events
    .map((event) => ({ ...event, members: event.members.filter((i) => stays.has(i)) }))
    .filter((event) => event.members.length >= 2);
}

function difference(earlier: number | null, later: number | null): number | null {
  return earlier === null || later === null ? null : later - earlier;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
