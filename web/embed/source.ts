import { type Loaded, readResult } from '../load-result.ts';

/** A result, or why there is none: `fetch` where the address gave nothing. */
export type Found = Loaded | { readonly result: null; readonly fault: 'fetch' };

const asked = new Map<string, Promise<Found>>();

async function fetched(address: string): Promise<Found> {
  try {
    const response = await fetch(address);
    return response.ok ? readResult(await response.text()) : { result: null, fault: 'fetch' };
  } catch {
    return { result: null, fault: 'fetch' };
  }
}

/**
 * The result an element shows: from the address in `src`, which several elements ask once, else from the JSON inside it.
 */
export function resultOf(element: HTMLElement): Promise<Found> {
  const src = element.getAttribute('src');
  if (!src) {
    const inside = element.querySelector('script[type="application/json"]')?.textContent;
    return Promise.resolve(readResult(inside ?? ''));
  }
  const address = new URL(src, document.baseURI).href;
  const found = asked.get(address) ?? fetched(address);
  asked.set(address, found);
  return found;
}
