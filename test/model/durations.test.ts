import { describe, expect, it } from 'vitest';
import { useDurations } from '../../src/model/durations.ts';

const meeting = (minutes: number | null, type: string | null = null, series: string | null = null) => ({
  minutes,
  type,
  series,
  place: { file: 'm.csv', row: 2 },
});
const used = (...meetings: ReturnType<typeof meeting>[]) =>
  useDurations(meetings).durations.map((d) => [d.durationMinutes, d.durationSource]);

describe('useDurations', () => {
  it('uses what is stated between 15 and 480 minutes', () => {
    expect(used(meeting(15), meeting(60.5), meeting(480))).toEqual([
      [15, 'stated'],
      [60.5, 'stated'],
      [480, 'stated'],
    ]);
  });
  it('clips the rest and reports what was stated', () => {
    const { durations, problems } = useDurations([meeting(525_660), meeting(5)]);
    expect(durations.map((d) => d.durationMinutes)).toEqual([480, 15]);
    expect(problems).toMatchObject([
      { code: 'DURATION_CLIPPED', place: { row: 2 }, params: { minutes: 525_660, used: 480 } },
      { code: 'DURATION_CLIPPED', params: { minutes: 5, used: 15 } },
    ]);
  });
  it('fills a gap with the median of the same type in the same series, else 60', () => {
    const rows = [30, 90, 45].map((minutes) => meeting(minutes, 'info', 'S1'));
    const given = used(
      ...rows,
      meeting(null, 'info', 'S1'),
      meeting(null, 'info', 'S2'),
      meeting(null, 'annet', 'S1'),
    );
    expect(given.slice(3)).toEqual([
      [45, 'imputed'],
      [60, 'imputed'],
      [60, 'imputed'],
    ]);
  });
  it('takes the middle of two', () => {
    expect(used(meeting(30), meeting(60), meeting(null))[2]).toEqual([45, 'imputed']);
  });
  it('reports gaps as a count', () => {
    const { problems, durationsMissing } = useDurations([meeting(30), meeting(null), meeting(null)]);
    expect(durationsMissing).toBe(false);
    expect(problems).toEqual([
      { code: 'DURATION_IMPUTED', severity: 'note', place: { file: 'm.csv' }, params: { count: 2 } },
    ]);
  });
  it('counts every meeting as one hour where none states a duration', () => {
    const { durations, durationsMissing, problems } = useDurations([meeting(null), meeting(null)]);
    expect(durationsMissing).toBe(true);
    expect(durations.every((d) => d.durationMinutes === 60)).toBe(true);
    expect(problems).toMatchObject([{ code: 'NO_DURATIONS', params: { count: 2 } }]);
  });
  it.each([0, -30, Number.NaN, Number.POSITIVE_INFINITY])('never uses %d', (minutes) => {
    const { durations, problems } = useDurations([meeting(minutes), meeting(90)]);
    expect(durations[0]).toEqual({ durationMinutes: 90, durationSource: 'imputed' });
    expect(problems.map((problem) => problem.code)).toContain('BAD_DURATION');
  });
  it('has nothing to say about no meetings', () => {
    expect(useDurations([])).toEqual({ durations: [], durationsMissing: false, problems: [] });
  });
});
