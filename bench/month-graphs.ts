import { projectMeetings } from '../src/graph/project-ties.ts';
import type { ActorGraph } from '../src/graph/types.ts';
import type { TieRule } from '../src/settings.ts';
import type { PlainLog } from './make-log.ts';

/**
 * The monthly graphs of a made-up log, everyone of the register in each: the same input for us and for the peers.
 *
 * @param log what makeLog gave
 * @param rule strength of a meeting, default newman-hours
 * @returns one graph per month, in time order
 * Cost: O(attendances · size).
 */
export function monthGraphs(log: PlainLog, rule: TieRule = 'newman-hours'): ActorGraph[] {
  const actors = table(log.get('actors.csv')!).map(([id]) => id!);
  const sectors = table(log.get('actors.csv')!).map(([, , sector]) => sector!);
  const sectorNames = [...new Set(sectors)].sort();
  const place = new Map(actors.map((id, i) => [id, i]));
  const members = new Map<string, number[]>();
  for (const [meeting, actor] of table(log.get('attendance.csv')!)) {
    const list = members.get(meeting!);
    if (list) list.push(place.get(actor!)!);
    else members.set(meeting!, [place.get(actor!)!]);
  }
  const months = new Map<string, { members: number[]; size: number; hours: number }[]>();
  for (const [id, start, minutes] of table(log.get('meetings.csv')!)) {
    const month = start!.slice(0, 7);
    const present = members.get(id!)!.sort((a, b) => a - b);
    const meeting = { members: present, size: present.length, hours: Number(minutes) / 60 };
    const list = months.get(month);
    if (list) list.push(meeting);
    else months.set(month, [meeting]);
  }
  const sector = Int32Array.from(sectors, (name) => sectorNames.indexOf(name));
  return [...months.values()].map((meetings) =>
    projectMeetings({ actors, sector, sectorNames, meetings, rule }),
  );
}

function table(text: string): string[][] {
  const lines = text.trimEnd().split('\n').slice(1);
  return lines.map((line) => line.split(','));
}
