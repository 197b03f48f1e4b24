import { describe, expect, it } from 'vitest';
import { commaMeaning, splitAttendees } from '../../src/ingest/attendees.ts';

const names = (text: string, comma: 'persons' | 'names' | null = 'persons'): (string | undefined)[] =>
  splitAttendees(text, comma).persons.map((person) => person.name);

describe('splitAttendees', () => {
  it.each([
    ['Ola Nordmann; Kari Hansen', ['Ola Nordmann', 'Kari Hansen']],
    ['Ola Nordmann\nKari Hansen', ['Ola Nordmann', 'Kari Hansen']],
    ['Ola Nordmann/Kari Hansen/Per Øvrebø', ['Ola Nordmann', 'Kari Hansen', 'Per Øvrebø']],
    ['Kari Hansen, Liv Dahl', ['Kari Hansen', 'Liv Dahl']],
    ['Ola N., Kari Hansen og Åse B.', ['Ola N.', 'Kari Hansen', 'Åse B.']],
    ['Ola Nordmann & Kari Hansen', ['Ola Nordmann', 'Kari Hansen']],
    ['Nordmann, Ola; Hansen, Kari', ['Nordmann, Ola', 'Hansen, Kari']],
    ['Georg Ogden', ['Georg Ogden']],
    ['', []],
  ])('reads %j', (text, expected) => expect(names(text)).toEqual(expected));

  it('keeps «Etternavn, Fornavn» together where the file writes so', () => {
    expect(names('Nordmann, Ola, Hansen, Kari', 'names')).toEqual(['Nordmann, Ola', 'Hansen, Kari']);
  });

  it('keeps brackets together and reads the affiliation in them', () => {
    expect(
      splitAttendees('Ola Nordmann (NAV); Kari Hansen (Helse og omsorg, Fjordvik)', 'persons').persons,
    ).toEqual([
      { name: 'Ola Nordmann', affiliation: 'NAV', bracketed: true },
      { name: 'Kari Hansen', affiliation: 'Helse og omsorg, Fjordvik', bracketed: true },
    ]);
  });

  it('reads an e-mail beside or instead of a name, and never as an affiliation', () => {
    expect(
      splitAttendees('Ola Nordmann <Ola@nav.example>; kari@x.example; Per Berg (per@x.example)', null),
    ).toEqual({
      persons: [
        { name: 'Ola Nordmann', email: 'Ola@nav.example' },
        { email: 'kari@x.example' },
        { name: 'Per Berg', email: 'per@x.example' },
      ],
      unidentified: 0,
    });
  });

  it.each([
    ['Alle', 1],
    ['teamet', 1],
    ['m.fl.', 1],
    ['hele teamet', 1],
    ['Alle i teamet', 1],
    ['4', 4],
    ['3 andre', 3],
    ['=HYPERLINK("x")', 1],
    ['???', 1],
  ])('counts %j as %d without a name', (text, unidentified) => {
    expect(splitAttendees(text, 'persons')).toEqual({ persons: [], unidentified });
  });

  it('splits «m.fl.» from a name', () => {
    expect(splitAttendees('Ola Nordmann, Kari Hansen m.fl.', 'persons')).toEqual({
      persons: [{ name: 'Ola Nordmann' }, { name: 'Kari Hansen' }],
      unidentified: 1,
    });
  });

  it('does not take a name that begins with a group word for a group', () => {
    expect(names('Alle Andersen')).toEqual(['Alle Andersen']);
  });

  it('is linear in the length of a cell with many open brackets', () => {
    expect(splitAttendees('('.repeat(32_000), 'persons').persons).toHaveLength(0);
  });
});

describe('commaMeaning', () => {
  const known = new Set(['ola nordmann', 'kari hansen']);
  it('has nothing to decide in a cell with semicolons or without commas', () => {
    expect(commaMeaning('Nordmann, Ola; Hansen, Kari', known)).toBeNull();
    expect(commaMeaning('Ola Nordmann', known)).toBeNull();
  });
  it('sees persons where every part has two words', () => {
    expect(commaMeaning('Per Berg, Liv Dahl (BUP)', new Set())).toBe('persons');
  });
  it('sees persons where the parts do not pair up', () => {
    expect(commaMeaning('Ola, Kari, Per', new Set())).toBe('persons');
  });
  it('lets the register decide', () => {
    expect(commaMeaning('Nordmann, Ola', known)).toBe('names');
    expect(commaMeaning('Ola Nordmann, Kari Hansen', known)).toBe('persons');
  });
  it('is open where neither fits and a part has one word', () => {
    expect(commaMeaning('Nordmann, Ola', new Set())).toBe('open');
    expect(commaMeaning('Hansen, Kari Anne', new Set())).toBe('open');
  });
});
