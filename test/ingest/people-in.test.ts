import { describe, expect, it } from 'vitest';
import { peopleIn } from '../../src/ingest/people-in.ts';
import type { AttendanceRow, PersonRef } from '../../src/ingest/types.ts';

const rows = (...people: PersonRef[]): AttendanceRow[] =>
  people.map((person) => ({ meeting: 'M', person, place: { file: 'a.csv' } }));
const count = (...people: PersonRef[]): number => peopleIn({ attendances: rows(...people) });

describe('peopleIn', () => {
  it('counts e-mails without regard to case, else ids, else names', () => {
    expect(count({ email: 'A@x.example' }, { email: 'a@x.example' })).toBe(1);
    expect(count({ id: 'p1' }, { id: 'p2' })).toBe(2);
    expect(count({ name: 'Kari H.' }, { name: 'kari  h' }, { name: 'H, Kari' })).toBe(1);
  });

  it('a bare name that one e-mail goes by is the same person, in any order', () => {
    const known = { name: 'Kari Hansen', email: 'k@x.example' };
    expect(count(known, { name: 'Kari Hansen' })).toBe(1);
    expect(count({ name: 'Hansen, Kari' }, known)).toBe(1);
  });

  it('a bare name that two e-mails go by stays a third', () => {
    const [a, b] = ['a@x.example', 'b@x.example'].map((email) => ({ name: 'Kari Hansen', email }));
    expect(count(a!, b!, { name: 'Kari Hansen' })).toBe(3);
  });

  it('counts both ends of a contact, and nobody in an empty file', () => {
    const contact = {
      ...{ from: { name: 'A' }, to: { name: 'B' }, when: null, durationMinutes: null, count: 1 },
      ...{ channel: null, directed: false, place: { file: 'a.csv' } },
    };
    expect(peopleIn({ contacts: [contact] })).toBe(2);
    expect(peopleIn({})).toBe(0);
  });
});
