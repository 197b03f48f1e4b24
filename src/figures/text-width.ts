/** Advance widths in em of a wide sans-serif (the fallback where Inter is missing), so that text fits with either. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'|!\u2019]/, 0.32],
  [/[ \u00a0ftr()[\]\-/·«»"]/, 0.42],
  [/[mwæœM@%W]/, 0.97],
  [/[A-ZÆØÅÄÖ&+=<>\u2212]/, 0.75],
  [/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]|[\u{1f000}-\u{1ffff}]/u, 1.1],
];

export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly bold?: boolean;
}

/**
 * How wide does a text become, at most?
 *
 * No font is measured (there is none in Node): widths by class of letter, on the wide side, so that a label that fits by
 * this estimate is not clipped with the fonts people have.
 *
 * @returns pixels
 * Cost: O(length).
 */
export function textWidth(text: string, style: TextStyle): number {
  let em = 0;
  for (const letter of text) em += letterWidth(letter);
  return em * style.size * (style.bold ? 1.1 : 1);
}

const letterWidths = new Map<string, number>();

function letterWidth(letter: string): number {
  const known = letterWidths.get(letter);
  if (known !== undefined) return known;
  const em = CLASSES.find(([pattern]) => pattern.test(letter))?.[1] ?? 0.63;
  letterWidths.set(letter, em);
  return em;
}

/**
 * The start of a text that fits a width, with an ellipsis where something was cut.
 *
 * Cost: O(length²), on short texts.
 */
export function fitText(text: string, width: number, style: TextStyle): string {
  if (textWidth(text, style) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, style) > width) letters.pop();
  return `${letters.join('').replace(/[\s,;:–-]+$/u, '')}…`;
}

/**
 * A text on at most so many lines, broken at spaces and after hyphens; the last line is cut with an ellipsis.
 *
 * @returns 1…maxLines lines, each within the width
 * Cost: O(length²), on short texts.
 */
export function wrapText(
  text: string,
  width: number,
  options: TextStyle & { readonly maxLines: number },
): string[] {
  const words = text.trim().match(/[^\s-]+-?|-+/gu) ?? [''];
  const lines: string[] = [];
  let rest = text.trim();
  let line = '';
  let used = 0;
  for (const word of words) {
    const at = text.trim().indexOf(word, used);
    const gap = line !== '' && /\s/.test(text.trim().slice(used, at)) ? ' ' : '';
    const longer = line + gap + word;
    if (line !== '' && textWidth(longer, options) > width && lines.length < options.maxLines - 1) {
      lines.push(fitText(line, width, options));
      rest = text.trim().slice(at);
      line = word;
    } else {
      line = longer;
    }
    used = at + word.length;
  }
  lines.push(fitText(rest, width, options));
  return lines;
}

/**
 * Short phrases on as few lines as possible, with « · » between; a phrase is broken only where it is longer than a line.
 *
 * Cost: O(phrases).
 */
export function packLines(phrases: readonly string[], width: number, size: number): string[] {
  const lines: string[] = [];
  for (const phrase of phrases) {
    const joined = lines.length > 0 ? `${lines.at(-1)} · ${phrase}` : phrase;
    if (lines.length > 0 && textWidth(joined, { size }) <= width) lines[lines.length - 1] = joined;
    else lines.push(...wrapText(phrase, width, { size, maxLines: 3 }));
  }
  return lines;
}
