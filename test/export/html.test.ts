import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../src/export/html.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

const TEMPLATE = `<!doctype html>
<html lang="nb"><head><!--samband-csp--><title>samband</title>
<script type="module" crossorigin>const a = '<style>not a style</style>';</script>
<style>body { color: red }</style></head><body>
<script type="application/json" id="samband-result"></script></body></html>`;

const hash = (text: string) => createHash('sha256').update(text).digest('base64');
const result = sampleResult('leader');
const policyOf = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
const dataOf = (html: string) => JSON.parse(/id="samband-result">([\s\S]*?)<\/script>/.exec(html)![1]!);

describe('reportHtml', () => {
  it('puts in a result that reads back the same', () => {
    expect(dataOf(reportHtml(TEMPLATE, result, hash))).toEqual(result);
  });

  it('allows exactly the scripts and styles of the page, by hash', () => {
    const policy = policyOf(reportHtml(TEMPLATE, result, hash));
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash("const a = '<style>not a style</style>';")}';`);
    expect(policy).toContain(`style-src 'sha256-${hash('body { color: red }')}';`);
    expect(policy).not.toContain('unsafe');
    expect(policy.match(/sha256-/g)).toHaveLength(2);
  });

  it('cannot be broken out of by a name in the data', () => {
    const evil = '</script><script>alert(1)</script>\u2028\u2029$& $1 <!--';
    const html = reportHtml(TEMPLATE, { ...result, name: evil }, hash);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(/[\u2028\u2029]/.test(html.slice(html.indexOf('samband-result')))).toBe(false);
    expect(dataOf(html).name).toBe(evil);
    expect(html.match(/<title>/g)).toHaveLength(1);
  });

  it('sets the language and the title of the page', () => {
    const html = reportHtml(TEMPLATE, { ...result, lang: 'en', name: 'A & B' }, hash);
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('<title>A &#38; B – samband</title>');
  });

  it('is the same whether the template has line ends of Windows or not', () => {
    const windows = TEMPLATE.replaceAll('\n', '\r\n');
    expect(reportHtml(windows, result, hash)).toBe(reportHtml(TEMPLATE, result, hash));
  });

  it('refuses a page that is not the viewer', () => {
    expect(() => reportHtml('<html><head></head></html>', result, hash)).toThrow(/template/);
  });
});
