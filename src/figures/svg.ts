import { INK } from './palette.ts';

export const FONT = 'Inter, system-ui, sans-serif';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Whatever may need to be escaped or dropped; few texts have any of it, and a path can be long. */
const SPECIAL = /[^\t\n\r !#-%(-;=?-\ud7ff\ue000-\ufffd]/;

/**
 * Makes text safe inside XML: markup is escaped, characters that XML forbids are dropped.
 *
 * Cost: O(length).
 */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/**
 * A number as SVG text: two decimals at most, no −0, so that files are small and the same on every machine.
 *
 * @throws RangeError on NaN and infinity: a picture must never hide a missing value
 * Cost: O(1).
 */
export function num(value: number): string {
  if (!Number.isFinite(value))
    throw new RangeError(`A figure got a coordinate that is not a number: ${value}.`);
  return String(Math.round(value * 100) / 100 + 0);
}

/**
 * One SVG element. Attributes only, never `style`, so that a strict content security policy lets it pass.
 *
 * @param attributes numbers are rounded, undefined ones left out; names in camelCase become kebab-case except viewBox
 * @param children finished markup; use `escapeXml` for text
 * Cost: O(length).
 */
export function element(name: string, attributes: Attributes = {}, children: readonly string[] = []): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    open += ` ${attributeName(key)}="${typeof value === 'number' ? num(value) : escapeXml(value)}"`;
  }
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

const names = new Map([['viewBox', 'viewBox']]);

/** strokeWidth → stroke-width. */
function attributeName(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  names.set(key, name);
  return name;
}

/**
 * A line of text.
 *
 * @param x, y baseline, pixels
 * Cost: O(length).
 */
export function label(text: string, x: number, y: number, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, [escapeXml(text)]);
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** Accessible name. */
  readonly title: string;
  /** Accessible description. */
  readonly desc: string;
  /** With XML declaration, size in pixels and white paper; without, it fills the place it is put. Default true. */
  readonly standalone?: boolean | undefined;
  /** Pixels left out at the top, where the page itself has the heading; default 0. */
  readonly from?: number;
}

/**
 * The whole picture.
 *
 * Cost: O(length).
 */
export function svgPage(page: Page, children: readonly string[]): string {
  const standalone = page.standalone ?? true;
  const width = Math.ceil(page.width);
  const from = page.from ?? 0;
  const height = Math.ceil(page.height) - from;
  const body = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 ${from} ${width} ${height}`,
      ...(standalone ? { width, height } : {}),
      role: 'img',
      fontFamily: FONT,
      fontSize: 13,
      fill: INK,
    },
    [
      element('title', {}, [escapeXml(page.title)]),
      element('desc', {}, [escapeXml(page.desc)]),
      ...(standalone
        ? [element('rect', { y: from === 0 ? undefined : from, width, height, fill: '#ffffff' })]
        : []),
      ...children,
    ],
  );
  return standalone ? `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n` : body;
}
