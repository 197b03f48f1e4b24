import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/export/csv.ts';
import { readFiles } from '../../../src/ingest/read-files.ts';
import { buildLog } from '../../../src/model/build-log.ts';
import type { MeetingLog } from '../../../src/model/types.ts';
import { reviewTable } from '../../../src/report/review-table.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings.ts';
import { textFile } from '../../helpers/source-file.ts';

const REGISTER = `Navn;E-post;Virksomhet;Tidligere navn
Ola Nordmann;ola@nav.example;NAV;
Kari Hansen;kari1@x.example;Fjordvik kommune;
Kari Hansen;kari2@x.example;NAV;
Åse Bjørnstad;aase@lege.example;Legekontoret;
Liv-Grethe Dahl Moe;liv@bup.example;BUP;Liv-Grethe Sand
`;
const LOG_HEAD = 'Dato;Varighet (timer);Møteserie;Deltakere\n';
const meeting = (who: string, series = 'S', day = 4): string =>
  `${String(day).padStart(2, '0')}.03.2025;1;${series};"${who}"\n`;
const read = (...texts: string[]): MeetingLog =>
  buildLog(
    readFiles(
      texts.map((text, i) => textFile(`${i}.csv`, text)),
      DEFAULT_SETTINGS,
    ),
    DEFAULT_SETTINGS,
  );
/** `written → candidate (evidence)` of every line. */
const lines = (log: MeetingLog): string[] =>
  log.review.flatMap(({ written, candidates }) =>
    candidates.map(({ actor, evidence }) => `${written} → ${actor} (${evidence})`),
  );
const met = (log: MeetingLog, at = 0): string[] => log.meetings[at]!.attendees.map((i) => log.actors[i]!.id);
const codes = (log: MeetingLog): string[] => log.problems.map(({ code }) => code);
const DECISION_HEAD =
  'Skrevet;Forslag;Grunn;Antall;Avgjørelse;Forslag e-post;Forslag arbeidssted;Møteserie\n';

