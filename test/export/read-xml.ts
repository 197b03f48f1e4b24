// @ts-expect-error jsdom (a part of notebook-kit) brings no types
import { JSDOM } from 'jsdom';

/** Reads XML with a parser that is not ours. @throws when the text is not well-formed */
export function readXml(text: string): Element {
  const parser: DOMParser = new new JSDOM().window.DOMParser();
  const root = parser.parseFromString(text, 'application/xml').documentElement;
  if (root.tagName === 'parsererror') throw new Error(root.textContent ?? 'not well-formed');
  return root;
}
