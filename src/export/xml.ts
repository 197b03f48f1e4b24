/** Everything but the characters XML 1.0 can hold; with the flag u also halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * How is a text written inside XML, in an element or an attribute, so that every reader gives it back?
 *
 * @param text any text
 * @returns the text with the five entities and with tab and line breaks as character references (an attribute would
 *   turn them into spaces); what XML 1.0 cannot hold becomes U+FFFD
 * Cost: O(length).
 * Source: W3C, Extensible Markup Language (XML) 1.0, 5th edition, sections 2.2 and 3.3.3.
 */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character]!);
}

/**
 * One XML element on one line.
 *
 * @param name element name
 * @param attributes in the order they are written; null and undefined are left out
 * @param content inner XML, already escaped; none = an empty element
 * @returns the element as text
 * Cost: O(length).
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