describe('the review list', () => {
  it.each([
    ['Ase Bjornstad', 'e:aase@lege.example', 'folded-name'],
    ['Aase Bjoernstad', 'e:aase@lege.example', 'folded-name'],
    ['Aase Bjornstad', 'e:aase@lege.example', 'folded-name'],
    ['Nordmann Ola', 'e:ola@nav.example', 'name-order'],
    ['Ola Nordman', 'e:ola@nav.example', 'misspelling'],
    ['Oal Nordmann', 'e:ola@nav.example', 'misspelling'],
    ['Liv-Grethe Sand', 'e:liv@bup.example', 'former-name'],
    ['Liv-Grethe Moe', 'e:liv@bup.example', 'name-part'],
    ['Liv Dahl', 'e:liv@bup.example', 'name-part'],
    ['Psyk. spl. Ola Nordmann', 'e:ola@nav.example', 'title'],
    ['Dr. Ola Nordmann', 'e:ola@nav.example', 'title'],
    ['Overlege Åse Bjørnstad', 'e:aase@lege.example', 'title'],
    ['Ola. Nordmann', 'e:ola@nav.example', 'punctuation'],
  ])('proposes for %s: %s (%s), and merges nothing', (written, actor, evidence) => {
    const log = read(REGISTER, LOG_HEAD + meeting(`${written}; Kari Lie`));
    expect(lines(log)).toEqual([`${written} → ${actor} (${evidence})`]);
    expect(met(log)).not.toContain(actor);
    expect(codes(log)).toContain('REVIEW_WAITING');
  });

  it('tells punctuation from another order, and a title before either name', () => {
    const short = `${REGISTER}Kari H;kh@x.example;NAV;\n`;
    expect(lines(read(short, LOG_HEAD + meeting('Kari H.; Per Lie')))).toEqual([
      'Kari H. → e:kh@x.example (punctuation)',
    ]);
    const often = meeting('Dr. Liv Dahl; Per Lie', 'S', 5) + meeting('Dr. Liv Dahl; Per Lie', 'S', 6);
    expect(lines(read(LOG_HEAD + often + meeting('Liv Dahl; Per Lie')))).toEqual([
      'Liv Dahl → n:dr. liv dahl (title)',
    ]);
  });

  it('proposes both people of one name', () => {
    expect(lines(read(REGISTER, LOG_HEAD + meeting('Kari Hansen; Ola Nordmann')))).toEqual([
      'Kari Hansen → e:kari1@x.example (same-name)',
      'Kari Hansen → e:kari2@x.example (same-name)',
    ]);
  });

  it('proposes nobody where two slips are too many for a short name', () => {
    const register = 'Navn;E-post;Enhet\nBo Li;bo@x.example;A\nOla Berg;ola@x.example;A\n';
    expect(lines(read(register, LOG_HEAD + meeting('Bo Lo; Ola Barl; Ola Burg')))).toEqual([
      'Ola Burg → e:ola@x.example (misspelling)',
    ]);
  });

  it('proposes someone for an initial or a first name only where the series has exactly one who fits', () => {
    const full = meeting('Ola Nordmann; Åse Bjørnstad', 'S', 5);
    expect(lines(read(REGISTER, LOG_HEAD + full + meeting('Ola N.; Åse; O. Nordmann')))).toEqual([
      'O. Nordmann → e:ola@nav.example (initial)',
      'Ola N. → e:ola@nav.example (initial)',
      'Åse → e:aase@lege.example (first-name)',
    ]);
    expect(lines(read(REGISTER, LOG_HEAD + full + meeting('Ola N.', 'T')))).toEqual([]);
    const two = meeting('Ola Nilsen', 'S', 6);
    expect(lines(read(REGISTER, LOG_HEAD + full + two + meeting('Ola N.')))).toEqual([]);
  });

  it('never proposes someone who sat in the same meeting', () => {
    expect(lines(read(REGISTER, LOG_HEAD + meeting('Ola N.; Ola Nordmann')))).toEqual([]);
    expect(lines(read(REGISTER, LOG_HEAD + meeting('Ola Nordman; Ola Nordmann')))).toEqual([]);
  });

  it('never proposes someone with another e-mail, and says that they are kept apart', () => {
    const log = read(REGISTER, `${LOG_HEAD}${meeting('Ola Nordmann <ola@annet.example>; Kari Lie')}`);
    expect(lines(log)).toEqual([]);
    expect(met(log)).toContain('e:ola@annet.example');
    expect(codes(log)).toContain('SAME_NAME_OTHER_EMAIL');
  });

  it('finds someone the register holds twice, once without e-mail', () => {
    const register = 'Navn;E-post;Enhet\nÅse Bjørnstad;;Lege\nAse Bjornstad;aase@lege.example;Lege\n';
    expect(lines(read(register))).toEqual(['Åse Bjørnstad → e:aase@lege.example (folded-name)']);
  });

  it('proposes the name met more often among people of no register', () => {
    const log = read(
      LOG_HEAD +
        meeting('Åse Bø; Ola Lie') +
        meeting('Åse Bø; Per Lie', 'S', 5) +
        meeting('Ase Bo; Ola Li', 'S', 6),
    );
    expect(lines(log)).toEqual(['Ase Bo → n:åse bø (folded-name)']);
  });

  it('is the same for any order of rows and files', () => {
    const rows = ['Ola N.', 'Ola Nordmann; Ase Bjornstad', 'Kari Hansen; Ola Nordman', 'ola nordman; OLA N.'];
    const whole = read(REGISTER, LOG_HEAD + rows.map((who, i) => meeting(who, 'S', i + 4)).join(''));
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), fc.boolean(), (order, last) => {
        const log = LOG_HEAD + order.map((i) => meeting(rows[i]!, 'S', i + 4)).join('');
        const shuffled = last ? read(log, REGISTER) : read(REGISTER, log);
        expect(shuffled.review).toEqual(whole.review);
      }),
      { seed: 1, numRuns: 24 },
    );
  });
});

