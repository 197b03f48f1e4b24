import { describe, expect, it } from 'vitest';
import { detect, SURE } from '../../src/ingest/detect.ts';
import { KIND_RULES } from '../../src/ingest/kinds.ts';
import { readers } from '../../src/ingest/readers.ts';

const rowsOf = (...lines: string[]) => lines.map((line, i) => ({ row: i + 1, cells: line.split(';') }));

describe('detect', () => {
  it.each([
    ['meeting_id;start;duration_min;type', 'meetings'],
    ['meeting_id;start', 'meetings'],
    ['meeting_id;actor_id', 'attendance'],
    ['meeting_id;email', 'attendance'],
    ['actor_id;unit;sector;role', 'actors'],
    ['actor_id;unit;sector;role;from;to;arm;broker', 'actors'],
    ['time;a;b;duration', 'contacts'],
    ['Dato;Klokkeslett;Møtetype;Varighet (timer);Deltakere;Sted;Tema;Ansvarlig', 'meeting-log'],
    ['Dato;Møtetype;Deltakarar', 'meeting-log'],
    ['Date;Type;Participants', 'meeting-log'],
    ['Fra;Til;Virksomhet fra;Virksomhet til;Kanal;Dato;Antall;Hyppighet', 'contact-points'],
    ['Frå;Til;Periode', 'contact-points'],
    ['Navn;E-post;Virksomhet;Enhet;Stilling/rolle;Sektor;Tidligere navn;Fra dato;Til dato', 'register'],
    ['Namn;Eining;Rolle', 'register'],
    ['Navn;Enhet;Sektor;Stilling;Startdato;Sluttdato', 'register'],
    ['Enhet;Kontaktperson;E-post;Fra dato;Til dato', 'designated-contacts'],
  ])('%s is %s', (headings, kind) => {
    const detection = detect(rowsOf(headings, 'x'));
    expect(detection).toMatchObject({ kind, headerAt: 0, rivals: [] });
    expect(detection.confidence).toBeGreaterThanOrEqual(SURE);
  });

  it('finds the kind even where the column that matters is missing', () => {
    expect(detect(rowsOf('meeting_id;duration_min;type')).kind).toBe('meetings');
    expect(detect(rowsOf('start;duration_min;type')).kind).toBe('meetings');
    expect(detect(rowsOf('time;a;duration')).kind).toBe('contacts');
    expect(detect(rowsOf('Dato;Møtetype;Varighet')).kind).toBe('meeting-log');
    expect(detect(rowsOf('Møtetype;Deltakere')).kind).toBe('meeting-log');
  });

  it('finds the header below title lines', () => {
    const found = detect(
      rowsOf('Møtelogg våren 2025', 'Ført av koordinator', 'Dato;Type;Deltakere', '1.1.2025;x;y'),
    );
    expect(found).toMatchObject({ kind: 'meeting-log', headerAt: 2, because: ['Dato', 'Type', 'Deltakere'] });
  });

  it('is not sure of a list of dates and names, and names its rivals', () => {
    const found = detect(rowsOf('Dato;Navn;Rolle'));
    expect(found.confidence).toBeLessThan(SURE);
    expect(found.rivals).not.toEqual([]);
  });

  it('knows nothing where no header stands', () => {
    expect(detect(rowsOf('04.03.2025;Telefon;Ola'))).toMatchObject({ kind: 'unknown', headerAt: -1 });
    expect(detect([])).toMatchObject({ kind: 'unknown', headerAt: -1 });
  });

  it.each([
    ['Navn;Første;Siste;Varighet;E-post;Deltaker-ID (UPN)', 'teams-report', ['Deltaker-ID (UPN)']],
    ['Full Name;User Action;Timestamp', 'teams-actions', ['User Action', 'Timestamp']],
    ['Emne;Startdato;Vis tid som', 'outlook-calendar', ['Vis tid som']],
    ['Subject;Body;From: (Name)', 'outlook-mail', ['From: (Name)']],
    ['ID;SUBJECT;WHOID', 'salesforce-event', ['WHOID']],
    ['ID;WHOID;ACTIVITYDATE', 'salesforce-task', ['WHOID', 'ACTIVITYDATE']],
    ['ID;RELATIONID;EVENTID', 'salesforce-relation', ['RELATIONID', 'EVENTID']],
    [
      'ID;Starttidspunkt;Fullføringstidspunkt;E-postadresse',
      'forms',
      ['Starttidspunkt', 'Fullføringstidspunkt'],
    ],
  ])('knows %s as %s by its shape', (headings, kind, because) => {
    expect(detect(rowsOf('Tittel', headings, 'x'))).toMatchObject({ kind, because, headerAt: 1, rivals: [] });
  });
});

describe('kinds', () => {
  it('have a rule for every reader and a reader for every rule', () => {
    expect([...readers.keys()].sort()).toEqual([...KIND_RULES.keys()].sort());
  });
});
