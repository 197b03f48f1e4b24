import { beforeAll, describe, expect, it } from 'vitest';
import type { MeetingLog } from '../../src/model/types.ts';
import { createRng } from '../../src/random.ts';
import { findingText } from '../../src/report/finding-text.ts';
import { publish } from '../../src/report/publish.ts';
import { analyze } from '../../src/result/analyze.ts';
import { sectorChange } from '../../src/result/sector-change.ts';
import type { Finding, Result } from '../../src/result/types.ts';
import { unitLoad } from '../../src/result/unit-load.ts';
import type { View } from '../../src/settings.ts';
import { iaPilotResult } from '../fixtures/ia-pilot-result.ts';
import { iaPilot } from '../helpers/ia-pilot-log.ts';

const CODES = /^(SECTOR|PAIR)_(INCREASED|REDUCED|OPEN|CLOSED)$|^SOLE_PAIR$|^UNIT_LOAD$/;

/** What is named, without numbers. */
function named(findings: readonly Finding[], layer: string): string[] {
  return findings
    .filter((f) => CODES.test(f.code) && f.params.layer === layer)
    .map(({ code, params: p }) =>
      [code, p.sector, p.a, p.b, p.id, p.unit, p.partners].filter((x) => x !== undefined).join(' '),
    );
}

const OPENING = [
  'SECTOR_INCREASED HoT NALS, NAV-kontor',
  'PAIR_CLOSED HoT Marked',
  'PAIR_INCREASED HoT NALS',
  'PAIR_INCREASED HoT NAV-kontor',
  'PAIR_OPEN Marked NALS',
  'PAIR_OPEN NALS NAV-kontor',
];
const CONTACTS = ['PAIR_CLOSED HoT Marked', 'PAIR_OPEN Marked NALS', 'PAIR_OPEN NALS NAV-kontor'];

describe('on the bundled pilot the researcher reads', () => {
  let result: Result;
  beforeAll(() => {
    result = iaPilotResult(1);
  }, 120_000);

  it('the planted truth of data/README.md and nothing else: items 1, 2, 6 (an office of Åsfylket) and 7', () => {
    expect(named(result.findings, 'meetings')).toEqual([
      ...OPENING,
      'SOLE_PAIR HoT Arbeidsgiver p125',
      'UNIT_LOAD NAV Dalhaug',
      'UNIT_LOAD NAV Hestnes',
    ]);
    expect(named(result.findings, 'contacts')).toEqual([...CONTACTS, 'SOLE_PAIR HoT Arbeidsgiver p125']);
  });

  it('«økt» only with an interval without 0, and every sentence with its caveat, in both languages', () => {
    const own = result.findings.filter((f) => CODES.test(f.code));
    for (const finding of own) {
      for (const lang of ['nb', 'en'] as const) {
        const { text, caveat } = findingText(finding, lang, result);
        expect(text).not.toMatch(/NaN|undefined|Infinity|null\b/);
        expect(caveat.length).toBeGreaterThan(20);
        if (/ økt |increased /.test(text)) expect(finding.params.changeLo).toBeGreaterThan(0);
      }
    }
    expect(findingText(own.find((f) => f.code === 'SOLE_PAIR')!, 'nb', result).text).toBe(
      'Kontakten mellom HoT og Arbeidsgiver ble båret av én person for HoT: p125 (16 møter, nullpunkt til og med etablering).',
    );
    const load = own.filter((f) => f.code === 'UNIT_LOAD').map((f) => findingText(f, 'nb', result));
    for (const { text, caveat } of load) {
      expect(text).toContain('kan ikke avgjøres');
      expect(caveat).toContain('bedre føring av loggen kan ikke skilles');
    }
  });

  it('O/E beside the hours, with a reason where there is no interval', () => {
    for (const { windows } of result.layers) {
      for (const pair of windows.flatMap((w) => w.pairs)) {
        const { oe, lo, hi, p, q, reason } = pair.chance!;
        if (oe !== null) expect(oe).toBeCloseTo(pair.observedHours! / pair.expectedHours!, 9);
        expect(lo === null).toBe(reason !== null);
        expect([hi === null, p === null, q === null]).toEqual([lo === null, lo === null, lo === null]);
        if (lo !== null) expect(lo <= oe! && oe! <= hi! && q! >= p! - 1e-12).toBe(true);
      }
    }
  });
});

