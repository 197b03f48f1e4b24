import { describe, expect, it } from 'vitest';
import { stringPool, unsliced } from '../../../src/ingest/workbook/string-pool.ts';

describe('stringPool', () => {
  it('gives every text back as it was, also past its size', () => {
    const pool = stringPool(3);
    const texts = Array.from({ length: 200 }, (_, i) => `${'lang tekst '.repeat(i % 4)}${i % 7}`);
    expect(texts.map(pool)).toEqual(texts);
  });

  it('a copy is equal to its text at every length', () => {
    const text = 'æøå 🙂 '.repeat(8);
    for (let n = 0; n <= text.length; n++) expect(unsliced(text.slice(0, n))).toBe(text.slice(0, n));
  });
});
