import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/export/csv.ts';

const body = (cells: (string | number | null)[], lang: 'nb' | 'en' = 'en'): string =>
  toCsv({ columns: cells.map((_, i) => `c${i}`), rows: [cells] }, lang).split('\r\n')[1]!;

describe('toCsv', () => {
  it('starts with a byte order mark and ends every line with CRLF', () => {
    const text = toCsv({ columns: ['a', 'b'], rows: [[1, 2]] }, 'en');
    expect(text).toBe('\uFEFFa,b\r\n1,2\r\n');
    expect([...new TextEncoder().encode(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('English: comma and decimal point; Norwegian: semicolon and decimal comma', () => {
    expect(body([0.5, 'x,y', 'x;y'], 'en')).toBe('0.5,"x,y",x;y');
    expect(body([0.5, 'x,y', 'x;y'], 'nb')).toBe('0,5;x,y;"x;y"');
  });

  it('writes a value that is not defined as an empty cell, not as 0', () => {
    expect(body([null, 0, null])).toBe(',0,');
  });

  it.each(['=1+1', '+47 123', '-x', '@sum', '\tx', '\rx', '=a\nb'])(
    'makes %j inert in a spreadsheet',
    (cell) => {
      const read = Papa.parse<string[]>(
        toCsv({ columns: ['a', 'b'], rows: [[cell, 'z']] }, 'en').slice(1),
      ).data;
      expect(read[1]).toEqual([`'${cell}`, 'z']);
    },
  );

  it('makes a column name inert as well', () => {
    expect(toCsv({ columns: ['=a'], rows: [] }, 'en')).toBe("\uFEFF'=a\r\n");
  });

  it('leaves negative numbers alone', () => {
    expect(body([-1, -0.25], 'nb')).toBe('-1;-0,25');
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [1e20, '100000000000000000000'],
    [1e21, '1000000000000000000000'],
    [1 / 3, '0.333333333333'],
    [2 / 3, '0.666666666667'],
    [0.1 + 0.2, '0.3'],
    [1e-7, '0.0000001'],
    [1.5e-10, '0.00000000015'],
    [123456.789, '123456.789'],
    [999999999999.96, '999999999999.96'],
    [12345.67890123456, '12345.6789012346'],
    [99999.9999999999, '99999.9999999999'],
    [99999.99999999999, '100000'],
    [1234567890123456.5, '1234567890123460'],
    [-100.5, '-100.5'],
    [100.0000000001, '100.0000000001'],
    [100.000000000001, '100'],
    [12345678.1234, '12345678.1234'],
    [0.99999999999999, '1'],
  ])('%d is written %s', (x, text) => expect(body([x])).toBe(text));

  it('no number needs an exponent, and each is within 5e-12 of its size, and 1e-10 where 15 digits allow it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        ),
        (x) => {
          const text = body([x]);
          expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
          const error = Math.abs(Number(text) - x);
          expect(error).toBeLessThanOrEqual(5.0001e-12 * Math.abs(x));
          if (Math.abs(x) < 1e5) expect(error).toBeLessThan(1e-10);
        },
      ),
      { seed: 1 },
    );
  });

  it('a spreadsheet reader gives every text back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const read = Papa.parse<string[]>(toCsv({ columns: ['a', 'b'], rows }, 'nb').slice(1), {
          delimiter: ';',
          newline: '\r\n',
        }).data;
        const inert = rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
        expect(read.slice(1, -1)).toEqual(inert);
      }),
      { seed: 1 },
    );
  });

  it('writes every text as papaparse writes it', () => {
    const texts = fc.stringMatching(/^[ \r\n\t\uFEFF",;'=+@x-]{0,6}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts), { minLength: 1 }), (rows) => {
        const inert = rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
        const expected = Papa.unparse([['a', 'b'], ...inert], { delimiter: ',', newline: '\r\n' });
        expect(toCsv({ columns: ['a', 'b'], rows }, 'en')).toBe(`\uFEFF${expected}\r\n`);
      }),
      { seed: 1 },
    );
  });

  it('is the same text however many rows there are', () => {
    const rows = Array.from({ length: 1201 }, (_, i) => [i, 'x']);
    const text = toCsv({ columns: ['a', 'b'], rows }, 'en');
    expect(text.slice(1).split('\r\n')).toEqual(['a,b', ...rows.map((row) => row.join()), '']);
  });

  it('refuses NaN, infinity and rows of another width', () => {
    expect(() => body([Number.NaN])).toThrow(RangeError);
    expect(() => body([Number.POSITIVE_INFINITY])).toThrow(RangeError);
    expect(() => toCsv({ columns: ['a'], rows: [[1, 2]] }, 'en')).toThrow(RangeError);
  });
});
