import fc from 'fast-check';

import { describe, expect, it } from 'vitest';
import { element, escapeXml } from '../../src/export/xml.ts';
import { readXml } from './read-xml.ts';

describe('escapeXml', () => {
  it('escapes the five entities', () => {
    expect(escapeXml(`<a href="x">&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&apos;&lt;/a&gt;');
  });

  it('replaces what XML 1.0 cannot hold', () => {
    expect(escapeXml('a\u0000b\u001Fc\uFFFEd\uD800e\uDC00f')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf');
    expect(escapeXml('😀')).toBe('😀');
  });

  it('an XML reader gives every text back, in an attribute and in an element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readXml(element('a', { b: text }, escapeXml(text)));
        expect(read.getAttribute('b')).toBe(text);
        expect(read.textContent).toBe(text);
      }),
      { seed: 1 },
    );
  });

  it('keeps tab and line breaks in an attribute', () => {
    expect(readXml(element('a', { b: 'x\ty\nz\r' })).getAttribute('b')).toBe('x\ty\nz\r');
  });
});

describe('element', () => {
  it('leaves out attributes without a value', () => {
    expect(element('a', { b: null, c: undefined, d: 0 })).toBe('<a d="0"/>');
  });
});
