import { describe, expect, it } from 'vitest';
import { unifyEncodedWords } from '../../../src/ingest/mail/encoded-words.ts';
import { mailDate } from '../../../src/ingest/mail/mail-date.ts';
import { mailPeople } from '../../../src/ingest/mail/mail-people.ts';
import { readFiles } from '../../../src/ingest/read-files.ts';
import { filesLeftOut } from '../../../src/node/pipeline.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings.ts';
import { hasShared, SKIP_NOTE, sharedFile } from '../../helpers/shared-files.ts';

const ON = { ...DEFAULT_SETTINGS, mail: 'headers' as const };
const file = (text: string, name = 'm.eml') => ({ name, bytes: new TextEncoder().encode(text) });
const DATE = 'Date: Tue, 04 Mar 2025 09:12:44 +0100\n';
const eml = (to: string, extra = '', subject = 'x') =>
  file(`From: Ola Nordmann <ola@nav.example>\nTo: ${to}\n${DATE}Subject: ${subject}\n${extra}\nhemmelig\n`);

describe.skipIf(!hasShared)(`mail samples${SKIP_NOTE}`, () => {
  it.each(['mail_header.eml', 'broken_eml_no_date.eml'])(
    '%s is left out unless mail is asked for',
    (name) => {
      const { files, contacts, problems } = readFiles([sharedFile(`samples/${name}`)], DEFAULT_SETTINGS);
      expect(files).toMatchObject([{ kind: 'mail', refused: true, rowsRead: 0 }]);
      expect(contacts).toEqual([]);
      expect(problems.map(({ code }) => code)).toEqual(['MAIL_OFF']);
    },
  );

  it('mail_header.eml gives one directed contact to each of To and Cc, the group expanded', () => {
    const { files, contacts } = readFiles([sharedFile('samples/mail_header.eml')], ON);
    expect(files).toMatchObject([{ kind: 'mail', rowsRead: 1, blocked: ['Subject', 'Body'] }]);
    expect(contacts.map(({ from, to }) => [from.email, to.email, to.name])).toEqual([
      ['ola.nordmann@nav.example', 'aase.b@lege.example', 'Åse Bjørnstad'],
      ['ola.nordmann@nav.example', 'kari.hansen@fjordvik.kommune.example', 'Kari Hansen'],
      ['ola.nordmann@nav.example', 'liv.dahl@bup.example', undefined],
      ['ola.nordmann@nav.example', 'per.ovrebo@bup.example', 'Per Øvrebø'],
    ]);
    expect(contacts[0]).toMatchObject({
      when: { kind: 'instant', ms: Date.UTC(2025, 2, 4, 8, 12, 44) },
      channel: 'e-post',
      directed: true,
      evidence: 'mail',
    });
  });

  it('broken_eml_no_date.eml has no date and gives nothing', () => {
    const { contacts, problems } = readFiles([sharedFile('samples/broken_eml_no_date.eml')], ON);
    expect(contacts).toEqual([]);
    expect(problems).toMatchObject([{ code: 'MAIL_NO_DATE', severity: 'rejected', place: { row: 1 } }]);
  });

  it('mail_headers_export_outlook_en.csv has no date and is refused, whatever the setting', () => {
    const { files, contacts } = readFiles([sharedFile('samples/mail_headers_export_outlook_en.csv')], ON);
    expect(files).toMatchObject([{ kind: 'outlook-mail', refused: true }]);
    expect(contacts).toEqual([]);
  });
});

