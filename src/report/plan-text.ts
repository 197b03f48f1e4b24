import type { FallShape } from '../plan/draw-pilot.ts';
import type { TestPower } from '../plan/measure-pilot.ts';
import { type Need, WANTED_POWER } from '../plan/meetings-needed.ts';
import type { Power, PowerRow } from '../plan/power.ts';
import type { Proportion } from '../plan/proportion.ts';
import type { Lang } from '../settings.ts';
import { formatNumber, formatPercent, NO_VALUE } from './format.ts';
import { PLAN_WORDS, type PlanWords } from './plan-words.ts';

/** «41 % (36–46 %)»: a share and how sure the simulation is of it. */
function shareText({ share, lo, hi }: Proportion, lang: Lang): string {
  const low = formatNumber(Math.round(100 * lo), lang);
  return `${formatPercent(share, lang)} (${low}–${formatPercent(hi, lang)})`;
}

/** Cells of one row: how often each test finds the fall. */
function cells(row: PowerRow, power: Power, lang: Lang, words: PlanWords): string[] {
  const none = row.shape === 'none' ? power.falseAlarms : null;
  const tests = [none?.trend ?? row.trend.found, none?.halves ?? row.halves.found];
  const arms = none?.arms ?? row.arms?.found;
  return [
    formatNumber(row.fall, lang, { decimals: 2 }),
    words.shapes[row.shape],
    ...[...tests, ...(arms ? [arms] : [])].map((found) => shareText(found, lang)),
  ];
}

function widthCells({ rows }: Power, lang: Lang, words: PlanWords): string[] {
  const { trend, halves, arms } = rows[0]!;
  const width = (test: TestPower): string => formatNumber(test.width, lang, { decimals: 2 });
  return ['', words.width, ...[trend, halves, ...(arms ? [arms] : [])].map(width)];
}

/** Columns as wide as their longest cell. */
function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths = lines[0]!.map((_, c) => Math.max(...lines.map((line) => (line[c] ?? '').length)));
  return lines.map((line) =>
    line
      .map((cell, c) => cell.padEnd(widths[c]!))
      .join('  ')
      .trimEnd(),
  );
}

const rowOf = (power: Power, fall: number, shape: FallShape): PowerRow | undefined =>
  power.rows.find((row) => row.fall === fall && row.shape === shape);

function foundSentence(power: Power, fall: number, lang: Lang, words: PlanWords): string {
  const { meetingsPerMonth, months } = power.plan;
  return words.found({
    meetings: formatNumber(meetingsPerMonth, lang),
    months: formatNumber(months, lang),
    fall: formatNumber(fall, lang, { decimals: 2 }),
    gradual: shareText(rowOf(power, fall, 'gradual')!.trend.found, lang),
    step: shareText(rowOf(power, fall, 'step')!.halves.found, lang),
  });
}

/** What it would take to find the fall four times out of five. */
function needSentence(power: Power, needs: readonly Need[], lang: Lang, words: PlanWords): string | null {
  const last = needs.at(-1);
  if (last === undefined) return null;
  const fall = formatNumber(last.fall, lang, { decimals: 2 });
  const meetings = formatNumber(last.meetingsPerMonth, lang);
  const share = shareText(last.found, lang);
  const wanted = formatPercent(WANTED_POWER, lang);
  if (last.found.share! < WANTED_POWER) return words.beyond({ fall, meetings, share });
  const before = needs.at(-2);
  const less = before
    ? { meetings: before.meetingsPerMonth, share: before.found.share }
    : {
        meetings: power.plan.meetingsPerMonth,
        share: rowOf(power, last.fall, 'gradual')!.trend.found.share,
      };
  return words.needed({
    fall,
    meetings,
    share,
    wanted,
    fewer: formatNumber(less.meetings, lang),
    fewerShare: formatPercent(less.share, lang),
  });
}

/**
 * What does the plan promise, in words?
 *
 * @param power from `planPower`
 * @param needs from `meetingsNeeded`, one list for each fall that the plan seldom finds
 * @returns lines: what was simulated, a table, a sentence for each fall, what would be needed, caveats
 * Cost: O(rows).
 */
export function planText(power: Power, needs: readonly (readonly Need[])[], lang: Lang): string[] {
  const words = PLAN_WORDS[lang];
  const { sectors, runs, seed, months, meetingsPerMonth, seriesShare, start } = power.plan;
  const falls = power.plan.falls.filter((fall) => fall > 0);
  const number = (value: number | null): string => formatNumber(value, lang);
  const level = power.level === null ? NO_VALUE : formatNumber(power.level, lang, { decimals: 2 });
  const head = words.tests.slice(0, power.plan.control ? 3 : 2);
  return [
    words.plan({
      persons: number(sectors.reduce((sum, size) => sum + size, 0)),
      count: number(sectors.length),
      sectors: sectors.map(number).join(' + '),
      meetings: number(meetingsPerMonth),
      months: number(months),
      series: formatPercent(seriesShare, lang),
    }),
    words.level({ start: formatNumber(start, lang, { decimals: 2 }), level }),
    words.runs({ runs: number(runs), seed: String(seed) }),
    '',
    ...aligned([
      [words.fall, words.shape, ...head],
      ...power.rows.map((row) => cells(row, power, lang, words)),
      widthCells(power, lang, words),
    ]),
    '',
    ...falls.map((fall) => `• ${foundSentence(power, fall, lang, words)}`),
    ...needs.flatMap((list) => needSentence(power, list, lang, words) ?? []).map((line) => `• ${line}`),
    ...words.caveats(power.plan.control).map((line) => `  ${line}`),
  ];
}
