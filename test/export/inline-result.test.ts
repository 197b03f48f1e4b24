import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inlineResult } from '../../src/export/inline-result.ts';
import { unpackJson } from '../../src/export/packed-json.ts';
import { deflate } from '../../src/node/deflate.ts';
import type { Result } from '../../src/result/types.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

const unpacked = (text: string): Result =>
  unpackJson(
    JSON.parse(inflateRawSync(Buffer.from(JSON.parse(text) as string, 'base64')).toString('utf8')),
  ) as Result;

describe('the result inside a page', () => {
  const small = sampleResult('leader', { windows: 2 });
  const large = sampleResult('researcher', { windows: 24, meetings: 300 });

  it('stands there as it is while it is short, for anyone to read', () => {
    expect(JSON.parse(inlineResult(small, deflate))).toEqual(small);
  });

  it('stands there as it is where nothing can pack it', () => {
    expect(JSON.parse(inlineResult(large))).toEqual(large);
  });

  it('is packed into a JSON string where it is long, to less than a fourth', () => {
    const text = inlineResult(large, deflate);
    expect(typeof JSON.parse(text)).toBe('string');
    expect(text.length).toBeLessThan(JSON.stringify(large).length / 4);
    const back = unpacked(text);
    expect(back.nodes).toEqual(large.nodes);
    expect(back.settings).toEqual(large.settings);
    expect(back.windows.map(({ id, startMs, endMs }) => [id, startMs, endMs])).toEqual(
      large.windows.map(({ id, startMs, endMs }) => [id, startMs, endMs]),
    );
    expect(back.layers[0]!.windows.map(({ ties }) => [ties.a, ties.b, ties.meetings, ties.backbone])).toEqual(
      large.layers[0]!.windows.map(({ ties }) => [ties.a, ties.b, ties.meetings, ties.backbone]),
    );
    expect(Object.keys(back.layers[0]!.windows[3]!)).toEqual(Object.keys(large.layers[0]!.windows[3]!));
  });
});
