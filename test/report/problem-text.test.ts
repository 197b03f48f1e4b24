import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/ingest/types.ts';
import { SENTENCES_EN } from '../../src/report/problem-sentences-en.ts';
import { SENTENCES_NB } from '../../src/report/problem-sentences-nb.ts';
import { problemSummary, problemText } from '../../src/report/problem-text.ts';

const problem = (code: string, row?: number, params?: Problem['params'], file = 'logg.csv'): Problem => ({
  code,
  severity: 'warning',
  place: row === undefined ? { file } : { file, row },
  ...(params ? { params } : {}),
});

/** Every code of a problem that reading or building can report, found in the source itself. */
function codesInSource(): string[] {
  const usage = new Set([
    'COLUMN_UNKNOWN',
    'FIELD_UNKNOWN',
    'FILE_UNKNOWN',
    'ANSWER_UNKNOWN',
    'SECTOR_UNKNOWN',
    // Never told: the ordinary reader then takes the file.
    'NOT_PLAIN',
  ]);
  const codes = new Set<string>();
  for (const folder of ['ingest', 'model']) {
    const path = fileURLToPath(new URL(`../../src/${folder}/`, import.meta.url));
    for (const file of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const source = readFileSync(`${path}${file}`, 'utf8');
      for (const [, code] of source.matchAll(/'((?:[A-Z]+\d*_)+[A-Z0-9]+|MOJIBAKE)'/g))
        if (!usage.has(code!)) codes.add(code!);
    }
  }
  return [...codes].sort();
}

describe('sentences', () => {
  it('exist in both languages for every code in the source, and for no other', () => {
    expect(Object.keys(SENTENCES_NB).sort()).toEqual(codesInSource());
    expect(Object.keys(SENTENCES_EN).sort()).toEqual(codesInSource());
  });

  it.each([
    ['nb', SENTENCES_NB],
    ['en', SENTENCES_EN],
  ] as const)('have three parts and say what to do (%s)', (_, sentences) => {
    for (const [code, sentence] of Object.entries(sentences)) {
      const parts = sentence.split('|');
      expect(
        parts.map((part) => part.length > 3),
        code,
      ).toEqual([true, true, true]);
      expect(parts[2], code).toMatch(/[.}]$/);
    }
  });
});

describe('problemText', () => {
  it('says what, where and what to do', () => {
    const place = { file: 'logg.csv', row: 6, column: 'Dato' };
    const text = problemText({ code: 'IMPOSSIBLE_DATE', severity: 'rejected', place }, 'nb');
    expect(text).toBe(
      'Datoen finnes ikke, så raden er ikke brukt (logg.csv, rad 6, kolonne «Dato»). Rett datoen.',
    );
  });

  it('speaks English', () => {
    expect(problemText(problem('IMPOSSIBLE_DATE', 6), 'en')).toBe(
      'There is no such date, so the row is not used (logg.csv, row 6). Correct the date.',
    );
  });

  it('gives the stated minutes of a clipped duration', () => {
    const text = problemText(problem('DURATION_CLIPPED', 3, { minutes: 525_660, used: 480 }), 'nb');
    expect(text).toContain('525660 minutter; 480 er brukt (logg.csv, rad 3)');
  });

  it('writes a decimal comma in bokmål and a point in English', () => {
    const clipped = problem('DURATION_CLIPPED', 3, { minutes: 12.5, used: 15 });
    expect(problemText(clipped, 'nb')).toContain('12,5 minutter');
    expect(problemText(clipped, 'en')).toContain('12.5 minutes');
  });

  it('chooses between one and many by the count', () => {
    expect(problemText(problem('SELF_CONTACT', undefined, { count: 1 }), 'nb')).toMatch(/^En kontakt er/);
    expect(problemText(problem('SELF_CONTACT', undefined, { count: 3 }), 'nb')).toMatch(/^3 kontakter er/);
  });

  it('names kinds, fields and formats in words, and the line to write', () => {
    const missing = problemText(
      problem('MISSING_COLUMN', undefined, { kind: 'meeting-log', field: 'attendees' }),
      'nb',
    );
    expect(missing).toContain('ser ut som møtelogg, men mangler kolonnen for deltakere');
    expect(missing).toContain('"columns": { "logg.csv": { "Overskrift": "attendees" } }');
    const excel = problemText(problem('UNSUPPORTED_FORMAT', undefined, { format: 'xlsx' }), 'nb');
    expect(excel).toContain('Excel-arbeidsbok (.xlsx) og kan ikke leses');
    expect(excel).toContain('lagre som .xlsx');
  });

  it('leaves no place in braces unfilled', () => {
    const params = {
      count: 2,
      kind: 'meetings',
      field: 'start',
      format: 'zip',
      limit: 50,
      original: 'a',
      fields: 5,
    };
    const more = {
      expected: 4,
      year: 2025,
      minutes: 5,
      used: 15,
      arm: 'pilot',
      far: 9,
      zone: 'X',
      date: 'Y',
    };
    for (const code of codesInSource()) {
      for (const lang of ['nb', 'en'] as const) {
        expect(problemText(problem(code, 2, { ...params, ...more }), lang)).not.toMatch(/\{\w+\}/);
      }
    }
  });

  it('shows an unknown code rather than nothing', () => {
    expect(problemText(problem('toString', 2), 'nb')).toBe('toString (logg.csv, rad 2).');
  });
});

describe('problemSummary', () => {
  it('tells problems of one code together, with number and first rows', () => {
    const rows = [2, 3, 5, 7, 11, 13, 17].map((row) => problem('IMPOSSIBLE_DATE', row));
    expect(problemSummary(rows, 'nb')).toEqual([
      {
        code: 'IMPOSSIBLE_DATE',
        severity: 'warning',
        count: 7,
        text: '7 datoer finnes ikke; radene er ikke brukt (logg.csv, rad 2, 3, 5, 7, 11 og flere). Rett datoen.',
      },
    ]);
  });

  it('adds counts up over files', () => {
    const counted = ['a.csv', 'b.csv'].map((file) =>
      problem('DURATION_IMPUTED', undefined, { count: 4 }, file),
    );
    expect(problemSummary(counted, 'nb')[0]?.text).toMatch(/^8 møter mangler varighet;.*\(a\.csv; b\.csv\)/);
  });

  it('tells clipped durations one by one', () => {
    const clipped = [3, 19].map((row) =>
      problem('DURATION_CLIPPED', row, { minutes: row * 1000, used: 480 }),
    );
    expect(problemSummary(clipped, 'nb').map((group) => group.text)).toMatchObject(
      [/3000/, /19000/].map((r) => expect.stringMatching(r)),
    );
  });

  it('puts what was rejected first', () => {
    const mixed: Problem[] = [
      problem('SUM_ROW', 2, { count: 1 }),
      { ...problem('EMPTY_FILE'), severity: 'rejected' },
    ];
    expect(problemSummary(mixed, 'nb').map((group) => group.code)).toEqual(['EMPTY_FILE', 'SUM_ROW']);
  });
});
