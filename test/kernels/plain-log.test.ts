import { expect, test } from 'vitest';
import { makeLog } from '../../bench/make-log.ts';
import { monthGraphs } from '../../bench/month-graphs.ts';
import { plainLogReader } from '../../src/kernels/plain-log.ts';
import { monthGraphsOf } from '../../src/kernels/project-columns.ts';
import { createRng } from '../../src/random.ts';

type Files = Readonly<Record<'actors' | 'meetings' | 'attendance', string>>;

function read(files: Files, pieces: number) {
  const reader = plainLogReader();
  for (const name of ['actors', 'meetings', 'attendance'] as const) {
    const bytes = new TextEncoder().encode(files[name]);
    for (let at = 0; at < bytes.length; at += pieces) reader[name].push(bytes.slice(at, at + pieces));
    reader[name].end();
  }
  return reader.finish();
}

const SMALL: Files = {
  actors: 'actor_id,sector\nb,Nord\na,Sør\nc,\n',
  meetings: 'meeting_id,start,duration_min\nm2,2024-03-01T09:00,90\nm1,2024-02-29T08:15,30\n',
  attendance: 'meeting_id,actor_id\nm1,c\nm2,b\nm1,a\nm1,d\nm2,a\nm2,a\nm9,a\n',
};

test('persons by id, meetings by time, each member once; what is left out is counted', () => {
  const log = read(SMALL, 1000);
  expect(log.sectorNames).toEqual(['Nord', 'Sør']);
  expect([...log.sector]).toEqual([1, 0, -1, -1]);
  expect([...log.month]).toEqual([2024 * 12 + 1, 2024 * 12 + 2]);
  expect(log.start[1]! - log.start[0]!).toBe(24 * 60 + 45);
  expect([...log.first]).toEqual([0, 3, 5]);
  expect([...log.member]).toEqual([0, 2, 3, 0, 1]);
  expect([log.repeated, log.unknownMeetings]).toEqual([1, 1]);
});

test('pieces of any length, Windows line ends and a missing last line end change nothing', () => {
  const wanted = read(SMALL, 1000);
  const windows = Object.fromEntries(Object.entries(SMALL).map(([k, v]) => [k, v.replaceAll('\n', '\r\n')]));
  for (const length of [1, 2, 3, 7, 16]) {
    expect(read(SMALL, length)).toEqual(wanted);
    expect(read(windows as Files, length)).toEqual(wanted);
    expect(read({ ...SMALL, attendance: SMALL.attendance.trimEnd() }, length)).toEqual(wanted);
  }
});

test.each([
  ['a quotation mark', { attendance: 'meeting_id,actor_id\nm1,"a"\n' }],
  ['a missing column', { meetings: 'meeting_id,start\nm1,2024-01-01T08:00\n' }],
  ['a zone', { meetings: 'meeting_id,start,duration_min\nm1,2024-01-01T08:00Z,30\n' }],
  ['a length that is no number', { meetings: 'meeting_id,start,duration_min\nm1,2024-01-01T08:00,en\n' }],
  ['too few fields', { attendance: 'meeting_id,actor_id\nm1\n' }],
  ['an empty file', { actors: '' }],
])('%s is told to be read the ordinary way', (_, change) => {
  expect(() => read({ ...SMALL, ...change }, 5)).toThrow(/vanlig måte/);
});

test('the month graphs have the bits of projectMeetings, whatever the order of rows', () => {
  const log = makeLog('S', 1);
  const files: Files = {
    actors: log.get('actors.csv')!,
    meetings: log.get('meetings.csv')!,
    attendance: log.get('attendance.csv')!,
  };
  const rng = createRng(1, 'shuffle');
  const shuffled = Object.fromEntries(
    Object.entries(files).map(([name, text]) => {
      const [head, ...rows] = text.trimEnd().split('\n');
      return [name, `${[head, ...rng.shuffle(rows)].join('\n')}\n`];
    }),
  ) as Files;
  const wanted = monthGraphs(log).map(({ offsets, neighbours, weights }) => ({
    offsets,
    targets: neighbours,
    weights,
  }));
  for (const input of [files, shuffled]) {
    const found = monthGraphsOf(read(input, 333)).map(({ graph: { offsets, targets, weights } }) => ({
      offsets,
      targets,
      weights,
    }));
    expect(found).toEqual(wanted);
  }
});
