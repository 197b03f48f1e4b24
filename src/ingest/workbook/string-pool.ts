const SLICED_FROM = 13;

/**
 * Keeps one copy of strings that come again and again.
 *
 * Two generations of at most `size` strings: what was not met for a whole generation is let go, so that a column of
 * unique values cannot fill the memory. A kept string never holds on to the longer text it was cut from.
 *
 * @param size strings a generation
 * @returns a function that gives the shared copy. Cost: O(1) a string.
 */
export function stringPool(size = 20_000): (text: string) => string {
  let young = new Map<string, string>();
  let old = new Map<string, string>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const own = old.get(text) ?? unsliced(text);
    if (young.size >= size) [old, young] = [young, new Map()];
    young.set(own, own);
    return own;
  };
}

/** A copy that lets go of the chunk of XML the text was cut from (V8 cuts strings of 13 letters or more by reference). */
export function unsliced(text: string): string {
  return text.length < SLICED_FROM ? text : ` ${text}`.slice(1);
}
