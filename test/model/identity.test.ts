import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/ingest/read-files.ts';
import type { PersonRef } from '../../src/ingest/types.ts';
import { resolvePersons } from '../../src/model/identity.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { textFile } from '../helpers/source-file.ts';

const PLACE = { file: 'x.csv', row: 2 };
const identities = (register: string, ...others: string[]) => {
  const files = [register, ...others].map((text, i) => textFile(`${i}.csv`, text));
  return resolvePersons(readFiles(files, DEFAULT_SETTINGS));
};
const found = (register: string, ...refs: PersonRef[]) => {
  const { find, problems } = identities(register);
  return { ids: refs.map((ref) => find(ref, PLACE)), codes: problems().map((p) => p.code) };
};

const REGISTER = `Navn;E-post;Virksomhet;Enhet
Ola Nordmann;Ola@nav.example;NAV;NAV Fjordvik
Kari Hansen;kari1@x.example;Fjordvik kommune;Oppvekst
Kari Hansen;kari2@x.example;NAV;NAV Fjordvik
Åse Bjørnstad;;Legekontoret;
`;

describe('resolvePersons', () => {
  it('finds a person by e-mail without regard to case', () => {
    expect(found(REGISTER, { email: 'OLA@NAV.example', name: 'Noen Andre' })).toEqual({
      ids: ['e:ola@nav.example'],
      codes: [],
    });
  });

  it.each(['Ola Nordmann', 'ola  NORDMANN', 'Nordmann, Ola', ' Ola Nordmann '])(
    'finds a person by the name %j',
    (name) => {
      expect(found(REGISTER, { name }).ids).toEqual(['e:ola@nav.example']);
    },
  );

  it('finds a name of letters in two parts (NFD)', () => {
    expect(found(REGISTER, { name: 'Åse Bjørnstad'.normalize('NFD') }).ids).toEqual(['n:åse bjørnstad']);
  });

  it('keeps Ase and Åse apart', () => {
    expect(found(REGISTER, { name: 'Ase Bjornstad' })).toEqual({
      ids: ['n:ase bjornstad'],
      codes: ['UNKNOWN_ACTOR'],
    });
  });

  it('does not choose between two people of one name', () => {
    expect(found(REGISTER, { name: 'Kari Hansen' })).toEqual({ ids: [null], codes: ['AMBIGUOUS_NAME'] });
  });

  it('chooses between them by the workplace that was named', () => {
    expect(found(REGISTER, { name: 'Kari Hansen', affiliation: 'NAV' }).ids).toEqual(['e:kari2@x.example']);
    expect(found(REGISTER, { name: 'Kari Hansen', affiliation: 'Skatt' }).ids).toEqual([null]);
  });

  it('never merges two e-mails, even under one name', () => {
    expect(found(REGISTER, { name: 'Ola Nordmann', email: 'ola@annet.example' }).ids).toEqual([
      'e:ola@annet.example',
    ]);
  });

  it('lets «Ola N.» and a bare first name be people of their own, for review', () => {
    expect(found(REGISTER, { name: 'Ola N.' }, { name: 'Ola' }, { name: 'Åse B.' })).toEqual({
      ids: ['n:ola n.', 'n:ola', 'n:åse b.'],
      codes: ['UNCLEAR_NAME', 'UNCLEAR_NAME', 'UNCLEAR_NAME'],
    });
  });

  it('does not take a name that ends in a Norwegian letter for an initial', () => {
    expect(found(REGISTER, { name: 'Per Øvrebø' }).codes).toEqual(['UNKNOWN_ACTOR']);
  });

  it('counts an unknown person once, with how often she was mentioned and no name', () => {
    const { find, problems } = identities(REGISTER);
    for (const row of [5, 7]) find({ name: 'Per Øvrebø' }, { file: 'logg.csv', row });
    expect(problems()).toEqual([
      {
        code: 'UNKNOWN_ACTOR',
        severity: 'warning',
        place: { file: 'logg.csv', row: 5 },
        params: { count: 2 },
      },
    ]);
  });

  it('lets the plain id win, and links e-mail and name to it', () => {
    const plain = 'actor_id,name,email,unit\nP1,Ola Berg,ola@x.example,U\nP2,Kari Lie,,U\n';
    expect(
      found(plain, { id: 'P1' }, { id: 'ola@x.example' }, { name: 'Berg, Ola' }, { name: 'Kari Lie' }),
    ).toEqual({
      ids: ['P1', 'P1', 'P1', 'P2'],
      codes: [],
    });
  });

  it('takes one e-mail with two names for one person', () => {
    const { register, find } = identities(
      'Navn;E-post;Enhet\nKari Hansen;k@x.example;A\nKari Lie;K@x.example;B\n',
    );
    expect([...register.rows.keys()]).toEqual(['e:k@x.example']);
    expect(find({ name: 'Kari Lie' }, PLACE)).toBe(find({ name: 'Kari Hansen' }, PLACE));
  });

  it('takes a register row without e-mail for the only person of that name at that workplace', () => {
    const rows = (workplace: string) =>
      [
        ...identities(
          `Navn;E-post;Enhet\nKari Lie;k@x.example;A\nKari Lie;;${workplace}\n`,
        ).register.rows.keys(),
      ].length;
    expect(rows('A')).toBe(1);
    expect(rows('B')).toBe(2);
  });

  it('takes someone who moved for one person, and two workplaces at once for two', () => {
    const people = (second: string) =>
      identities(`Navn;Enhet;Fra dato;Til dato\nKari Lie;A;01.01.2024;30.06.2024\nKari Lie;B;${second};\n`)
        .register.rows.size;
    expect(people('01.07.2024')).toBe(1);
    expect(people('01.02.2024')).toBe(2);
  });

  it('links a bare name to the e-mail that stood beside it elsewhere', () => {
    const log = 'Dato;Deltakere\n04.03.2025;Liv Dahl <liv@x.example>\n05.03.2025;Liv Dahl\n';
    const { find } = identities(log);
    expect(find({ name: 'Liv Dahl' }, PLACE)).toBe('e:liv@x.example');
  });

  it('is not confused by people called __proto__ or constructor', () => {
    expect(found(REGISTER, { id: '__proto__' }, { id: 'constructor' }).ids).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});
