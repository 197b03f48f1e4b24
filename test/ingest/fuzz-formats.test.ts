import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/ingest/read-files.ts';
import type { SourceFile } from '../../src/ingest/types.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { mutate } from '../helpers/mutate.ts';
import { textFile } from '../helpers/source-file.ts';

const MUTATIONS = 300;
const SETTINGS = { ...DEFAULT_SETTINGS, mail: 'headers' as const };

/** One sound file a kind, written by hand. */
const SOUND: readonly (readonly [string, string])[] = [
  [
    'matrix, people down',
    'Navn;Enhet;04.03.2025;18.3;25. mars;Sum\nOla Nordmann;NAV;x;;(x);2\nKari Hansen;Skole;1;forfall;digitalt;2\nAntall;;2;0;2;4\n',
  ],
  [
    'matrix, meetings down',
    'Dato;Kl.;Ola Nordmann;Kari Hansen;Åse Bjørnstad\n04.03.2025;13-14.30;x;;x\nuke 13;;x;x;syk\nmars 2025;8.30;;x;x\n',
  ],
  [
    'forms',
    'ID,Starttidspunkt,Fullføringstidspunkt,E-postadresse,Navn,Hvor ofte?.Ola Nordmann (NAV),Hvor ofte?.Kari Hansen,Hvem andre?\n1,2025-05-05T09:00:00,2025-05-05T09:06:00,a@x.example,Ann Aas,Ukentlig,Vet ikke,"Per Øvrebø, Liv og Jon"\n2,05.05.2025 10:00,05.05.2025 10:06,anonymous,,Aldri,Daglig,ingen\n',
  ],
  [
    'salesforce event',
    '"ID","SUBJECT","ACTIVITYDATETIME","ENDDATETIME","DURATIONINMINUTES","WHOID","OWNERID","ISDELETED"\n"00U000000000001AAA","x","2025-03-04T08:00:00.000Z","2025-03-04T09:00:00.000Z","60","003000000000001AAA","005000000000001AAA","false"\n',
  ],
  [
    'salesforce relation',
    '"ID","EVENTID","RELATIONID","STATUS"\n"0RE000000000001AAA","00U000000000001AAA","003000000000001AAA","Accepted"\n',
  ],
  [
    'salesforce task',
    '"ID","WHOID","OWNERID","ACTIVITYDATE","STATUS","TASKSUBTYPE"\n"00T000000000001AAA","003000000000001AAA","005000000000001AAA","2025-03-04","Completed","Call"\n',
  ],
  [
    'salesforce person',
    '"Id","FirstName","LastName","Email"\n"003000000000001AAA","Kari","Hansen","kari@x.example"\n',
  ],
  [
    'salesforce report',
    '"Emne","Dato","Status","Tildelt","Kontakt","Aktivitetstype"\n"x","04.03.2025","Fullført","Ola Nordmann","Kari Hansen","Samtale"\n\n"Copyright (c) 2000-2025 salesforce.com, inc."\n',
  ],
  [
    'sharepoint',
    'ListSchema={"schemaXmlList":["<Field Type=\\"DateTime\\" DisplayName=\\"Møtedato\\" Format=\\"DateOnly\\" />"]}\n"Tittel","Møtedato","Deltakere"\n"x","2025-03-03T23:00:00Z","12;#Nordmann, Ola;#15;#Hansen, Kari"\n"y","2025-03-03T23:00:00Z","[""A B"",""C D""]"\n',
  ],
  [
    'mail',
    'From a@x Tue Mar  4\nFrom: =?windows-1252?Q?=C5se_=96?= <a@x.example>\nTo: G: b@x.example, "C, D" <c@x.example>;\nCc: undisclosed-recipients:;\nDate: Tue, 04 Mar 2025 09:12:44 +0100\nMessage-ID: <1@x>\n\nx\n\nFrom b@x\nFrom: b@x.example\nTo: </O=EXCHANGELABS/CN=B>\nDate: 4 Mar 2025 09:12 GMT\n\n',
  ],
];

const PEOPLE = textFile(
  'p.csv',
  '"ID","NAME","EMAIL"\n"003000000000001AAA","Kari Hansen","kari@x.example"\n',
);

describe.each(SOUND)('%s', (_, text) => {
  it(`ends in rows, a refusal or a question for ${MUTATIONS} seeded mutations`, () => {
    const sound = new TextEncoder().encode(text);
    for (let seed = 1; seed <= MUTATIONS; seed++) {
      const file: SourceFile = { name: 'f.csv', bytes: mutate(sound, seed) };
      const { files, meetings, contacts } = readFiles([file, PEOPLE], SETTINGS);
      expect(files.length).toBeGreaterThan(0);
      for (const { durationMinutes } of [...meetings, ...contacts]) {
        expect(durationMinutes === null || Number.isFinite(durationMinutes)).toBe(true);
      }
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
