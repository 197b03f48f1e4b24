import { describe, expect, it } from 'vitest';
import { readFiles } from '../../../src/ingest/read-files.ts';
import { salesforceId } from '../../../src/ingest/salesforce/salesforce-id.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings.ts';
import { hasShared, SKIP_NOTE, sharedFile } from '../../helpers/shared-files.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const USERS = file(
  'user.csv',
  '"ID","FIRSTNAME","LASTNAME","EMAIL"\n"005000000000001AAA","Ola","Nordmann","ola.nordmann@nav.example"\n"005000000000003AAA","Per","Øvrebø","per@bup.example"\n',
);
const CONTACTS = file(
  'contact.csv',
  '"ID","NAME","EMAIL"\n"003000000000001AAA","Kari Hansen","kari.hansen@fjordvik.kommune.example"\n',
);

describe.skipIf(!hasShared)(`salesforce samples${SKIP_NOTE}`, () => {
  const EVENT = 'salesforce_event_dataloader.csv';
  const RELATION = 'salesforce_eventrelation_dataloader.csv';
  const shared = (...names: string[]) => names.map((name) => sharedFile(`samples/${name}`));

  it('are refused while nobody says who the ids are', () => {
    const { files, problems, meetings } = readFiles(shared(EVENT, RELATION), DEFAULT_SETTINGS);
    expect(meetings).toEqual([]);
    expect(files.map(({ kind, refused }) => [kind, refused])).toEqual([
      ['salesforce-event', true],
      ['salesforce-relation', true],
    ]);
    expect(problems.filter((p) => p.severity === 'rejected').map((p) => [p.code, p.place.file])).toEqual([
      ['SALESFORCE_IDS', EVENT],
      ['SALESFORCE_IDS', RELATION],
    ]);
  });

  it.each([[[0, 1, 2, 3]], [[3, 2, 1, 0]]])(
    'give one meeting with three people when Contact and User exports are there (order %s)',
    (order) => {
      const all = [...shared(EVENT, RELATION), USERS, CONTACTS];
      const result = readFiles(
        order.map((i) => all[i]!),
        DEFAULT_SETTINGS,
      );
      expect(
        result.files.map(({ kind, rowsRead, rowsSkipped }) => [kind, rowsRead, rowsSkipped]).sort(),
      ).toEqual([
        ['salesforce-event', 1, 1],
        ['salesforce-person', 1, 0],
        ['salesforce-person', 2, 0],
        ['salesforce-relation', 2, 0],
      ]);
      expect(result.meetings).toMatchObject([
        {
          uid: '00U000000000001',
          start: { kind: 'instant', ms: Date.UTC(2025, 2, 4, 8) },
          durationMinutes: 60,
          evidence: 'crm',
        },
      ]);
      expect(result.attendances.map(({ person, status }) => [person.name, status]).sort()).toEqual([
        ['Kari Hansen', 'accepted'],
        ['Ola Nordmann', 'organizer'],
        ['Per Øvrebø', 'declined'],
      ]);
      expect(result.register).toEqual([]);
    },
  );

  it('salesforce_task_report_nb_provisional_cp1252.csv gives one call; the open task and the closing lines are left out', () => {
    const name = 'salesforce_task_report_nb_provisional_cp1252.csv';
    const { files, contacts, problems } = readFiles(shared(name), DEFAULT_SETTINGS);
    expect(files).toMatchObject([
      { kind: 'salesforce-report', encoding: 'windows-1252', rowsRead: 1, rowsSkipped: 3, blocked: ['Emne'] },
    ]);
    expect(contacts).toMatchObject([
      {
        from: { name: 'Ola Nordmann' },
        to: { name: 'Kari Hansen', affiliation: 'Fjordvik kommune' },
        when: { iso: '2025-03-04T00:00:00' },
        channel: 'telefon',
        directed: false,
        evidence: 'crm',
      },
    ]);
    expect(problems.map(({ code, params }) => [code, params?.count])).toEqual([
      ['SALESFORCE_FOOTER', 2],
      ['SALESFORCE_OPEN', 1],
    ]);
  });
});

describe('Salesforce', () => {
  const task = file(
    'task.csv',
    '"ID","WHOID","OWNERID","ACTIVITYDATE","STATUS","TASKSUBTYPE","CALLDURATIONINSECONDS","SUBJECT","ISDELETED"\n' +
      '"00T000000000001AAA","003000000000001AAA","005000000000001AAA","2025-03-04","Completed","Call","300","x","false"\n' +
      '"00T000000000002AAA","003000000000001AAA","005000000000001AAA","2025-03-05","Completed","Email","","x","false"\n' +
      '"00T000000000003AAA","003000000000001AAA","005000000000001AAA","2025-03-06","Completed","Call","","x","true"\n' +
      '"00T000000000004AAA","003000000000001AAA","005000000000009AAA","2025-03-07","Not Started","Call","","x","false"\n',
  );

  it('makes contacts of tasks, with channel by subtype and minutes by call length', () => {
    const { contacts, problems } = readFiles([task, USERS, CONTACTS], DEFAULT_SETTINGS);
    expect(contacts.map((c) => [c.from.name, c.to.name, c.channel, c.durationMinutes])).toEqual([
      ['Ola Nordmann', 'Kari Hansen', 'telefon', 5],
      ['Ola Nordmann', 'Kari Hansen', 'e-post', null],
    ]);
    expect(problems.map(({ code }) => code).sort()).toEqual(['SALESFORCE_DELETED', 'SALESFORCE_OPEN']);
  });

  it('keeps and counts an id that the exports do not have', () => {
    const { contacts, problems } = readFiles([task, USERS], DEFAULT_SETTINGS);
    expect(contacts[0]?.to).toEqual({ id: '003000000000001' });
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'SALESFORCE_UNKNOWN_IDS', params: { count: 1 } }),
    );
  });

  it('leaves out the copies of an event that invited users have, and keeps a cancelled one as cancelled', () => {
    const events = file(
      'e.csv',
      '"ID","SUBJECT","ACTIVITYDATETIME","DURATIONINMINUTES","WHOID","OWNERID","ISCHILD"\n' +
        '"00U000000000001AAA","Avlyst: møte","2025-03-04T08:00:00.000Z","60","003000000000001AAA","005000000000001AAA","false"\n' +
        '"00U000000000002AAA","x","2025-03-04T08:00:00.000Z","60","003000000000001AAA","005000000000003AAA","true"\n',
    );
    const { meetings } = readFiles([events, USERS, CONTACTS], DEFAULT_SETTINGS);
    expect(meetings.map((m) => [m.uid, m.status])).toEqual([['00U000000000001', 'cancelled']]);
  });

  it('asks about a report whose closing lines are gone', () => {
    const report = file(
      'r.csv',
      'Dato,Tildelt,Kontakt,Aktivitetstype\n04.03.2025,Ola Nordmann,Kari Hansen,Samtale\n',
    );
    expect(readFiles([report], DEFAULT_SETTINGS).questions.map(({ id }) => id)).toEqual(['kind']);
  });
});

it.each([
  ['003000000000001AAA', '003000000000001'],
  ['003000000000001', '003000000000001'],
  ['ola.nordmann', null],
  ['00300000000000', null],
])('the id of %s is %s', (text, id) => {
  expect(salesforceId(text)).toBe(id);
});
