import { expect, it } from 'vitest';
import { toCsv } from '../../src/export/csv.ts';
import { csvParts } from '../../src/export/csv-parts.ts';

it('gives the text of the whole table, however its rows are parted', () => {
  const columns = ['navn', 'a;b', '=tall'];
  const rows = Array.from({ length: 7 }, (_, i) => [`x"${i}`, i / 3, i % 2 === 0 ? null : '=1']);
  for (const lang of ['nb', 'en'] as const)
    for (const size of [1, 2, 7, 9]) {
      const parts = Array.from({ length: 5 }, (_, i) => rows.slice(i * size, i * size + size));
      const all = rows.slice(0, 5 * size);
      expect([...csvParts(columns, parts, lang)].join('')).toBe(toCsv({ columns, rows: all }, lang));
    }
});
