import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { codedColumns } from '../../src/kernels/coded-columns.ts';

const HEADINGS = ['a', 'b', 'c'];
const cell = fc.string({ unit: fc.constantFrom(...'abå1 '), maxLength: 3 });
const row = fc.tuple(cell, cell, cell);

function read(text: string, piece = 1000): string[][] {
  const bytes = new TextEncoder().encode(text);
  const reader = codedColumns('a.csv', HEADINGS);
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.slice(at, at + piece));
  reader.end();
  const columns = reader.finish();
  return Array.from({ length: columns[0]!.codes.count }, (_, i) =>
    columns.map(({ texts, codes }) => texts[codes.at(i)]!),
  );
}

it('gives every cell back, however the file is cut into pieces', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), fc.integer({ min: 1, max: 40 }), (rows, piece) => {
      const text = [HEADINGS, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
      expect(read(text, piece)).toEqual(rows);
    }),
    { seed: 1 },
  );
});

it('keeps each different text once', () => {
  const reader = codedColumns('a.csv', HEADINGS);
  reader.push(new TextEncoder().encode('a,b,c\nx,1,\nx,2,\ny,1,\n'));
  reader.end();
  expect(reader.finish().map(({ texts }) => texts)).toEqual([['x', 'y'], ['1', '2'], ['']]);
});

test.each([
  ['an empty row between others', 'a,b,c\n1,2,3\n\n1,2,3\n'],
  ['a quotation mark', 'a,b,c\n"1",2,3\n'],
  ['a cell too few', 'a,b,c\n1,2\n'],
  ['a cell too many', 'a,b,c\n1,2,3,\n'],
  ['a missing heading', 'a,b\n1,2\n'],
])('%s is not plain', (_, text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: 'NOT_PLAIN' }));
});

it('takes no bytes that are not UTF-8, not even two halves of a letter in two cells', () => {
  const reader = codedColumns('a.csv', ['a']);
  reader.push(Uint8Array.from([97, 10, 0xc3, 10, 0xa5, 10]));
  reader.end();
  expect(() => reader.finish()).toThrow(TypeError);
});