describe('decisions', () => {
  const LOG = LOG_HEAD + meeting('Ola Nordman; Kari Hansen');
  const decide = (...rows: string[]): string => DECISION_HEAD + rows.map((row) => `${row}\n`).join('');

  it('ja links the name, now and in next month’s folder', () => {
    const list = decide('Ola Nordman;Ola Nordmann;;1;ja;ola@nav.example;NAV;');
    const log = read(REGISTER, LOG, list);
    expect(met(log)).toEqual(['e:ola@nav.example']);
    expect(codes(log)).toContain('REVIEW_APPLIED');
    expect(met(read(REGISTER, LOG_HEAD + meeting('Ola Nordman', 'T', 28), list))).toEqual([
      'e:ola@nav.example',
    ]);
  });

  it('finds the proposed person by name and workplace where she has no e-mail', () => {
    const register = 'Navn;Enhet\nKari Lie;A\nKari Lie;B\n';
    const log = read(register, LOG_HEAD + meeting('Kari Lye'), decide('Kari Lye;Kari Lie;;1;ja;;B;'));
    expect(met(log)).toEqual(['n:kari lie (b)']);
  });

  it('another name links to that person', () => {
    const log = read(REGISTER, LOG, decide('Ola Nordman;Ola Nordmann;;1;Åse Bjørnstad;ola@nav.example;NAV;'));
    expect(met(log)).toEqual(['e:aase@lege.example']);
  });

  it('nei keeps them apart and ends the question', () => {
    const log = read(REGISTER, LOG, decide('Ola Nordman;Ola Nordmann;;1;nei;ola@nav.example;NAV;'));
    expect(met(log)).toEqual(['n:ola nordman']);
    expect(log.review.find(({ written }) => written === 'Ola Nordman')).toMatchObject({
      decided: null,
      against: ['e:ola@nav.example'],
    });
  });

  it('chooses between people of one name', () => {
    const log = read(REGISTER, LOG, decide('Kari Hansen;Kari Hansen;;1;ja;kari2@x.example;NAV;'));
    expect(met(log)).toContain('e:kari2@x.example');
    expect(codes(log)).not.toContain('AMBIGUOUS_NAME');
  });

  it('holds for an initial in its own series only', () => {
    const texts = [LOG_HEAD + meeting('Ola N.', 'S') + meeting('Ola N.', 'T', 5)];
    const log = read(REGISTER, ...texts, decide('Ola N.;Ola Nordmann;;1;ja;ola@nav.example;NAV;S'));
    expect([met(log, 0), met(log, 1)]).toEqual([['e:ola@nav.example'], ['n:ola n.']]);
  });

  it('taken away gives back exactly what was before', () => {
    const before = read(REGISTER, LOG);
    const empty = read(REGISTER, LOG, decide('Ola Nordman;Ola Nordmann;;1;;ola@nav.example;NAV;'));
    const bare = ({ problems: _, ...log }: MeetingLog) => log;
    expect(bare(empty)).toEqual(bare(before));
  });

  it('never merges two e-mails, whatever is decided', () => {
    const register = 'Navn;E-post;Enhet\nÅse Bø;;A\nOla Lie;ola@x.example;A\n';
    const log =
      LOG_HEAD + meeting('Ase Bo <ase@a.example>; Aase Boe <ase@b.example>; Ola Li <ola@y.example>');
    const built = read(
      register,
      log,
      decide(
        'Ase Bo <ase@a.example>;Åse Bø;;1;ja;;A;',
        'Aase Boe <ase@b.example>;Åse Bø;;1;ja;;A;',
        'Ola Li <ola@y.example>;Ola Lie;;1;ja;ola@x.example;A;',
      ),
    );
    expect(met(built)).toEqual(['e:ase@a.example', 'e:ase@b.example', 'e:ola@y.example']);
    expect(codes(built).filter((code) => code === 'REVIEW_CONFLICT')).toHaveLength(3);
  });

  it('may link one e-mail to a registered person without one', () => {
    const register = 'Navn;E-post;Enhet\nÅse Bø;;A\n';
    const log = read(
      register,
      LOG_HEAD + meeting('Ase Bo <ase@a.example>'),
      decide('Ase Bo <ase@a.example>;Åse Bø;;1;ja;;A;'),
    );
    expect(met(log)).toEqual(['n:åse bø']);
  });

  it('joins two rows of the register', () => {
    const register = 'Navn;E-post;Enhet\nÅse Bjørnstad;;Lege\nAse Bjornstad;aase@lege.example;Lege\n';
    const log = read(register, decide('Åse Bjørnstad;Ase Bjornstad;;1;ja;aase@lege.example;Lege;'));
    expect(log.actors.map(({ id }) => id)).toEqual(['e:aase@lege.example']);
  });

  it('that point at nobody, contradict each other or go round in a circle are reported and not applied', () => {
    const nobody = read(REGISTER, LOG, decide('Ola Nordman;Ola Nordmann;;1;Per Ukjent;ola@nav.example;NAV;'));
    expect(codes(nobody)).toContain('REVIEW_UNMATCHED');
    const yes = 'Ola Nordman;Ola Nordmann;;1;ja;ola@nav.example;NAV;';
    const both = read(
      REGISTER,
      LOG,
      decide(yes),
      decide('Ola Nordman;Ola Nordmann;;1;nei;ola@nav.example;NAV;'),
    );
    expect(met(both)).toEqual(['n:ola nordman']);
    expect(codes(both)).toContain('REVIEW_CONFLICT');
    const circle = read(
      LOG_HEAD + meeting('Åse Bø; Ase Bo'),
      decide('Åse Bø;Ase Bo;;1;ja;;;', 'Ase Bo;Åse Bø;;1;ja;;;'),
    );
    expect(met(circle)).toEqual(['n:ase bo', 'n:åse bø']);
    expect(codes(circle).filter((code) => code === 'REVIEW_CONFLICT')).toHaveLength(2);
  });

  it('about names of other months wait and stay in the list', () => {
    const log = read(
      REGISTER,
      LOG_HEAD + meeting('Kari Lie'),
      decide('Ola Nordman;Ola Nordmann;;1;ja;ola@nav.example;NAV;'),
    );
    expect(codes(log)).toContain('REVIEW_UNUSED');
    expect(log.review).toMatchObject([{ written: 'Ola Nordman', count: 0, decided: 'e:ola@nav.example' }]);
  });

  it('survive a new list written over the old one, in both languages', () => {
    const log =
      LOG_HEAD +
      meeting('Ola Nordman; Ase Bjornstad; Kari Hansen; =Per', 'S') +
      meeting('Ola N.; Ola Nordmann', 'S', 5);
    for (const lang of ['nb', 'en'] as const) {
      const first = reviewTable(read(REGISTER, log), lang);
      const rows = first.rows.map((row) =>
        row.map((cell, i) => (i === 4 ? (row[5] === 'kari1@x.example' ? 'nei' : 'ja') : cell)),
      );
      const filled = toCsv({ ...first, rows }, lang);
      const again = reviewTable(read(REGISTER, log, filled), lang);
      const words = lang === 'nb' ? ['nei', 'ja'] : ['no', 'yes'];
      expect(again.rows.map((row) => row[4]).sort()).toEqual(
        first.rows.map((row) => (row[5] === 'kari1@x.example' ? words[0] : words[1])).sort(),
      );
      expect(first.rows.length).toBeGreaterThan(3);
    }
  });
});

