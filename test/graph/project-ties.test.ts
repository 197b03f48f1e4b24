import { describe, expect, test } from 'vitest';
import { type MeetingInput, projectContacts, projectMeetings } from '../../src/graph/project-ties.ts';
import type { ActorGraph } from '../../src/graph/types.ts';
import { strength } from '../../src/measures/degree.ts';
import { createRng } from '../../src/random.ts';
import type { TieRule } from '../../src/settings.ts';
import { expectScores } from '../helpers/expect-scores.ts';

const four = { actors: ['a1', 'a2', 'b1', 'b2'], sector: Int32Array.of(0, 0, 1, 1), sectorNames: ['A', 'B'] };

const fourMeetings: MeetingInput[] = [
  { members: [0, 1, 2], size: 3, hours: 1 },
  { members: [0, 2], size: 2, hours: 2 },
  { members: [2, 3], size: 2, hours: 1 },
  { members: [0, 1, 2, 3], size: 4, hours: 1 },
];

const rowsOf = ({ ties }: ActorGraph): number[][] =>
  Array.from(ties.a, (a, t) => [a, ties.b[t]!, ties.weight[t]!, ties.meetings[t]!, ties.hours[t]!]);

describe('projectMeetings', () => {
  test('four persons in four meetings, worked by hand', () => {
    const graph = projectMeetings({ ...four, meetings: fourMeetings, rule: 'newman-hours' });
    expect(rowsOf(graph).map(([a, b, , meetings, hours]) => [a, b, meetings, hours])).toEqual([
      [0, 1, 2, 2],
      [0, 2, 3, 4],
      [0, 3, 1, 1],
      [1, 2, 2, 2],
      [1, 3, 1, 1],
      [2, 3, 2, 2],
    ]);
    expectScores(Array.from(graph.ties.weight), [5 / 6, 17 / 6, 1 / 3, 5 / 6, 1 / 3, 4 / 3]);
  });

  test('newman-hours strengths are the persons’ own meeting hours: 4, 2, 5, 2', () => {
    const graph = projectMeetings({ ...four, meetings: fourMeetings, rule: 'newman-hours' });
    expectScores(strength(graph), [4, 2, 5, 2]);
  });

  test('an unidentified person dilutes the ties but is no node', () => {
    const meetings = [{ members: [0, 1], size: 3, hours: 1 }];
    const graph = projectMeetings({ ...four, meetings, rule: 'newman-hours' });
    expect(rowsOf(graph)).toEqual([[0, 1, 0.5, 1, 1]]);
    expect(graph.actors).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  test('meetings with fewer than two identified persons make no tie', () => {
    const meetings = [
      { members: [], size: 4, hours: 1 },
      { members: [2], size: 9, hours: 1 },
    ];
    const graph = projectMeetings({ ...four, meetings, rule: 'count' });
    expect(rowsOf(graph)).toEqual([]);
    expect(Array.from(graph.offsets)).toEqual([0, 0, 0, 0, 0]);
  });

  test('no actors and no meetings make an empty graph', () => {
    const graph = projectMeetings({
      actors: [],
      sector: new Int32Array(0),
      sectorNames: [],
      meetings: [],
      rule: 'count',
    });
    expect(graph.ties.a.length).toBe(0);
    expect(Array.from(graph.offsets)).toEqual([0]);
  });

  test('one meeting of 40 is a clique of 780 ties, each 1/39 of its hours', () => {
    const actors = Array.from({ length: 40 }, (_, i) => `p${i + 10}`);
    const meetings = [{ members: actors.map((_, i) => i), size: 40, hours: 2 }];
    const graph = projectMeetings({
      actors,
      sector: new Int32Array(40),
      sectorNames: ['A'],
      meetings,
      rule: 'newman-hours',
    });
    expect(graph.ties.a.length).toBe(780);
    expect(new Set(graph.ties.weight)).toEqual(new Set([2 / 39]));
  });

  test.each<TieRule>(['newman-hours', 'newman', 'hours', 'count'])(
    '%s: random meetings give what a loop over all pairs of all meetings gives',
    (rule) => {
      const rng = createRng(1, rule);
      const actors = Array.from({ length: 30 }, (_, i) => `p${i + 10}`);
      const meetings = Array.from({ length: 200 }, () => {
        const members = actors.map((_, i) => i).filter(() => rng.next() < 0.12);
        return { members, size: members.length + rng.int(3), hours: 0.25 + rng.next() };
      });
      const expected = new Map<string, { weight: number; meetings: number; hours: number }>();
      for (const { members, size, hours } of meetings) {
        const weight = { 'newman-hours': hours / (size - 1), newman: 1 / (size - 1), hours, count: 1 }[rule];
        for (const a of members) {
          for (const b of members.filter((other) => other > a)) {
            const tie = expected.get(`${a} ${b}`) ?? { weight: 0, meetings: 0, hours: 0 };
            tie.weight += weight;
            tie.meetings += 1;
            tie.hours += hours;
            expected.set(`${a} ${b}`, tie);
          }
        }
      }
      const { ties } = projectMeetings({
        actors,
        sector: new Int32Array(30).fill(-1),
        sectorNames: [],
        meetings,
        rule,
      });
      expect(ties.a.length).toBe(expected.size);
      const inOrder = Array.from(ties.a, (a, t) => expected.get(`${a} ${ties.b[t]}`)!);
      expectScores(
        Array.from(ties.weight),
        inOrder.map((tie) => tie.weight),
      );
      expectScores(
        Array.from(ties.meetings),
        inOrder.map((tie) => tie.meetings),
      );
      expectScores(
        Array.from(ties.hours),
        inOrder.map((tie) => tie.hours),
      );
    },
  );

  test('neighbours of every person come in ascending order, each tie seen from both ends', () => {
    const { offsets, neighbours, weights } = projectMeetings({
      ...four,
      meetings: fourMeetings,
      rule: 'count',
    });
    expect(Array.from(offsets)).toEqual([0, 3, 6, 9, 12]);
    expect(Array.from(neighbours)).toEqual([1, 2, 3, 0, 2, 3, 0, 1, 3, 0, 1, 2]);
    expect(Array.from(weights)).toEqual([2, 3, 1, 2, 2, 1, 3, 2, 2, 1, 1, 2]);
  });

  test.each([
    ['members out of order', { members: [2, 1], size: 2, hours: 1 }],
    ['a member twice', { members: [1, 1], size: 2, hours: 1 }],
    ['an unknown member', { members: [1, 4], size: 2, hours: 1 }],
    ['no length', { members: [1, 2], size: 2, hours: 0 }],
    ['fewer in the room than members', { members: [1, 2, 3], size: 2, hours: 1 }],
  ])('%s is refused', (_, meeting) => {
    const run = (): ActorGraph => projectMeetings({ ...four, meetings: [meeting], rule: 'hours' });
    expect(run).toThrowError(expect.objectContaining({ code: 'GRAPH_MEETING' }));
  });
});

describe('projectContacts', () => {
  const contacts = [
    { a: 2, b: 0, count: 1, hours: 0.5 },
    { a: 0, b: 2, count: 3, hours: null },
    { a: 1, b: 3, count: 2, hours: 0 },
  ];

  test('hours: contacts in both directions add up; no stated length counts 0.25 h a contact', () => {
    const graph = projectContacts({ ...four, contacts, rule: 'newman-hours' });
    expect(rowsOf(graph)).toEqual([
      [0, 2, 1.25, 4, 1.25],
      [1, 3, 0.5, 2, 0.5],
    ]);
    expect(rowsOf(projectContacts({ ...four, contacts, rule: 'hours' }))).toEqual(rowsOf(graph));
  });

  test('count and newman: strength is the number of contacts', () => {
    const graph = projectContacts({ ...four, contacts, rule: 'count' });
    expect(rowsOf(graph)).toEqual([
      [0, 2, 4, 4, 1.25],
      [1, 3, 2, 2, 0.5],
    ]);
    expect(rowsOf(projectContacts({ ...four, contacts, rule: 'newman' }))).toEqual(rowsOf(graph));
  });

  test.each([
    ['a contact with oneself', { a: 1, b: 1, count: 1, hours: 1 }],
    ['an unknown person', { a: 1, b: 9, count: 1, hours: 1 }],
    ['a count of 0', { a: 1, b: 2, count: 0, hours: 1 }],
  ])('%s is refused', (_, contact) => {
    const run = (): ActorGraph => projectContacts({ ...four, contacts: [contact], rule: 'count' });
    expect(run).toThrowError(expect.objectContaining({ code: 'GRAPH_CONTACT' }));
  });
});
