const CANCELLED = /^\s*(?:avlyst|avlyse|kansellert|cancell?ed|abgesagt)\s*:/i;

/**
 * Does a title say that the meeting was called off?
 *
 * Exchange writes the word in front of the title when an organiser cancels. The title is not kept.
 *
 * @param title the subject of a calendar entry
 */
export function isCancelledTitle(title: string): boolean {
  return CANCELLED.test(title);
}