describe('mail headers', () => {
  it('do not stop a run where they are left out', () => {
    const log = file('Dato;Deltakere\n04.03.2025;Ola Nordmann; Kari Hansen\n', 'log.csv');
    const rows = readFiles([eml('b@x.example'), log], DEFAULT_SETTINGS);
    expect(filesLeftOut(rows)).toEqual(['m.eml']);
  });

  it('are read from every message of an mbox, never from its body', () => {
    const box = file(
      `From a@x Tue Mar  4\nFrom: a@x.example\nTo: b@x.example\n${DATE}\nTo: c@x.example\n\nFrom b@x Tue Mar  4\nFrom: b@x.example\nTo: a@x.example\n${DATE}\nbody\n`,
      'box',
    );
    const { contacts, files } = readFiles([box], ON);
    expect(contacts.map(({ from, to, place }) => [from.email, to.email, place.row])).toEqual([
      ['a@x.example', 'b@x.example', 1],
      ['b@x.example', 'a@x.example', 8],
    ]);
    expect(files[0]?.rowsRead).toBe(2);
  });

  it.each([
    ['an automatic reply', eml('b@x.example', 'Auto-Submitted: auto-replied\n'), 'MAIL_AUTOMATIC'],
    ['an automatic reply by its subject', eml('b@x.example', '', 'Automatisk svar: x'), 'MAIL_AUTOMATIC'],
    ['a calendar mail', eml('b@x.example', 'Content-Type: text/calendar; method=REQUEST\n'), 'MAIL_CALENDAR'],
    ['an answer to an invitation', eml('b@x.example', '', 'Godtatt: x'), 'MAIL_CALENDAR'],
    ['undisclosed recipients', eml('undisclosed-recipients:;'), 'MAIL_NOBODY'],
    ['a shared mailbox', eml('postmottak@kommune.example'), 'MAIL_NOBODY'],
    ['a mail to oneself', eml('ola@nav.example'), 'MAIL_NOBODY'],
  ])('leave out %s', (_, message, code) => {
    const { contacts, problems } = readFiles([message], ON);
    expect(contacts).toEqual([]);
    expect(problems).toMatchObject([{ code, severity: 'note', params: { count: 1 } }]);
  });

  it('ask about more than 25 recipients', () => {
    const many = eml(Array.from({ length: 26 }, (_, i) => `p${i}@x.example`).join(', '));
    expect(readFiles([many], ON).questions.map(({ id }) => id)).toEqual(['mail-many']);
    const answers = { 'm.eml': { 'mail-many': 'ja' } };
    expect(readFiles([many], { ...ON, answers }).contacts).toHaveLength(26);
    const few = eml(Array.from({ length: 25 }, (_, i) => `p${i}@x.example`).join(', '));
    expect(readFiles([few], ON).questions).toEqual([]);
  });

  it('count a message once that sender and receiver both kept', () => {
    const sent = eml('b@x.example');
    const received = { ...eml('b@x.example', 'Received: by x\n'), name: 'n.eml' };
    expect(readFiles([sent, received], ON).contacts).toHaveLength(1);
  });
});

it.each([
  ['=?windows-1252?Q?Oppf=F8lging_=96_=93ung=94?= <a@x.example>', 'Oppfølging – “ung”'],
  ['=?iso-8859-1?Q?=C5se_Bj=F8rnstad?= <a@x.example>', 'Åse Bjørnstad'],
  ['=?windows-1252?B?1iA=?= <a@x.example>', 'Ö'],
  ['=?UTF-8?B?UGVyIMOYdnJlYsO4?= <a@x.example>', 'Per Øvrebø'],
])('the name in %s is %s', (header, name) => {
  expect(mailPeople(header)).toEqual([{ name, email: 'a@x.example' }]);
});

it('an X500 address is no e-mail, its name counts', () => {
  expect(mailPeople('"Nordmann, Ola" </O=EXCHANGELABS/OU=EXCHANGE/CN=RECIPIENTS/CN=ABC-OLA>')).toEqual([
    { name: 'Nordmann, Ola' },
  ]);
});

it('words in other character sets are left for the mail library', () => {
  expect(unifyEncodedWords('=?koi8-r?B?8NXb?=')).toBe('=?koi8-r?B?8NXb?=');
});

it.each([
  ['Tue, 04 Mar 2025 09:12:44 +0100', Date.UTC(2025, 2, 4, 8, 12, 44)],
  ['4 Mar 2025 09:12 GMT', Date.UTC(2025, 2, 4, 9, 12)],
  ['Tue, 04 Mar 25 09:12:44 -0530', Date.UTC(2025, 2, 4, 14, 42, 44)],
])('%s is an instant', (text, ms) => {
  expect(mailDate(text)).toEqual({ kind: 'instant', ms });
});

it.each(['', '31 Feb 2025 09:12:44 +0100', 'i går'])('«%s» is no date', (text) => {
  expect(mailDate(text)).toBeNull();
});