describe('e-mails of one person', () => {
  it('several in a cell, in a column of their own, or over rows that share one', () => {
    const register = `Navn;E-post;Annen e-post;Enhet
Ola Lie;ola@a.example;ola@b.example;A
Ola Lie;ola@b.example; ola@c.example;;B
`.replace('ola@b.example; ola@c.example', '"ola@b.example; ola@c.example"');
    const log = read(
      register,
      `${LOG_HEAD}${meeting('X <ola@a.example>')}${meeting('Y <OLA@c.example>', 'S', 5)}`,
    );
    expect([met(log, 0), met(log, 1)]).toEqual([['e:ola@a.example'], ['e:ola@a.example']]);
    expect(log.actors).toHaveLength(1);
  });

  it('does not give a registered person without e-mail two addresses that bear her name', () => {
    const register = 'Navn;E-post;Enhet\nOla Lie;;A\n';
    const one = read(register, LOG_HEAD + meeting('Ola Lie <ola@a.example>'));
    expect(met(one)).toEqual(['n:ola lie']);
    const two = read(register, LOG_HEAD + meeting('Ola Lie <ola@a.example>; Ola Lie <ola@b.example>'));
    expect(met(two)).toEqual(['e:ola@a.example', 'e:ola@b.example']);
  });

  it('takes a former name at the same workplace whose dates end before the new ones begin for one person', () => {
    const rows = (to: string): string[] =>
      read(
        `Navn;E-post;Enhet;Tidligere navn;Fra dato;Til dato\nKari Lie;;A;;01.01.2024;${to}\nKari Moe;k@x.example;A;Kari Lie;01.08.2024;\n`,
      ).actors.map(({ id }) => id);
    expect(rows('31.07.2024')).toEqual(['e:k@x.example']);
    expect(rows('31.12.2024')).toEqual(['e:k@x.example', 'n:kari lie']);
  });
});
