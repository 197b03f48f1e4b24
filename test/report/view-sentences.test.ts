import { describe, expect, it } from 'vitest';
import { changeRows } from '../../src/report/change-rows.ts';
import { changeText } from '../../src/report/change-text.ts';
import { figureText } from '../../src/report/figure-text.ts';
import { reasonWords } from '../../src/report/figure-words.ts';
import { findingText } from '../../src/report/finding-text.ts';
import { eventWord } from '../../src/report/layer-words.ts';
import { problemCountText } from '../../src/report/problem-count.ts';
import { publish } from '../../src/report/publish.ts';
import { sectorScreenText } from '../../src/report/sector-screen-text.ts';
import { noContactSentence, oneSectorSentence } from '../../src/report/view-sentences.ts';
import { viewerText } from '../../src/report/viewer-text.ts';
import { analyze } from '../../src/result/analyze.ts';
import type { Result } from '../../src/result/types.ts';
import { DEFAULT_SETTINGS, type Lang, type View } from '../../src/settings.ts';
import { changedResult } from '../fixtures/changed-result.ts';
import { type By, many, type People, smallLog } from '../fixtures/small-log.ts';

function resultOf(people: People, meetings: readonly By[], view: View): Result {
  const settings = { ...DEFAULT_SETTINGS, view, window: 'all', ids: 'source' } as const;
  return publish(analyze(smallLog(people, meetings), settings), { version: '0', inputs: [] });
}

function say(code: string, params: Record<string, string | number>, lang: Lang = 'nb') {
  return findingText(
    { code, params: { layer: 'meetings', last: 0, first: 0, ...params } },
    lang,
    changedResult(),
  );
}

const THREE = { ...many('a', 3, 'A'), ...many('b', 3, 'B'), ...many('c', 3, 'C') };
const ACROSS: readonly By[] = Array.from({ length: 6 }, (_, i) => ({
  who: `a${1 + (i % 3)} b${1 + (i % 3)} c1`,
  series: `s${i}`,
}));
const MERGED =
  'Sektorene er slått sammen fordi de har færre enn fem personer. Forskervisningen viser dem hver for seg.';

describe('sectors of three persons', () => {
  it.each(['leader', 'project'] as const)(
    '%s: one is left, and the page says that they are merged',
    (view) => {
      const result = resultOf(THREE, ACROSS, view);
      expect(result.sectors).toHaveLength(1);
      expect(result.findings[0]!.code).toBe('MERGED_SECTORS');
      expect(findingText(result.findings[0]!, 'nb', result).text).toBe(MERGED);
      expect(oneSectorSentence(result, 'nb')).toBe(MERGED);
      expect(noContactSentence(result, 'nb')).toBe(MERGED);
      expect(noContactSentence(result, 'en')).toContain('fewer than five persons');
    },
  );

  it('the researcher has all three, and nothing is merged', () => {
    const result = resultOf(THREE, ACROSS, 'researcher');
    expect(result.sectors).toHaveLength(3);
    expect(result.findings.some(({ code }) => code === 'MERGED_SECTORS')).toBe(false);
  });

  it('beside a large sector only some are merged', () => {
    const result = resultOf({ ...THREE, ...many('d', 6, 'D') }, ACROSS, 'leader');
    expect(result.sectors.length).toBeGreaterThan(1);
    expect(findingText(result.findings[0]!, 'nb', result).text).toMatch(/^Noen sektorer er slått sammen/);
  });

  it('a log of one sector really has one', () => {
    const result = resultOf(many('a', 9, 'A'), [{ who: 'a1 a2' }], 'leader');
    expect(oneSectorSentence(result, 'nb')).toBe('Det er bare én sektor, så det finnes ingen par.');
    expect(noContactSentence(result, 'nb')).toBe('Ingen har kontakt på tvers i denne perioden.');
  });
});

