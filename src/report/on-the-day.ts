import { affiliationOn } from '../model/affiliation-on.ts';
import type { Affiliation, MeetingLog } from '../model/types.ts';

/** Stands for a person with more than one affiliation. */
const MANY = -2;

/**
 * In which group is a person at a moment? A function for many questions: who has one affiliation is looked up once.
 *
 * @param groupOf group of an affiliation, 0 and up; −1 = in none
 * Cost: O(actors), and O(affiliations) for each question about a person with more than one.
 */
export function onTheDay(
  { actors }: Pick<MeetingLog, 'actors'>,
  groupOf: (affiliation: Affiliation) => number,
): (actor: number, ms: number) => number {
  const only = Int32Array.from(actors, ({ affiliations }) =>
    affiliations.length === 1 ? groupOf(affiliations[0]!) : MANY,
  );
  return (actor, ms) =>
    only[actor]! === MANY ? groupOf(affiliationOn(actors[actor]!.affiliations, ms)) : only[actor]!;
}
