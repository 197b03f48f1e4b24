import { describe, expect, test } from 'vitest';
import { projectContacts, projectMeetings } from '../../src/graph/project-ties.ts';
import type { ActorGraph } from '../../src/graph/types.ts';
import type { TieRule } from '../../src/settings.ts';
import { expectScores } from '../helpers/expect-scores.ts';
import { HAS_DATASETS, readRows, WHEN_ABSENT } from '../helpers/load-reference.ts';

const noSectors = (actors: string[]) => ({
  actors,
  sector: new Int32Array(actors.length).fill(-1),
  sectorNames: [],
});

function attendanceGraph(set: string, rule: TieRule): ActorGraph {
  const rows = readRows(set, 'attendance.csv');
  const actors = [...new Set(rows.map((row) => row.actor_id!))].sort();
  const index = new Map(actors.map((id, i) => [id, i]));
  const meetings = new Map<string, number[]>();
  for (const { meeting_id: id, actor_id: actor } of rows) {
    meetings.set(
      id!,
      [...(meetings.get(id!) ?? []), index.get(actor!)!].sort((x, y) => x - y),
    );
  }
  const list = [...meetings.values()].map((members) => ({ members, size: members.length, hours: 1 }));
  return projectMeetings({ ...noSectors(actors), meetings: list, rule });
}

function expectTies(graph: ActorGraph, rows: Record<string, string>[], column: string): void {
  const key = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const expected = new Map(rows.map((row) => [key(row.a!, row.b!), Number(row[column])]));
  const { a, b, weight } = graph.ties;
  const names = Array.from(a, (i, t) => key(graph.actors[i]!, graph.actors[b[t]!]!));
  expect(new Set(names)).toEqual(new Set(expected.keys()));
  expectScores(
    Array.from(weight),
    names.map((name) => expected.get(name)!),
  );
}

describe.skipIf(!HAS_DATASETS)(`other tools project the same ties${WHEN_ABSENT}`, () => {
  test.each(['davis_southern_women', 'nhs_imaging_meetings'])('%s: networkx, count and Newman', (set) => {
    const edges = readRows(set, 'reference/graphs/all.edges.csv');
    expectTies(attendanceGraph(set, 'count'), edges, 'w');
    expectTies(attendanceGraph(set, 'newman'), edges, 'newman');
    // Every meeting counts one hour here, so the two Newman rules agree.
    expectTies(attendanceGraph(set, 'newman-hours'), edges, 'newman');
  });

  test('the Newman strengths of the southern women are those published with tnet, as a set of numbers', () => {
    const set = 'davis_southern_women';
    const published = readRows(set, 'reference/published_tnet_newman.csv').map((row) => Number(row.w));
    const ours = Array.from(attendanceGraph(set, 'newman').ties.weight).flatMap((w) => [w, w]);
    const rising = (values: number[]): number[] => values.sort((x, y) => x - y);
    expectScores(rising(ours), rising(published), 1e-8);
  });

  test('32,424 contacts on a ward: records per pair as counted by the other tools', () => {
    const rows = readRows('hospital_lh10', 'contacts.csv');
    const actors = [...new Set(rows.flatMap((row) => [row.a!, row.b!]))].sort();
    const index = new Map(actors.map((id, i) => [id, i]));
    const contacts = rows.map((row) => ({
      a: index.get(row.a!)!,
      b: index.get(row.b!)!,
      count: 1,
      hours: Number(row.duration) / 3600,
    }));
    const graph = projectContacts({ ...noSectors(actors), contacts, rule: 'count' });
    expectTies(graph, readRows('hospital_lh10', 'reference/graphs/all.edges.csv'), 'w');
    const hours = graph.ties.hours.reduce((sum, h) => sum + h, 0);
    expect(hours).toBeCloseTo(rows.reduce((sum, row) => sum + Number(row.duration), 0) / 3600, 8);
  });
});
