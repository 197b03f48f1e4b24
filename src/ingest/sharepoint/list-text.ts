/** A SharePoint list as CSV text, and what its schema says about the columns. */
export interface ListText {
  /** The list without its schema; row numbers stay those of the file. */
  readonly text: string;
  /** Headings of date columns without a clock. */
  readonly dateOnly: ReadonlySet<string>;
}

const SCHEMA = 'ListSchema=';
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

/**
 * What stands behind the schema that SharePoint writes above an exported list?
 *
 * The schema is a JSON object, counted with regard to quotes; the headings follow on the next line or on the same one.
 *
 * @param text decoded text
 * @returns null when the text has no such schema, or it never ends. Cost: O(length of the schema).
 */
export function sharePointList(text: string): ListText | null {
  if (!text.startsWith(`${SCHEMA}{`)) return null;
  const end = endOfObject(text, SCHEMA.length);
  if (end < 0) return null;
  return { text: text.slice(end), dateOnly: dateOnlyHeadings(text.slice(SCHEMA.length, end)) };
}

function endOfObject(text: string, from: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = from; i < text.length; i++) {
    const ch = text[i]!;
    if (quoted) {
      if (ch === '\\') i++;
      else if (ch === '"') quoted = false;
    } else if (ch === '"') quoted = true;
    else if (ch === '{') depth++;
    else if (ch === '}' && --depth === 0) return i + 1;
  }
  return -1;
}

function dateOnlyHeadings(json: string): Set<string> {
  const headings = new Set<string>();
  for (const field of fieldsOf(json)) {
    const attribute = (name: string): string =>
      new RegExp(`\\s${name}="([^"]*)"`).exec(field)?.[1]?.replace(/&\w+;/g, (e) => ENTITIES.get(e) ?? e) ??
      '';
    if (attribute('Type') === 'DateTime' && attribute('Format') === 'DateOnly') {
      headings.add(attribute('DisplayName') || attribute('Name'));
    }
  }
  return headings;
}

function fieldsOf(json: string): string[] {
  try {
    const schema: unknown = JSON.parse(json);
    const list =
      typeof schema === 'object' && schema !== null && 'schemaXmlList' in schema && schema.schemaXmlList;
    return Array.isArray(list) ? list.filter((field) => typeof field === 'string') : [];
  } catch {
    return []; // a damaged schema only costs the knowledge of which dates have no clock
  }
}
