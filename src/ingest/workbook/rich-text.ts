import type { XmlHandlers } from './xml-events.ts';

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const NEWLINE = /\r\n?/g;
const ASCII = /^[\x20-\x7e]*$/;

/** Gathers the text of one `si` or `is` element: all its runs, without reading aids (phonetic runs). */
export interface TextRuns extends XmlHandlers {
  start(): void;
  text(text: string): void;
  close(name: string): void;
  /** The text gathered since `start`. */
  taken(): string;
}

/**
 * Joins the runs of a rich text.
 *
 * @returns handlers to be called between the element's start and end
 */
export function textRuns(): TextRuns {
  let joined = '';
  let inText = false;
  let phonetic = false;
  return {
    start() {
      joined = '';
      inText = phonetic = false;
    },
    open(name) {
      if (name === 't') inText = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    text(text) {
      if (inText) joined += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
    },
    taken: () => plainText(joined),
  };
}

/**
 * Text as a person sees it: Excel's `_x000D_` spelled out, line ends as \n, NFC, no control characters.
 *
 * @param raw text of an element
 */
export function plainText(raw: string): string {
  if (ASCII.test(raw) && !raw.includes('_x')) return raw;
  return raw
    .replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(NEWLINE, '\n')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''))
    .normalize('NFC');
}
