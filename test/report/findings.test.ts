import { expect, it } from 'vitest';
import { publish } from '../../src/report/publish.ts';
import { analyze } from '../../src/result/analyze.ts';
import type { ChangeNumbers } from '../../src/result/types.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { many, smallLog } from '../fixtures/small-log.ts';

const people = { ...many('a', 6, 'A'), ...many('b', 6, 'B') };
const meetings = ['01', '02', '03', '04', '05', '06'].flatMap((month) =>
  Array.from({ length: 10 }, (_, i) => ({
    who: i % 3 === 0 ? `a${1 + (i % 6)} b${1 + (i % 5)}` : `a${1 + (i % 6)} a${1 + ((i + 1) % 6)}`,
    at: `2024-${month}-${String(2 + 2 * i).padStart(2, '0')}T09:00:00Z`,
    series: `${month}${i}`,
  })),
);

/** The code of the first finding about the silo index, had the change been this. */
function codeOf(change: Partial<ChangeNumbers>): string | undefined {
  const settings = { ...DEFAULT_SETTINGS, window: 'quarter', view: 'researcher' as const, resamples: 0 };
  const analysis = analyze(smallLog(people, meetings), settings);
  const [layer] = analysis.layers;
  const told = { ...layer!.change.change, ...change };
  const changed = { ...analysis, layers: [{ ...layer!, change: { ...layer!.change, change: told } }] };
  const { findings } = publish(changed as typeof analysis, { version: '0', inputs: [] });
  return findings.find(({ code }) => code.startsWith('SILO_'))?.code;
}

it('a certain change that would be told as 0,00 is no material change; one of 0,01 is told', () => {
  expect(codeOf({ value: 0.004, lo: 0.001, hi: 0.007, verdict: 'INCREASED' })).toBe(
    'SILO_NO_MATERIAL_CHANGE',
  );
  expect(codeOf({ value: -0.004, lo: -0.007, hi: -0.001, verdict: 'REDUCED' })).toBe(
    'SILO_NO_MATERIAL_CHANGE',
  );
  expect(codeOf({ value: 0.01, lo: 0.001, hi: 0.02, verdict: 'INCREASED' })).toBe('SILO_INCREASED');
  expect(codeOf({ value: 0.004, lo: -0.5, hi: 0.5, verdict: 'UNDECIDED' })).toBe('SILO_UNDECIDED');
});
