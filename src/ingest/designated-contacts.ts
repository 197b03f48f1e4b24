import { personRef } from './person-ref.ts';
import { cellOf, headingOf, placeOf, type Reader } from './reader.ts';
import { spellReader } from './register-rows.ts';
import type { DesignatedRow } from './types.ts';

/**
 * Whom has each unit named as its point of contact (utpekte kontaktpersoner)?
 *
 * A role with dates, never a contact event. The end date is the last day, so the first day after is stored.
 * Cost: O(rows).
 */
export const readDesignatedContacts: Reader = (context) => {
  const { columns, findings } = context;
  const readSpell = spellReader(context, 1);
  const designated: DesignatedRow[] = [];
  for (const row of context.rows) {
    const unit = cellOf(row, columns, 'unit') || cellOf(row, columns, 'organisation');
    const name = cellOf(row, columns, 'contact-person');
    const person = personRef({ name, email: cellOf(row, columns, 'email'), affiliation: unit });
    if (unit === '') {
      findings.reject(
        'MISSING_UNIT',
        row.row,
        headingOf(columns, 'unit') ?? headingOf(columns, 'organisation'),
      );
    } else if (person === null) {
      findings.reject('MISSING_PERSON', row.row, headingOf(columns, 'contact-person'));
    } else {
      const spell = readSpell(row);
      const toward = cellOf(row, columns, 'toward') || null;
      if (spell !== null) designated.push({ unit, toward, person, ...spell, place: placeOf(context, row) });
    }
  }
  return { designated };
};
