import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOG_SIZES, type LogSize, makeLog, writeLog } from '../../bench/make-log.ts';

const table = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

function read(size: LogSize, seed: number) {
  const log = makeLog(size, seed);
  return {
    meetings: table(log.get('meetings.csv')!),
    attendance: table(log.get('attendance.csv')!),
    actors: table(log.get('actors.csv')!),
  };
}

describe.each(['S', 'M'] as const)('makeLog %s', (size) => {
  const { meetings, attendance, actors } = read(size, 1);
  const sizes = new Map<string, number>();
  for (const [meeting] of attendance) sizes.set(meeting!, (sizes.get(meeting!) ?? 0) + 1);

  it('has the stated number of persons and meetings, all known to each other', () => {
    expect(actors.length).toBe(LOG_SIZES[size].persons);
    expect(meetings.length).toBe(LOG_SIZES[size].meetings);
    expect(new Set(meetings.map(([id]) => id))).toEqual(new Set(sizes.keys()));
    const known = new Set(actors.map(([id]) => id));
    expect(attendance.every(([, actor]) => known.has(actor!))).toBe(true);
  });

  it('every meeting has 2 to 30 different persons, about 4 on average', () => {
    expect(Math.min(...sizes.values())).toBe(2);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(30);
    expect(new Set(attendance.map((row) => row.join())).size).toBe(attendance.length);
    const mean = attendance.length / meetings.length;
    expect(mean).toBeGreaterThan(3);
    expect(mean).toBeLessThan(6);
  });

  it('covers 8 sectors and 12 months in time order, with rosters that come back', () => {
    expect(new Set(actors.map(([, , sector]) => sector)).size).toBe(8);
    const months = meetings.map(([, start]) => start!.slice(0, 7));
    expect(new Set(months).size).toBe(12);
    expect(months).toEqual([...months].sort());
    expect(new Set(meetings.map((row) => row[4])).size).toBeLessThan(0.6 * meetings.length);
  });

  it('few persons do much: the busiest tenth has over a fifth of the attendances', () => {
    const counts = new Map<string, number>();
    for (const [, actor] of attendance) counts.set(actor!, (counts.get(actor!) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const top = sorted.slice(0, Math.ceil(actors.length / 10)).reduce((s, x) => s + x, 0);
    expect(top / attendance.length).toBeGreaterThan(0.2);
  });
});

describe('makeLog', () => {
  it('the same seed gives the same text, another seed another', () => {
    expect(makeLog('S', 7)).toEqual(makeLog('S', 7));
    expect(makeLog('S', 8)).not.toEqual(makeLog('S', 7));
  });

  it('is written in pieces as it is made whole', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'samband-log-'));
    try {
      writeLog(folder, 'M', 1);
      for (const [name, text] of makeLog('M', 1))
        expect(readFileSync(path.join(folder, name), 'utf8') === text, name).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
