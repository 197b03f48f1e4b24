import { describe, expect, it } from 'vitest';
import { inlineResult } from '../../src/export/inline-result.ts';
import { deflate } from '../../src/node/deflate.ts';
import { loadResult, unpackResult } from '../../web/load-result.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

/** As much of a page as the loader asks for. */
function pageWith(text: string): Document {
  const place = { textContent: text };
  return { getElementById: (id: string) => (id === 'samband-result' ? place : null) } as unknown as Document;
}

const load = (text: string) => loadResult(pageWith(text));
const whole = sampleResult('leader', { windows: 2 });

describe('the loader of the page', () => {
  it('finds a whole result', () => {
    expect(load(JSON.stringify(whole)).result).toEqual(whole);
  });

  it.each([
    ['an empty template', '', 'none'],
    ['blanks only', ' \n ', 'none'],
    ['half a file', JSON.stringify(whole).slice(0, 500), 'broken'],
    ['no JSON at all', '<html>', 'broken'],
    ['null', 'null', 'broken'],
    ['a list', '[]', 'broken'],
    ['another program’s JSON', '{"nodes":[]}', 'broken'],
    ['a version to come', JSON.stringify({ ...whole, schemaVersion: 99 }), 'version'],
    ['the right version without layers', JSON.stringify({ ...whole, layers: undefined }), 'broken'],
    ['layers without windows', JSON.stringify({ ...whole, layers: [{ layer: 'meetings' }] }), 'broken'],
    ['no settings', JSON.stringify({ ...whole, settings: null }), 'broken'],
    ['a packed result that nobody unpacked', '"abc"', 'browser'],
  ])('says why it has none: %s', (_, text, fault) => {
    expect(load(text)).toEqual({ result: null, fault });
  });

  it('unpacks a long result and leaves a short one alone', async () => {
    const large = sampleResult('researcher', { windows: 24, meetings: 300 });
    for (const result of [whole, large]) {
      const page = pageWith(inlineResult(result, deflate));
      await unpackResult(page);
      const { result: found } = loadResult(page);
      expect(found?.nodes).toEqual(result.nodes);
      expect(found?.layers.map(({ windows }) => windows[0]?.ties.a)).toEqual(
        result.layers.map(({ windows }) => windows[0]?.ties.a),
      );
    }
  });

  it('says that a packed result is broken where it cannot be unpacked', async () => {
    const page = pageWith('"bm90IGRlZmxhdGU="');
    await unpackResult(page);
    expect(loadResult(page)).toEqual({ result: null, fault: 'broken' });
  });
});
