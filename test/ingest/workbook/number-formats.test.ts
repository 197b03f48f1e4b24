import { describe, expect, it } from 'vitest';
import { numberFormat } from '../../../src/ingest/workbook/number-formats.ts';

const kindOf = (code: string) => numberFormat(code).kind;

describe('numberFormat', () => {
  it.each(['dd.mm.yyyy', 'm/d/yy', 'yyyy\\-mm\\-dd', '[$-414]d. mmmm yyyy;@', 'dddd', 'dd.mm.', '[Red]d/m'])(
    '%s shows a date',
    (code) => expect(kindOf(code)).toBe('date'),
  );

  it.each(['mmm yyyy', 'mmm.yy', '[$-F800]mmmm'])('%s shows a month', (code) => {
    expect(kindOf(code)).toBe('month');
  });

  it.each(['hh:mm', 'h:mm AM/PM', '[$-F400]h:mm:ss', 'h "t" mm "min"', 'h'])('%s shows a clock', (code) => {
    expect(kindOf(code)).toBe('time');
  });

  it.each(['m/d/yy h:mm:ss', 'dd.mm.yyyy hh:mm', 'd/m/yy h:mm AM/PM'])('%s shows date and clock', (code) => {
    expect(kindOf(code)).toBe('datetime');
  });

  it.each(['[h]:mm', '[hh]:mm:ss', '[mm]:ss', '[s]', 'mm:ss', 'mm:ss.0'])(
    '%s shows a length of time',
    (code) => {
      expect(kindOf(code)).toBe('duration');
    },
  );

  it.each([
    'General',
    '0.00',
    '#,##0 "dager"',
    '[Red]0',
    '0.00E+00',
    '0%',
    '_-* #,##0.00\\ "kr"_-',
    '[<1]0.0;[>=1]0',
    '# ##0;[Red]-# ##0;"ingen dag"',
    '@',
    '',
  ])('%s shows a number, whatever letters its texts and colours hold', (code) => {
    expect(kindOf(code)).toBe('number');
  });

  it('knows how many digits a format of zeros alone fills up', () => {
    expect(['0000', '000000 00000', '0', '0.00', '#0'].map((code) => numberFormat(code).digits)).toEqual([
      4, 11, 0, 0, 0,
    ]);
  });
});
