import type { Field } from './aliases.ts';
import type { Columns } from './columns.ts';
import type { TableRow } from './csv.ts';
import { cellOf } from './reader.ts';
import type { PersonRef } from './types.ts';

/**
 * How is a name compared?
 *
 * NFC, lower case, blanks collapsed, `Etternavn, Fornavn` turned round. Nothing more: `Åse` and `Ase` stay apart.
 *
 * @param name as written
 * @returns the folded name
 */
export function foldName(name: string): string {
  const folded = name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  const comma = folded.indexOf(',');
  if (comma < 0) return folded;
  return `${folded.slice(comma + 1).trim()} ${folded.slice(0, comma).trim()}`.trim();
}

/** A reference from the parts that are filled; null when nothing names a person. */
export function personRef(parts: {
  readonly id?: string;
  readonly name?: string;
  readonly email?: string;
  readonly affiliation?: string;
}): PersonRef | null {
  const { id = '', name = '', email = '', affiliation = '' } = parts;
  if (id === '' && name === '' && email === '') return null;
  return {
    ...(id === '' ? {} : { id }),
    ...(name === '' ? {} : { name }),
    ...(email === '' ? {} : { email }),
    ...(affiliation === '' ? {} : { affiliation }),
  };
}

/** The person a row names in columns of its own; first and last name are joined where there is no full name. */
export function rowPerson(row: TableRow, columns: Columns): PersonRef | null {
  const cell = (field: Field): string => cellOf(row, columns, field);
  const name = cell('name') || `${cell('first-name')} ${cell('last-name')}`.trim();
  const affiliation = cell('organisation') || cell('unit');
  return personRef({ id: cell('actor'), name, email: cell('email'), affiliation });
}

const NAMING: readonly Field[] = ['email', 'name', 'first-name', 'last-name', 'organisation', 'unit'];

/**
 * The same for many rows: rows that name a person by her id alone share one reference.
 *
 * @param columns of the table
 * @returns a function from row to reference
 */
export function personOfRows(columns: Columns): (row: TableRow) => PersonRef | null {
  if (NAMING.some((field) => columns.index.has(field))) return (row) => rowPerson(row, columns);
  const known = new Map<string, PersonRef | null>();
  return (row) => {
    const id = cellOf(row, columns, 'actor');
    const seen = known.get(id);
    if (seen !== undefined) return seen;
    const person = personRef({ id });
    known.set(id, person);
    return person;
  };
}
