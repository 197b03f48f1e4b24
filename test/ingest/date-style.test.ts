import { describe, expect, it } from 'vitest';
import { dateStyle } from '../../src/ingest/date-style.ts';
import { createFindings } from '../../src/ingest/findings.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';

function styleOf(...columns: (readonly string[])[]) {
  const findings = createFindings({ file: 'a.csv' }, DEFAULT_SETTINGS);
  const named = columns.map((values, i) => ({ heading: `K${i + 1}`, values }));
  const style = dateStyle(named, 'excel-days', findings);
  const told = findings.problems.map(({ code, place, params }) => [code, place.column, params?.count]);
  return { style, told, asked: findings.questions };
}

describe('dateStyle', () => {
  it('lets any column of the file decide the order of day and month', () => {
    const { style, asked } = styleOf(['03/04/2025'], ['25/04/2025']);
    expect([style.slash, asked]).toEqual(['day-first', []]);
    expect(styleOf(['03/04/2025'], ['04.03.2025']).style.slash).toBe('day-first');
  });

  it('asks about the column that can be read in two ways', () => {
    const { asked } = styleOf(['2025-01-01'], ['03/04/2025']);
    expect(asked).toMatchObject([{ id: 'date-order' }]);
    expect(asked[0]?.text).toContain('kolonne K2');
  });

  it('tells of months first among days first, and of no other mixture', () => {
    expect(styleOf(['04.03.2025', '3/28/2025']).told).toEqual([['MIXED_DATES', 'K1', undefined]]);
    expect(styleOf(['28/3/2025', '3/28/2025']).told).toEqual([['MIXED_DATES', 'K1', undefined]]);
    expect(styleOf(['04.03.2025', '2025-03-28', '4. april 2025', '45720', '28/3/2025']).told).toEqual([]);
  });

  it('counts weeks and months, with and without a year', () => {
    const { told } = styleOf(['04.03.2025', 'uke 13', 'mars 2025', '2025-04', '4. mars', '2025-04-05']);
    expect(told).toEqual([
      ['YEAR_ASSUMED', 'K1', 2],
      ['COARSE_DATE', 'K1', 3],
    ]);
  });

  it('offers no years that lie far from the others', () => {
    const { asked } = styleOf(['04.03.2025', '05.03.2025', '06.03.1925', '07.03.2024', '8. mars']);
    expect(asked).toMatchObject([{ id: 'year', answers: ['2025', '2024'] }]);
  });
});