describe('the narrower views read', () => {
  const resultOf = (view: View): Result => {
    const { log, settings } = iaPilot({ view });
    return publish(analyze(log, settings), { version: '0', inputs: [] });
  };

  it.each(['project', 'leader'] as const)('%s: the sectors and pairs, and no person and no unit', (view) => {
    const result = resultOf(view);
    expect(named(result.findings, 'meetings')).toEqual(OPENING);
    expect(named(result.findings, 'contacts')).toEqual(CONTACTS);
    for (const { code, params } of result.findings.filter((f) => CODES.test(f.code))) {
      const numbers = ['from', 'to', 'change', 'changeLo', 'changeHi', 'lo', 'hi'].flatMap(
        (k) => params[k] ?? [],
      );
      if (view === 'leader') expect(numbers, code).toEqual([]);
      for (const number of numbers) expect((Number(number) * 20) % 1).toBeCloseTo(0, 9);
    }
    for (const w of result.layers[0]!.windows)
      for (const pair of w.pairs) expect('chance' in pair).toBe(false);
  });
});

describe('where nothing was planted', () => {
  const { log, settings } = iaPilot({ view: 'project' });

  it('sectors dealt out anew among persons: no pair or sector changes or is closed, in 4 of 4', () => {
    for (let run = 0; run < 4; run++) {
      const shuffled = withSectors(log, run);
      const { layers } = analyze({ ...shuffled, contacts: [] }, settings);
      const { windows, change } = layers[0]!;
      const { pairs, sectors } = sectorChange(windows, change.first, change.last);
      const said = [...pairs, ...sectors].filter((x) => !['OPEN', 'UNDECIDED'].includes(x.verdict));
      expect(said).toEqual([]);
    }
  }, 60_000);

  it('weeks dealt out anew between nullpunkt and operativ: a unit is named in at most 3 of 40', () => {
    const { windows, change } = analyze({ ...log, contacts: [] }, settings).layers[0]!;
    const options = { first: change.first, last: change.last, least: 5 };
    let runs = 0;
    for (let run = 0; run < 40; run++) {
      if (unitLoad(log, withWeeks(windows, run, options), options).length > 0) runs++;
    }
    expect(runs).toBeLessThanOrEqual(3);
  }, 60_000);
});

/** The same persons in the same meetings, with somebody else's sector. */
function withSectors(log: MeetingLog, run: number): MeetingLog {
  const sectors = shuffle(
    log.actors.map((a) => a.affiliations[0]?.sector ?? null),
    run,
  );
  const actors = log.actors.map((a, i) => ({
    ...a,
    affiliations: a.affiliations.map((b) => ({ ...b, sector: sectors[i]! })),
  }));
  return { ...log, actors };
}

type Windows = Parameters<typeof unitLoad>[1];

/** Whole weeks of the two windows compared, in another order; what happens in a week stays together. */
function withWeeks(
  windows: Windows,
  run: number,
  { first, last }: { readonly first: number; readonly last: number },
): Windows {
  const WEEK = 7 * 86_400_000;
  const starts = [first, last].flatMap((at) => {
    const { startMs, endMs } = windows[at]!.window;
    return Array.from({ length: Math.floor((endMs - startMs) / WEEK) }, (_, week) => startMs + week * WEEK);
  });
  const moved = shuffle(starts, run);
  const events = [first, last].flatMap((at) =>
    windows[at]!.events.flatMap((event) => {
      const week = starts.findIndex((start) => start <= event.ms && event.ms < start + WEEK);
      return week < 0 ? [] : [{ ...event, ms: moved[week]! + event.ms - starts[week]! }];
    }),
  );
  return windows.map((w, at) => {
    const { startMs, endMs } = w.window;
    const isCompared = at === first || at === last;
    return isCompared ? { ...w, events: events.filter((e) => e.ms >= startMs && e.ms < endMs) } : w;
  });
}

function shuffle<T>(items: readonly T[], run: number): T[] {
  const rng = createRng(run, 'nothing planted');
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = rng.int(i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
