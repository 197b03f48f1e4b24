import { describe, expect, it } from 'vitest';
import { columnLetter, fieldsOf, mapColumns, normaliseHeading } from '../../src/ingest/columns.ts';
import { KIND_RULES } from '../../src/ingest/kinds.ts';
import type { FileKind } from '../../src/ingest/types.ts';

const map = (kind: FileKind, headings: string, choice = {}): Record<string, string> => {
  const columns = mapColumns(headings.split(';'), KIND_RULES.get(kind)!, choice);
  return Object.fromEntries(columns.mapping.map(({ heading, field }) => [heading, field]));
};

describe('normaliseHeading', () => {
  it.each([
    [' Dato: ', 'dato'],
    ['E\u2011post*', 'e\u2010post'],
    ['Fra\u00A0 dato', 'fra dato'],
    ['\uFEFFNavn', 'navn'],
    ['DELTAKERE', 'deltakere'],
  ])('makes %j into %j', (heading, normal) => expect(normaliseHeading(heading)).toBe(normal));
});

describe('fieldsOf', () => {
  it('looks past brackets and slashes', () => {
    expect(fieldsOf('Varighet (timer)')).toContain('duration');
    expect(fieldsOf('Stilling/rolle')).toContain('role');
  });
  it('reads bokmål, nynorsk and English alike', () => {
    for (const heading of ['Deltakere', 'Deltakarar', 'Attendees'])
      expect(fieldsOf(heading)).toContain('attendees');
  });
  it('knows nothing about other words', () => expect(fieldsOf('Værmelding')).toEqual([]));
});

describe('mapColumns', () => {
  it('understands the plain form', () => {
    expect(map('meetings', 'meeting_id;start;duration_min;type;series_id')).toEqual({
      meeting_id: 'meeting',
      start: 'start',
      duration_min: 'duration',
      type: 'type',
      series_id: 'series',
    });
    expect(map('contacts', 'time;a;b;duration;channel')).toEqual({
      time: 'start',
      a: 'from-person',
      b: 'to-person',
      duration: 'duration',
      channel: 'channel',
    });
  });

  it('lets the kind decide what an ambiguous heading means', () => {
    expect(map('actors', 'actor_id;from;to')).toMatchObject({ from: 'valid-from', to: 'valid-to' });
    expect(map('contact-points', 'Fra;Til;Dato')).toMatchObject({ Fra: 'from-person', Til: 'to-person' });
    expect(map('register', 'Navn;Tittel')).toMatchObject({ Tittel: 'role' });
    expect(map('meeting-log', 'Start;Dato;Deltakere')).toMatchObject({ Start: 'time', Dato: 'date' });
    expect(map('meeting-log', 'Start;Deltakere')).toMatchObject({ Start: 'date' });
  });

  it('blocks free text and leaves unknown headings unused', () => {
    const headings = ['Dato', 'Deltakere', 'Tema', 'Sted', 'Merknad', 'Farge'];
    const columns = mapColumns(headings, KIND_RULES.get('meeting-log')!);
    expect(columns.blocked).toEqual(['Tema', 'Sted', 'Merknad']);
    expect(columns.unused).toEqual(['Farge']);
  });

  it('obeys the user, by heading or by letter', () => {
    expect(map('meeting-log', 'X;Y', { X: 'date', B: 'attendees' })).toEqual({ X: 'date', Y: 'attendees' });
  });

  it('names the nearest valid column or field when the user errs', () => {
    expect(() => map('meeting-log', 'Dato;Y', { Datto: 'date' })).toThrow(/«Dato»/);
    expect(() => map('meeting-log', 'Dato;Y', { Y: 'atendees' })).toThrow(/«attendees»/);
  });

  it('reports two columns of one name', () => {
    const { duplicates } = mapColumns(['Navn', 'E-post', 'Navn'], KIND_RULES.get('register')!);
    expect(duplicates).toEqual([{ field: 'name', columns: [0, 2] }]);
  });

  it('is not confused by headings such as __proto__ and constructor', () => {
    expect(fieldsOf('__proto__')).toEqual([]);
    expect(map('register', 'Navn;__proto__;constructor')).toEqual({ Navn: 'name' });
  });
});

describe('columnLetter', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
  ])('%d is %s', (index, letter) => expect(columnLetter(index)).toBe(letter));
});
