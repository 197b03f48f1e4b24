import { describe, expect, it } from 'vitest';
import { ZIP_LIMITS, zipParts } from '../../src/node/zip-parts.ts';
import { type ZipPart, zipOf } from '../fixtures/zip.ts';

const MB = 1024 * 1024;

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await zipParts(bytes)).open(name)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Code of the refusal, from the directory or while reading one part; '' when all went well. */
async function refusal(parts: readonly ZipPart[], name = parts[0]?.name ?? ''): Promise<string> {
  try {
    await textOf(zipOf(parts), name);
    return '';
  } catch (fault) {
    return (fault as { code: string }).code;
  }
}

describe('zipParts', () => {
  it('deflated and stored parts are read back, folders left out', async () => {
    const bytes = zipOf([
      { name: 'xl/', content: '', stored: true },
      { name: 'xl/a.xml', content: 'Åse '.repeat(50_000) },
      { name: '/xl\\b.xml', content: 'b', stored: true },
    ]);
    expect((await zipParts(bytes)).names()).toEqual(['xl/a.xml', 'xl/b.xml']);
    expect(await textOf(bytes, 'xl/a.xml')).toBe('Åse '.repeat(50_000));
    expect(await textOf(bytes, 'xl/b.xml')).toBe('b');
  });

  it('packed data that look like a header do not end the reading', async () => {
    const content = Buffer.from('PK\x07\x08PK\x03\x04PK\x01\x02'.repeat(1000), 'latin1');
    const bytes = zipOf([
      { name: 'a', content, stored: true },
      { name: 'b', content: 'b' },
    ]);
    expect(await textOf(bytes, 'a')).toBe(content.toString('latin1'));
    expect(await textOf(bytes, 'b')).toBe('b');
  });

  it('a part of more than 5 MB that packs more than 100:1 is a bomb', async () => {
    expect(await refusal([{ name: 'a', content: '0'.repeat(5 * MB + 1) }])).toBe('ZIP_BOMB');
    expect(await refusal([{ name: 'a', content: '0'.repeat(5 * MB) }])).toBe('');
  });

  it('parts of more than 300 MB together are a bomb before anything is unpacked', async () => {
    const parts = Array.from({ length: 61 }, (_, i) => ({ name: `${i}`, content: 'x', statedSize: 5 * MB }));
    expect(await refusal(parts)).toBe('ZIP_BOMB');
    expect(await refusal(parts.slice(0, 60))).not.toBe('ZIP_BOMB');
  });

  it('more than 2,000 parts are refused', async () => {
    const parts = Array.from({ length: ZIP_LIMITS.parts + 1 }, (_, i) => ({ name: `${i}`, content: '' }));
    expect(await refusal(parts)).toBe('ZIP_BOMB');
    expect(await refusal(parts.slice(1))).toBe('');
  });

  it('a size stated too low is caught before the rest is unpacked', async () => {
    const content = '0'.repeat(60 * MB);
    const parts = await zipParts(zipOf([{ name: 'a', content, statedSize: MB }]));
    let seen = 0;
    const reading = (async () => {
      for await (const chunk of parts.open('a')) seen += chunk.length;
    })();
    await expect(reading).rejects.toMatchObject({ code: 'ZIP_BOMB' });
    expect(seen).toBeLessThanOrEqual(MB);
  });

  it('a size stated too high and a wrong checksum mean damage', async () => {
    expect(await refusal([{ name: 'a', content: 'abc', statedSize: 4 }])).toBe('BROKEN_WORKBOOK');
    const bytes = zipOf([{ name: 'a', content: 'abc', stored: true }]);
    bytes[31] = 'x'.charCodeAt(0);
    await expect(textOf(bytes, 'a')).rejects.toMatchObject({ code: 'BROKEN_WORKBOOK' });
  });

  it('a cut file, a doubled name and an unknown part mean damage', async () => {
    const bytes = zipOf([{ name: 'a', content: 'abc' }]);
    await expect(zipParts(bytes.subarray(0, 60))).rejects.toMatchObject({ code: 'BROKEN_WORKBOOK' });
    await expect(textOf(bytes, 'b')).rejects.toMatchObject({ code: 'BROKEN_WORKBOOK' });
    expect(await refusal(['x', 'x'].map((name) => ({ name, content: '' })))).toBe('BROKEN_WORKBOOK');
  });

  it('a file of more than 25 MB is not opened', async () => {
    await expect(zipParts(new Uint8Array(25 * MB + 1))).rejects.toMatchObject({
      code: 'TOO_LARGE',
      details: { params: { limit: 25 } },
    });
  });
});
