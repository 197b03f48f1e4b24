import { viewerText } from '../report/viewer-text.ts';
import type { Result } from '../result/types.ts';
import { inlineResult } from './inline-result.ts';

const RESULT = /(<script type="application\/json" id="samband-result">)[^<]*(<\/script>)/;
const POLICY_PLACE = '<!--samband-csp-->';
/** A script or style with its content; scripts come first so that a `<style>` inside a script is never seen. */
const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gi;

const escapeText = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** JSON that can stand inside a script element of any HTML page. */
const jsonInScript = (json: string) =>
  json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** The hashes of all scripts that run, and of all styles, as sources of a Content-Security-Policy. */
function sources(html: string, hash: (text: string) => string): { script: string; style: string } {
  const found = { script: new Set<string>(), style: new Set<string>() };
  for (const [, tag, attributes, content] of html.matchAll(INLINE)) {
    if (/type="application\/json"/.test(attributes!)) continue;
    found[tag!.toLowerCase() as 'script' | 'style'].add(`'sha256-${hash(content!)}'`);
  }
  const list = (set: Set<string>) => (set.size > 0 ? [...set].join(' ') : "'none'");
  return { script: list(found.script), style: list(found.style) };
}

export interface ReportOptions {
  readonly importAt?: string | null;
  /** Raw DEFLATE of a text as base64, see inline-result.ts; without it the result stands there as it is. */
  readonly deflate?: (text: string) => string;
  /** The result as JSON, where it is known already. */
  readonly json?: string;
}

/**
 * One self-contained page that shows a result: it opens from file:// without any request.
 *
 * The result stands in the page as JSON; a Content-Security-Policy forbids everything but the page's own
 * scripts and styles, named by their hashes, so that nothing can be loaded, sent or run that was not built in.
 * The same page is served by `samband view` and written as report.html.
 *
 * @param template  the built viewer, dist/viewer.html
 * @param result  what to show; its language becomes the page's language
 * @param hash  SHA-256 of a text's UTF-8 bytes as base64
 * @param options  where the page links to for reading other files (null = nowhere, as in a file), and how a long result is packed
 * @returns the whole page as text
 * @throws Error where the template is not a built viewer
 * Cost: O(length of the page).
 * Source: Content Security Policy Level 3, https://www.w3.org/TR/CSP3/
 */
export function reportHtml(
  template: string,
  result: Result,
  hash: (text: string) => string,
  { importAt = null, deflate, json }: ReportOptions = {},
): string {
  if (!RESULT.test(template)) {
    throw new Error('The viewer template has no place for the result. Build it with npm run build.');
  }
  const html = withPolicy(template, '', hash);
  const title = escapeText(viewerText(result.lang).pageTitle(result.name));
  const link = importAt === null ? '' : `<meta name="samband-import" content="${escapeText(importAt)}">`;
  return html
    .replace('</head>', () => `${link}</head>`)
    .replace(/<html lang="[^"]*"/, () => `<html lang="${result.lang}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>`)
    .replace(
      RESULT,
      (_, open: string, close: string) => open + jsonInScript(inlineResult(result, deflate, json)) + close,
    );
}

/**
 * The import screen as the local server gives it: it may ask that server and nobody else.
 *
 * @param template the built page, dist/import.html
 * @param hash SHA-256 of a text's UTF-8 bytes as base64
 * @throws Error where the template is not a built page
 */
export function importHtml(template: string, hash: (text: string) => string): string {
  return withPolicy(template, "connect-src 'self'; ", hash);
}

function withPolicy(template: string, more: string, hash: (text: string) => string): string {
  const html = template.replaceAll('\r\n', '\n');
  if (!html.includes(POLICY_PLACE)) {
    throw new Error('The page has no place for its policy. Build it with npm run build.');
  }
  const { script, style } = sources(html, hash);
  const policy =
    `default-src 'none'; script-src ${script}; style-src ${style}; ${more}` +
    "img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'";
  return html.replace(POLICY_PLACE, () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
