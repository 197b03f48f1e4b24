import { describe, expect, it } from 'vitest';
import { figures } from '../../src/figures/figure-list.ts';
import type { MeetingLog } from '../../src/model/types.ts';
import { findingText } from '../../src/report/finding-text.ts';
import { publish } from '../../src/report/publish.ts';
import { analyze } from '../../src/result/analyze.ts';
import type { Result } from '../../src/result/types.ts';
import { DEFAULT_SETTINGS, type Lang, type Settings, type View } from '../../src/settings.ts';
import { type By, many, smallLog } from '../fixtures/small-log.ts';

const people = { ...many('a', 6, 'A'), ...many('b', 6, 'B'), ...many('k', 6, 'A'), ...many('l', 6, 'B') };
const MONTHS = ['01', '02', '03', '04', '05', '06'] as const;

/** Twelve meetings of two a month and arm: the pilot's inside its sectors, the control's across them. */
function meetings(): By[] {
  return MONTHS.flatMap((month) =>
    Array.from({ length: 12 }, (_, i): By[] => {
      const at = `2024-${month}-${String(2 + 2 * i).padStart(2, '0')}T09:00:00Z`;
      const [x, y] = [1 + (i % 6), 1 + ((i + 1 + Math.floor(i / 6)) % 6)];
      const own = i % 2 === 0 ? 'a' : 'b';
      return [
        { who: `${own}${x} ${own}${y}`, at, series: `p${month}${i}` },
        { who: `k${x} l${y}`, at, series: `k${month}${i}` },
      ];
    }).flat(),
  );
}

function withArms(log: MeetingLog, control: string | null): MeetingLog {
  const armOf = (id: string): string | null => (/^[ab]/.test(id) ? 'pilot' : control);
  const actors = log.actors.map((actor) => ({
    ...actor,
    affiliations: actor.affiliations.map((one) => ({ ...one, arm: armOf(actor.id) })),
  }));
  return { ...log, actors };
}

interface Case {
  readonly start?: string | null;
  readonly control?: string | null;
  readonly view?: View;
  readonly lang?: Lang;
}

function run({ start = '2024-05-01', control = 'control', view = 'researcher', lang = 'nb' }: Case): Result {
  const phases =
    start === null
      ? []
      : [
          { name: 'før', from: '2023-12-01', to: start },
          { name: 'etter', from: start, to: '2024-07-01' },
        ];
  const settings: Settings = { ...DEFAULT_SETTINGS, view, lang, phases, window: 'month', resamples: 0 };
  const log = withArms(smallLog(people, meetings()), control);
  return publish(analyze(log, settings), { version: '0', inputs: [] });
}

const codes = (result: Result): string[] =>
  result.findings.map((f) => f.code).filter((code) => /^(ARMS|BASELINE|PRETREND)/.test(code));
const said = (result: Result, code: string, lang: Lang = 'nb'): string => {
  const { text, caveat } = findingText(result.findings.find((f) => f.code.startsWith(code))!, lang, result);
  return `${text} ${caveat}`.trim();
};
const drawn = (result: Result) => figures(result, 'nb').find((f) => f.name === 'for-oppstart-meetings');

describe('pilot against control', () => {
  it('without a control arm says nothing of arms and draws nothing', () => {
    const result = run({ control: null });
    expect(codes(result)).toEqual([]);
    expect(result.layers[0]!.change).toMatchObject({ arms: [], baseline: null, preTrend: null });
    expect(drawn(result)).toBeUndefined();
  });

  it('says that the arm that started higher is expected to fall, with the difference and its interval', () => {
    const result = run({});
    const { arms, baseline } = result.layers[0]!.change;
    const [pilot, control] = arms.map((arm) => arm.values[0]!);
    expect(baseline!.difference.value).toBeCloseTo(pilot! - control!, 12);
    expect(baseline!.difference.verdict).toBe('INCREASED');
    expect(said(result, 'BASELINE')).toMatch(
      /^Piloten startet med høyere siloindeks for møtene enn kontrollgruppen i januar 2024 \(forskjell \+\d,\d\d, intervall \+\d,\d\d til \+\d,\d\d\); den ventes å falle noe også uten virkning \(regresjon mot gjennomsnittet\)\./,
    );
    expect(said(run({ lang: 'en' }), 'BASELINE', 'en')).toContain(
      'it would be expected to fall somewhat even without any effect (regression to the mean)',
    );
  });

  it.each([
    ['2024-01-01', 0],
    ['2024-02-01', 1],
    ['2024-03-31', 2],
  ])('with the start %s there are %d windows before it, which cannot be judged', (start, windows) => {
    const result = run({ start });
    expect(result.layers[0]!.change.preTrend).toMatchObject({ start, reason: 'FEW_WINDOWS' });
    expect(result.layers[0]!.change.preTrend!.windows).toHaveLength(windows);
    expect(said(result, 'PRETREND')).toContain('kan ikke vurderes: færre enn tre vinduer før oppstart');
    expect(said(result, 'PRETREND', 'en')).toContain(
      'cannot be judged: fewer than three windows before the start',
    );
    expect(drawn(result)!.svg).toContain('Kan ikke vurderes: færre enn tre vinduer før oppstart');
  });

  it('with four windows before it says how far the changes differed, and draws both arms in each', () => {
    const result = run({});
    const { preTrend } = result.layers[0]!.change;
    expect(preTrend).toMatchObject({ windows: [0, 1, 2, 3], reason: null });
    expect(said(result, 'PRETREND')).toContain('de 4 periodene før oppstart (forskjell i endring ');
    const { svg, alt } = drawn(result)!;
    expect(svg).toContain('oppstart 1. mai 2024 (etter)');
    expect(svg.match(/<circle[^>]*><title>/g)).toHaveLength(4);
    expect(svg.match(/<rect[^>]*><title>/g)).toHaveLength(4);
    expect(alt).toContain('april 2024: pilot ');
  });

  it('without phases cannot tell when the pilot started', () => {
    const result = run({ start: null });
    expect(said(result, 'PRETREND')).toContain('kan ikke vurderes: ingen fase sier når piloten startet');
    expect(drawn(result)!.svg).toContain('ingen fase sier når piloten startet');
  });

  it('says the same three things to every view that shows the arms; only the researcher has the figure', () => {
    for (const view of ['leader', 'project'] as const) {
      const result = run({ view });
      expect(codes(result).map((code) => code.split('_')[0])).toEqual(['ARMS', 'BASELINE', 'PRETREND']);
      expect(drawn(result)).toBeUndefined();
    }
    expect(codes(run({}))).toHaveLength(3);
  });
});
