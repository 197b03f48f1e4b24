import { attendeeRef } from '../attendees.ts';
import { foldName } from '../person-ref.ts';

const PARTICLES = new Set(['von', 'van', 'de', 'den', 'af', 'av', 'da', 'al', 'el', 'bin']);
const BRACKET = /\s*\([^()]*\)\s*$/;

/**
 * Which person does the heading of a survey's column ask about?
 *
 * `Question?.Ola Nordmann (NAV)`, `Question [Ola Nordmann]`, or the name alone. The longest end of the heading that a
 * register knows wins, else the longest one that looks like a name: two words or more, each with a capital letter.
 *
 * @param heading as it stands in the file
 * @param known folded names of the registers
 * @returns the name with its brackets, and the question before it; null where no person is named
 */
export function statementName(
  heading: string,
  known: ReadonlySet<string>,
): { readonly name: string; readonly question: string } | null {
  const ends = endsOf(heading.trim());
  const found =
    ends.find(({ name }) => known.has(foldName(bareName(name)))) ?? ends.find(({ name }) => isNameLike(name));
  return found ?? null;
}

function endsOf(heading: string): { name: string; question: string }[] {
  const ends = [{ name: heading, question: '' }];
  for (let at = heading.indexOf('.'); at >= 0; at = heading.indexOf('.', at + 1)) {
    ends.push({ name: heading.slice(at + 1).trim(), question: heading.slice(0, at).trim() });
  }
  const square = /^(.*)\[([^[\]]+)\]$/.exec(heading);
  if (square) ends.push({ name: square[2]!.trim(), question: square[1]!.trim() });
  return ends.filter(({ name }) => name !== '');
}

function bareName(text: string): string {
  return attendeeRef(text)?.name ?? text;
}

function isNameLike(text: string): boolean {
  const words = text.replace(BRACKET, '').split(/\s+/);
  if (words.length < 2 || words.length > 6 || /[\d?!:;@/]/.test(text.replace(BRACKET, ''))) return false;
  return (
    words.every((w) => /^\p{Lu}/u.test(w) || w.endsWith('.') || PARTICLES.has(w)) &&
    /^\p{Lu}/u.test(words.at(-1)!)
  );
}
