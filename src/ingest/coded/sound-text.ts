import { isUndamaged } from '../decode.ts';
import { isListed } from '../open-file.ts';
import { findPersonNumbers } from '../person-numbers.ts';
import { isError, isFormula, isSum } from '../sound-rows.ts';

/** Short words of letters and digits: no other rule says anything of them. */
const SIMPLE = /^[a-z0-9][a-z0-9_:-]{0,9}$/i;

/**
 * Would the ordinary reader take this cell as it stands, and say nothing of it?
 *
 * @param text one cell
 * @returns false where it would trim, mend, count, ask or refuse. A word of sums counts as such in any column. Cost: O(length).
 */
export function isSoundText(text: string): boolean {
  if (isSum(text)) return false;
  if (SIMPLE.test(text) || text === '') return true;
  const isClean = text.trim() === text && !text.includes('"') && isUndamaged(text) && !isListed(text);
  if (!isClean || isFormula(text) || isError(text)) return false;
  return findPersonNumbers([{ row: 1, cells: [text] }]).length === 0;
}
