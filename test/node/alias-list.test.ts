import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonName } from '../../src/model/linkage/types.ts';
import { type AliasList, aliasesText, assignAliases } from '../../src/node/alias-list.ts';
import { personKeys } from '../../src/node/person-keys.ts';

const KEY = new Uint8Array(32).fill(7);
const NONE: AliasList = { schemaVersion: 1, keyId: '00000000', aliases: [] };
const person = (given: Partial<PersonName>): PersonName => ({
  name: null,
  emails: [],
  workplaces: [],
  sourceId: null,
  ...given,
});
const byEmail = (...emails: string[]) => person({ emails });
const keysOf = (people: Readonly<Record<string, PersonName>>) =>
  new Map(Object.entries(people).map(([id, p]) => [id, personKeys(KEY, p, id)]));
const give = (people: Readonly<Record<string, PersonName>>, before: AliasList = NONE) =>
  assignAliases(keysOf(people), before);

describe('personKeys', () => {
  it('is HMAC-SHA256 of «v1␀email␀» and the e-mail, 128 bits', () => {
    const mac = createHmac('sha256', Buffer.from(KEY)).update('v1\0email\0ola@x.example').digest('hex');
    expect(personKeys(KEY, byEmail('ola@x.example'), 'e').own).toEqual([mac.slice(0, 32)]);
  });

  it('is HMAC-SHA256 of «v1␀name␀», name and workplace where there is no e-mail', () => {
    const mac = createHmac('sha256', Buffer.from(KEY)).update('v1\0name\0åse bø\0nav').digest('hex');
    const keys = personKeys(KEY, person({ name: 'Bø, A\u030Ase', workplaces: ['NAV'] }), 'n');
    expect(keys.own).toEqual([mac.slice(0, 32)]);
  });

  it('is another one for another key', () => {
    const other = personKeys(new Uint8Array(32), byEmail('a@x.example'), 'a').own;
    expect(other).not.toEqual(personKeys(KEY, byEmail('a@x.example'), 'a').own);
  });
});

describe('assignAliases', () => {
  it('numbers people in the order of their fingerprints, whatever order they come in', () => {
    const people = { a: byEmail('a@x.example'), b: byEmail('b@x.example'), c: byEmail('c@x.example') };
    const { aliasOf } = give(people);
    const sorted = [...keysOf(people)].sort(([, x], [, y]) => (x.own[0]! < y.own[0]! ? -1 : 1));
    expect(sorted.map(([id]) => aliasOf.get(id))).toEqual(['P001', 'P002', 'P003']);
    expect(give({ c: people.c, a: people.a, b: people.b }).list).toEqual(give(people).list);
  });

  it('keeps every number and never gives one to somebody else, however people come and go', () => {
    const month = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 6 }), (months) => {
        let list = NONE;
        const numbers = new Map<string, string>();
        for (const names of months) {
          const given = give(Object.fromEntries(names.map((n) => [n, byEmail(`${n}@x.example`)])), list);
          list = given.list;
          for (const [id, alias] of given.aliasOf) {
            expect(numbers.get(id) ?? alias).toBe(alias);
            numbers.set(id, alias);
          }
          expect(
            aliasesText(
              give(Object.fromEntries(names.map((n) => [n, byEmail(`${n}@x.example`)])), list).list,
            ),
          ).toBe(aliasesText(list));
        }
        expect(new Set(numbers.values()).size).toBe(numbers.size);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('keeps the number of someone who gets another e-mail, an e-mail, or a workplace', () => {
    const first = give({ a: byEmail('a@x.example'), n: person({ name: 'Kari Lie' }) });
    const later = give(
      {
        x: byEmail('0@x.example', 'a@x.example'),
        y: person({ name: 'Kari Lie', workplaces: ['NAV'], emails: ['kari@x.example'] }),
        z: byEmail('new@x.example'),
      },
      first.list,
    );
    expect(later.aliasOf.get('x')).toBe(first.aliasOf.get('a'));
    expect(later.aliasOf.get('y')).toBe(first.aliasOf.get('n'));
    expect(later.aliasOf.get('z')).toBe('P003');
  });

  it('gives a new number where two people may be the one of before, or she had another e-mail', () => {
    const first = give({ n: person({ name: 'Kari Lie' }) });
    const two = give(
      {
        x: person({ name: 'Kari Lie', emails: ['1@x.example'] }),
        y: person({ name: 'Kari Lie', emails: ['2@x.example'] }),
      },
      first.list,
    );
    expect([...two.aliasOf.values()].sort()).toEqual(['P002', 'P003']);
    const one = give({ x: person({ name: 'Kari Lie', emails: ['1@x.example'] }) }, first.list);
    const other = give({ y: person({ name: 'Kari Lie', emails: ['2@x.example'] }) }, one.list);
    expect([one.aliasOf.get('x'), other.aliasOf.get('y')]).toEqual(['P001', 'P002']);
  });

  it('goes on after P999 with P1000', () => {
    const aliases = [{ alias: 'P999', keys: ['0'.repeat(32)] }];
    expect(give({ a: byEmail('a@x.example') }, { ...NONE, aliases }).aliasOf.get('a')).toBe('P1000');
  });
});