describe('rounded numbers', () => {
  const rounded = 'Tallene er avrundet hver for seg til nærmeste 0,05.';

  it.each(['leader', 'project', 'researcher'] as const)(
    '%s: said with the headline, not to the researcher',
    (view) => {
      const result = resultOf({ ...many('a', 8, 'A'), ...many('b', 8, 'B') }, WIDE, view);
      const isNarrow = view !== 'researcher';
      const silo = result.findings.find(({ code }) => /^SILO_(WIDE|LEVEL)/.test(code))!;
      const size = result.findings.find(({ code }) => code === 'SIZE_MEETINGS')!;
      expect(findingText(silo, 'nb', result).caveat.includes(rounded)).toBe(isNarrow);
      expect(findingText(size, 'nb', result).caveat.includes('nærmeste fem')).toBe(isNarrow);
    },
  );

  it('stands under the figures of the screen «Endring»', () => {
    const caption = (view: View) =>
      changeText(changedResult(view), 'effects', { layer: 'meetings', lang: 'nb' }).caption;
    expect(caption('leader')).toContain(rounded);
    expect(caption('researcher')).not.toContain(rounded);
  });
});

/** Six meetings of their own series: two inside A, two inside B, two across; few enough for a wide interval. */
const WIDE: readonly By[] = ['a1 a2', 'b1 b2', 'a3 b3', 'a4 a5', 'b4 b5', 'a6 b6'].map((who, i) => ({
  who,
  series: `s${i}`,
}));

describe('a headline on little data', () => {
  it('an interval wider than 0.8 reads «for lite grunnlag», with the interval where the view has it', () => {
    const { measures } = resultOf({ ...many('a', 8, 'A'), ...many('b', 8, 'B') }, WIDE, 'researcher')
      .layers[0]!.windows[0]!;
    expect(measures.silo_hi! - measures.silo_lo!).toBeGreaterThan(0.8);
    for (const view of ['researcher', 'leader'] as const) {
      const result = resultOf({ ...many('a', 8, 'A'), ...many('b', 8, 'B') }, WIDE, view);
      const silo = result.findings.find(({ code }) => code.startsWith('SILO_'))!;
      expect(silo.code).toBe('SILO_WIDE');
      const { text } = findingText(silo, 'nb', result);
      expect(text).toContain('for lite grunnlag');
      expect(text.includes('95 % intervall')).toBe(view === 'researcher');
    }
  });

  it('a level or a change without an interval says why', () => {
    expect(say('SILO_LEVEL', { to: 0.15, why: 'TOO_FEW_SERIES' }).text).toMatch(
      / var 0,15 i .+ \(uten intervall: for få møteserier\)\.$/,
    );
    expect(say('SILO_UNDECIDED', { from: 0.4, to: 0.6, change: 0, why: 'NO_VARIATION' }).text).toMatch(
      /\(uten intervall: usikkerheten kan ikke regnes ut\)\.$/,
    );
  });
});

describe('one and many', () => {
  it('of persons, meetings, hours and contacts, in both languages', () => {
    const one = { persons: 1, events: 1, hours: 1, count: 1 };
    expect(say('SIZE_MEETINGS', one).text).toBe('1 person, 1 møte og 1 møtetime er med.');
    expect(say('SIZE_MEETINGS', one, 'en').text).toBe('1 person, 1 meeting and 1 meeting hour are included.');
    expect(say('SIZE_CONTACTS', one).text).toContain('1 kontakt registrert');
    expect(say('OUTSIDE', one).text).toMatch(/^1 hendelse ligger/);
    expect(say('OUTSIDE', one, 'en').text).toMatch(/^1 event lies/);
    expect(say('TIPPING', { meetings: 1, logged: 9, window: 0, verdict: 'REDUCED' }).text).toContain(
      'om 1 møte på',
    );
    expect([eventWord('contacts', 'nb', 1), eventWord('meetings', 'en', 1)]).toEqual(['kontakt', 'meeting']);
  });

  it('of series and durations', () => {
    expect(viewerText('nb').cards.series('1')).toBe('1 møteserie');
    expect(viewerText('nb').cards.series('2')).toBe('2 møteserier');
    expect(viewerText('en').cards.contactsOf('1')).toBe('1 tie between two persons');
    expect(problemCountText('DURATION_CLIPPED', 1, 'nb')).toMatch(/^1 varighet er /);
    expect(problemCountText('DURATION_CLIPPED', 2, 'nb')).toMatch(/^2 varigheter er /);
    expect(problemCountText('DURATION_CLIPPED', 1, 'en')).toMatch(/^1 duration is /);
  });
});

