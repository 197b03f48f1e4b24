import { CONTACT_HOURS } from '../graph/project-ties.ts';
import type { ContactEvent, MeetingLog } from '../model/types.ts';
import type { LayerName } from './types.ts';

/** A meeting or a contact event, seen alike: who was there, how many, how long. */
export interface LayerEvent {
  readonly ms: number;
  /** Indexes into MeetingLog.actors, ascending, each once. */
  readonly members: readonly number[];
  /** Everyone in it, those that are no node included. */
  readonly size: number;
  readonly hours: number;
  /** Contacts a record stands for; 1 for a meeting. */
  readonly count: number;
  readonly series: string | null;
  readonly imputed: boolean;
  /** Kind of meeting, or channel of a contact, as the user typed it; null = not stated. */
  readonly type: string | null;
  /** Whose contact it is, where it has a direction: index into MeetingLog.actors, one of the two members. */
  readonly from?: number;
  /** A survey's answer: it stands for no time, and its `hours` only weigh answers alike. */
  readonly untimed?: true;
}

/**
 * What happened in one layer of the log, in time order?
 *
 * The layers are never summed: a meeting is shared time, a contact is a message or a call, a survey's answer is what one
 * person says about another.
 * A contact without a stated length counts as a quarter of an hour.
 *
 * Cost: O(events).
 */
export function layerEvents(log: MeetingLog, layer: LayerName): LayerEvent[] {
  if (layer === 'meetings') {
    return log.meetings.map((m) => ({
      ms: m.startMs,
      members: m.attendees,
      size: m.attendees.length + m.unidentified,
      hours: m.durationMinutes / 60,
      count: 1,
      series: m.series,
      imputed: m.durationSource === 'imputed',
      type: m.type,
    }));
  }
  return contactsOf(log, layer).map((c) => ({
    ms: c.timeMs,
    members: c.from < c.to ? [c.from, c.to] : [c.to, c.from],
    size: 2,
    hours: c.durationMinutes === null ? CONTACT_HOURS * c.count : c.durationMinutes / 60,
    count: c.count,
    series: null,
    imputed: c.durationMinutes === null,
    type: c.channel,
    ...(c.directed ? { from: c.from } : {}),
    ...(layer === 'survey' ? { untimed: true as const } : {}),
  }));
}

/** Everyone who was in any of these events. Cost: O(attendance). */
export function seenIn(events: readonly Pick<LayerEvent, 'members'>[]): Set<number> {
  const seen = new Set<number>();
  for (const { members } of events) for (const member of members) seen.add(member);
  return seen;
}

/** The answers of surveys, or all other contacts. */
function contactsOf(log: MeetingLog, layer: LayerName): readonly ContactEvent[] {
  return log.contacts.filter(({ evidence }) => (evidence === 'survey') === (layer === 'survey'));
}

/** Layers that the log has anything in. */
export function layersOf(log: MeetingLog): LayerName[] {
  const layers: LayerName[] = [];
  if (log.meetings.length > 0 || log.contacts.length === 0) layers.push('meetings');
  for (const layer of ['contacts', 'survey'] as const) {
    if (contactsOf(log, layer).length > 0) layers.push(layer);
  }
  return layers;
}
