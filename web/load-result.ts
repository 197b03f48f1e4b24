import { type Result, SCHEMA_VERSION, unpackJson } from '../src/index.ts';

/** Why a page has nothing to show: `none` an empty template, `version` another version, `broken` not a whole result, `browser` too old to unpack it. */
export type LoadFault = 'none' | 'version' | 'broken' | 'browser';

export type Loaded =
  | { readonly result: Result; readonly fault: null }
  | { readonly result: null; readonly fault: LoadFault };

const LISTS = [
  'inputs',
  'problems',
  'phases',
  'events',
  'windows',
  'sectors',
  'nodes',
  'layers',
  'findings',
] as const;

const textOf = (page: Document): string => page.getElementById('samband-result')?.textContent?.trim() ?? '';

/** Results that were packed, by their page. */
const unpacked = new WeakMap<Document, unknown>();

/**
 * The result that stands in the page, or why there is none. Call `unpackResult` first where it may be packed.
 */
export function loadResult(page: Document): Loaded {
  return unpacked.has(page) ? judged(unpacked.get(page)) : readResult(textOf(page));
}

/** The result in a text of JSON, or why there is none. */
export function readResult(json: string): Loaded {
  const text = json.trim();
  if (!text) return { result: null, fault: 'none' };
  try {
    return judged(JSON.parse(text));
  } catch {
    return { result: null, fault: 'broken' };
  }
}

function judged(found: unknown): Loaded {
  if (typeof found === 'string') return { result: null, fault: 'browser' };
  if (typeof found !== 'object' || found === null) return { result: null, fault: 'broken' };
  const { schemaVersion } = found as Partial<Result>;
  if (schemaVersion !== SCHEMA_VERSION)
    return { result: null, fault: typeof schemaVersion === 'number' ? 'version' : 'broken' };
  const whole = found as Partial<Result>;
  return isWhole(whole) ? { result: whole, fault: null } : { result: null, fault: 'broken' };
}

function isWhole(found: Partial<Result>): found is Result & Partial<Result> {
  return (
    LISTS.every((name) => Array.isArray(found[name])) &&
    typeof found.settings === 'object' &&
    found.settings !== null &&
    typeof found.tool?.version === 'string' &&
    found.layers!.every(({ windows, change }) => Array.isArray(windows) && typeof change === 'object')
  );
}

/** Puts a packed result (a JSON string, see src/export/inline-result.ts) back as JSON where it stands; else does nothing. */
export async function unpackResult(page: Document): Promise<void> {
  const text = textOf(page);
  if (!text.startsWith('"') || typeof DecompressionStream === 'undefined') return;
  const place = page.getElementById('samband-result')!;
  try {
    const bytes = Uint8Array.from(atob(JSON.parse(text) as string), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    unpacked.set(page, unpackJson(JSON.parse(await new Response(stream).text())));
    place.textContent = '';
  } catch {
    place.textContent = '{';
  }
}
