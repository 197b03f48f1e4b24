import { UsageError } from '../errors.ts';
import { meetingsNeeded, WANTED_POWER } from '../plan/meetings-needed.ts';
import { DEFAULT_PLAN, type PlanInput } from '../plan/plan-input.ts';
import { planPower } from '../plan/power.ts';
import { planText } from '../report/plan-text.ts';
import { progressBar } from './terminal.ts';

/** Options of `samband plan` as they were typed. */
export interface PlanOptions {
  readonly sectors: string;
  readonly meetings: string;
  readonly months: string;
  readonly series: string;
  readonly start: string;
  readonly falls: string;
  readonly runs: string;
  readonly seed: string;
  readonly control: boolean;
  readonly lang: string;
  readonly json?: boolean;
}

/** Pilots behind «what would be needed»: it points the way, and need not be exact. */
const RUNS_OF_NEEDS = 200;

/** The defaults as they would be typed. */
export const PLAN_DEFAULTS = {
  sectors: DEFAULT_PLAN.sectors.join(','),
  meetings: String(DEFAULT_PLAN.meetingsPerMonth),
  months: String(DEFAULT_PLAN.months),
  series: String(DEFAULT_PLAN.seriesShare),
  start: String(DEFAULT_PLAN.start),
  falls: DEFAULT_PLAN.falls.join(','),
  runs: String(DEFAULT_PLAN.runs),
  seed: String(DEFAULT_PLAN.seed),
} as const;

function numberOf(option: string, text: string): number {
  if (/^\s*\d+(\.\d+)?\s*$/.test(text)) return Number(text);
  throw new UsageError('PLAN_WRONG', `--${option} skal være tall med punktum som desimaltegn, som 0.5.`);
}

const numbersOf = (option: string, text: string): number[] =>
  text.split(',').map((part) => numberOf(option, part));

function inputOf(options: PlanOptions): PlanInput {
  return {
    sectors: numbersOf('sectors', options.sectors),
    meetingsPerMonth: numberOf('meetings', options.meetings),
    months: numberOf('months', options.months),
    seriesShare: numberOf('series', options.series),
    start: numberOf('start', options.start),
    falls: numbersOf('falls', options.falls),
    runs: numberOf('runs', options.runs),
    seed: numberOf('seed', options.seed),
    control: options.control,
  };
}

/** `samband plan`: how often would a pilot find a fall, and what would it take? */
export function runPlan(options: PlanOptions): void {
  if (options.lang !== 'nb' && options.lang !== 'en')
    throw new UsageError('PLAN_WRONG', '--lang skal være nb eller en.');
  const input = inputOf(options);
  const progress = progressBar();
  try {
    progress('Simulerer', 0.1);
    const power = planPower(input);
    const rare = power.rows.filter((r) => r.shape === 'gradual' && r.trend.found.share! < WANTED_POWER);
    const needs = rare.map((row, i) => {
      progress('Simulerer flere møter', 0.4 + (0.6 * i) / rare.length);
      return meetingsNeeded({ ...input, runs: Math.min(input.runs, RUNS_OF_NEEDS) }, row.fall);
    });
    progress('', 1);
    const text = options.json
      ? JSON.stringify({ ...power, needs })
      : planText(power, needs, options.lang).join('\n');
    process.stdout.write(`${text}\n`);
  } finally {
    progress('', 1);
  }
}
