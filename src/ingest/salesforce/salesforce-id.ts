const ID = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;
/** Contact, User and Lead; other prefixes are accounts, rooms and the like. */
const PERSON = /^(?:003|005|00Q)/;

/**
 * The 15 letters and digits that name a Salesforce record; the three that follow in newer exports only repeat their case.
 *
 * @param text one cell
 * @returns null when it is no Salesforce id
 */
export function salesforceId(text: string): string | null {
  const id = text.trim();
  return ID.test(id) ? id.slice(0, 15) : null;
}

/** The id of a person (contact, user or lead), or null where it names something else. */
export function personId(text: string): string | null {
  const id = salesforceId(text);
  return id !== null && PERSON.test(id) ? id : null;
}
