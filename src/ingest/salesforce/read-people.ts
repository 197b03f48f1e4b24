import type { TableRow } from '../csv.ts';
import { personRef } from '../person-ref.ts';
import type { DirectoryRow, Reader } from '../reader.ts';
import { apiCells } from './api-columns.ts';
import { salesforceId } from './salesforce-id.ts';

/**
 * Which person does each id of Salesforce stand for, by a Contact or User export?
 *
 * A directory, not a register: a customer system's list of everyone is not the list of who could have taken part.
 * Cost: O(rows).
 */
export const readPeople: Reader = (context) => {
  const cell = apiCells(context);
  const directory: DirectoryRow[] = [];
  for (const row of context.rows) {
    const id = salesforceId(cell(row, 'id'));
    const name = cell(row, 'name') || `${cell(row, 'firstname')} ${cell(row, 'lastname')}`.trim();
    const affiliation = cell(row, 'account.name') || cell(row, 'department') || cell(row, 'companyname');
    const person = personRef({ name, email: cell(row, 'email'), affiliation });
    if (id === null) context.findings.reject('MISSING_ID', row.row, 'ID');
    else if (person === null) context.findings.reject('MISSING_PERSON', row.row, 'NAME');
    else directory.push({ id, person });
  }
  return { directory };
};

const HEADER_ROWS = 30;

/**
 * Is this a Contact or User export of Salesforce: an id of 15 or 18 characters, an e-mail and a name?
 *
 * @param rows every row of the table
 * @returns index of the header, or −1. Cost: O(first 30 rows).
 */
export function salesforcePeopleAt(rows: readonly TableRow[]): number {
  const last = Math.min(rows.length - 1, HEADER_ROWS);
  for (let i = 0; i < last; i++) {
    const headings = rows[i]!.cells.map((cell) => cell.trim().toLowerCase());
    const at = headings.indexOf('id');
    const named = headings.includes('email') && (headings.includes('lastname') || headings.includes('name'));
    if (at >= 0 && named && salesforceId(rows[i + 1]!.cells[at] ?? '') !== null) return i;
  }
  return -1;
}