describe('each layer in its own words', () => {
  it('a survey has answers, contacts are not meetings', () => {
    expect(reasonWords('TOO_FEW_MEETINGS', 'nb', 'survey')).toBe('for få svar');
    expect(say('SILO_NONE', { layer: 'survey', reason: 'TOO_FEW_MEETINGS' }).text).toMatch(/for få svar\.$/);
    const level = { from: 0.4, to: 0.1, change: -0.3, changeLo: -0.4, changeHi: -0.2 };
    for (const layer of ['survey', 'contacts'])
      expect(say('SILO_REDUCED', { layer, ...level }).caveat).not.toMatch(/møte/);
    expect(say('SILO_REDUCED', level).caveat).toContain('møteserier');
    const place = { id: 'P1', percent: 9, lo: 1, hi: 3 };
    expect(say('TOP_CARRIER', { layer: 'survey', ...place }).caveat).not.toMatch(/møte/);
    const pair = { a: 'A', b: 'B', planned: 1 };
    expect(say('PAIR_OPEN', { layer: 'contacts', ...pair }).caveat).toContain('de har kontakt');
    expect(say('PAIR_OPEN', pair).caveat).toContain('de møtes');
    expect(say('PAIR_CLOSED', pair).text).toContain('selv om paret er planlagt');
  });

  it('the change and the figure of a survey speak of answers too', () => {
    const result = changedResult();
    const [layer] = result.layers;
    const change = { ...layer!.change, difference: null };
    const thin = { ...change.change, lo: null, hi: null, reason: 'TOO_FEW_SERIES' as const };
    const survey = { ...layer!, layer: 'survey' as const, change: { ...change, change: thin } };
    const row = changeRows(result, survey, 'nb').find(({ id }) => id === 'change');
    expect(row!.why).toBe('for få uavhengige svar');
    const windows = layer!.windows.map((w) => ({
      ...w,
      measures: {},
      reasons: { silo_index: 'TOO_FEW_MEETINGS' as const },
    }));
    const text = figureText(
      { ...result, layers: [{ ...survey, windows }] },
      { kind: 'timeline', layer: 'survey', lang: 'nb' },
    );
    expect(text.alt).toContain('for få svar');
  });
});

describe('who lies most often on the way', () => {
  it('where the first and the second are equal when rounded, nobody is named', () => {
    // a1–b1 and a2–b2 are alike: whoever is on one way has a twin on the other.
    const people = { ...many('a', 4, 'A'), ...many('b', 4, 'B') };
    const twins = ['a1 a2', 'a1 b1', 'b1 b2', 'a3 a4', 'a3 b3', 'b3 b4'].map((who) => ({ who }));
    const result = resultOf(people, twins, 'researcher');
    const found = result.findings.find(({ code }) => code.startsWith('TOP_BROKER'))!;
    expect(found.code).toBe('TOP_BROKER_SHARED');
    expect(findingText(found, 'nb', result).text).toMatch(/^Flere ligger like ofte .+ingen enkeltperson/);
    expect('id' in found.params).toBe(false);
  });
});

describe('the screens promise what the view has', () => {
  it.each(['nb', 'en'] as const)('%s: the leader view nothing on who or what carries', (lang) => {
    const { gridKeys, noPair, clickMatrix, bridgesHint } = sectorScreenText(lang, 'leader');
    for (const text of [gridKeys, noPair, clickMatrix, bridgesHint])
      expect(text).not.toMatch(/bærer|carries/);
    expect(sectorScreenText(lang, 'project').bridgesHint).toMatch(/bærer|carries/);
  });

  it('distance is a rule for reading', () => {
    expect(viewerText('nb').method.layoutText).toContain('Avstand er en leseregel, ikke et mål med tall');
  });
});
