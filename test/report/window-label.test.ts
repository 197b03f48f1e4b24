import { describe, expect, it } from 'vitest';
import { windowLabel } from '../../src/report/window-label.ts';
import type { WindowInfo } from '../../src/result/types.ts';

function window(kind: WindowInfo['kind'], id: string, start: string, end: string): WindowInfo {
  return { id, kind, start, end, startMs: 0, endMs: 1, months: 1 };
}

describe('a window is named as people say it', () => {
  it.each([
    [
      window('quarter', '2024Q1', '2024-01-01', '2024-04-01'),
      'K1 2024',
      '1. kvartal 2024',
      'Q1 2024',
      '1st quarter 2024',
    ],
    [
      window('quarter', '2023Q4', '2023-10-01', '2024-01-01'),
      'K4 2023',
      '4. kvartal 2023',
      'Q4 2023',
      '4th quarter 2023',
    ],
    [
      window('month', '2024-03', '2024-03-01', '2024-04-01'),
      'mar. 2024',
      'mars 2024',
      'Mar 2024',
      'March 2024',
    ],
    [
      window('half-year', '2024H2', '2024-07-01', '2025-01-01'),
      'H2 2024',
      '2. halvår 2024',
      'H2 2024',
      '2nd half of 2024',
    ],
    [window('year', '2024', '2024-01-01', '2025-01-01'), '2024', '2024', '2024', '2024'],
    [
      window('all', 'all', '2023-06-01', '2025-01-01'),
      'Hele perioden',
      'Hele perioden',
      'Whole period',
      'Whole period',
    ],
    [
      window('phase', 'nullpunkt', '2023-06-01', '2023-11-01'),
      'nullpunkt',
      'nullpunkt',
      'nullpunkt',
      'nullpunkt',
    ],
    [
      window('duration', '2024-02-29', '2024-02-29', '2024-03-01'),
      '29. feb. 2024',
      '29. februar 2024',
      '29 Feb 2024',
      '29 February 2024',
    ],
    [
      window('duration', '2024-12-30', '2024-12-30', '2025-01-06'),
      '30. des. 2024 – 5. jan. 2025',
      '30. desember 2024 – 5. januar 2025',
      '30 Dec 2024 – 5 Jan 2025',
      '30 December 2024 – 5 January 2025',
    ],
    [
      window('duration', 'x', '2024-03-01T06:00:00', '2024-03-01T12:00:00'),
      '1. mar. 2024 kl. 06.00–12.00',
      '1. mars 2024 kl. 06.00–12.00',
      '1 Mar 2024, 06:00–12:00',
      '1 March 2024, 06:00–12:00',
    ],
    [
      window('duration', 'x', '2024-03-01T18:00:00', '2024-03-02T00:00:00'),
      '1. mar. 2024 kl. 18.00–24.00',
      '1. mars 2024 kl. 18.00–24.00',
      '1 Mar 2024, 18:00–24:00',
      '1 March 2024, 18:00–24:00',
    ],
  ] as const)('$kind', (info, nbShort, nbLong, enShort, enLong) => {
    expect(windowLabel(info, 'nb', 'short')).toBe(nbShort);
    expect(windowLabel(info, 'nb', 'long')).toBe(nbLong);
    expect(windowLabel(info, 'en', 'short')).toBe(enShort);
    expect(windowLabel(info, 'en', 'long')).toBe(enLong);
  });
});
