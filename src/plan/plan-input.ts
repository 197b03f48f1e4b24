import { UsageError } from '../errors.ts';

/** What a pilot is planned to be. */
export interface PlanInput {
  /** Persons in each sector, at least two sectors. */
  readonly sectors: readonly number[];
  /** Meetings logged each month, with two persons or more. */
  readonly meetingsPerMonth: number;
  /** Share of the meetings that belong to recurring series, 0…1. */
  readonly seriesShare: number;
  readonly months: number;
  /** True silo index at the start, 0…1. */
  readonly start: number;
  /** True falls that one would want to find, each 0 … start. */
  readonly falls: readonly number[];
  /** Simulated pilots for each fall and shape. */
  readonly runs: number;
  readonly seed: number;
  /** Simulate a control group of the same size without a fall. Default true. */
  readonly control?: boolean;
}

/** A plan that says something to someone who has not chosen yet. */
export const DEFAULT_PLAN: Required<PlanInput> = {
  sectors: [20, 20, 15, 5],
  meetingsPerMonth: 20,
  seriesShare: 0.5,
  months: 12,
  start: 0.6,
  falls: [0.1, 0.2, 0.3],
  runs: 400,
  seed: 1,
  control: true,
};

const MOST_PERSONS = 1000;
/** Most meetings in a simulated period. */
export const MOST_MEETINGS = 5000;
/** Each half of the period must be able to have the 5 meetings that an index needs. */
const LEAST_MEETINGS = 10;

function fail(option: string, rule: string): never {
  throw new UsageError('PLAN_WRONG', `--${option} ${rule}.`);
}

function whole(option: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  fail(option, `skal være et helt tall fra ${least} til ${most}`);
}

function share(option: string, value: number): void {
  if (!(value >= 0 && value <= 1)) fail(option, 'skal være et tall fra 0 til 1, for eksempel 0.5');
}

function checkSectors(sectors: readonly number[]): void {
  if (sectors.length < 2)
    fail('sectors', 'trenger minst to sektorer: antall personer i hver, som 20,20,15,5');
  for (const size of sectors) whole('sectors', size, 1, MOST_PERSONS);
  if (sectors.every((size) => size === 1))
    fail('sectors', 'trenger minst én sektor med to personer; ellers finnes det ingen møter innad');
  const persons = sectors.reduce((sum, size) => sum + size, 0);
  if (persons > MOST_PERSONS) fail('sectors', `kan til sammen ha høyst ${MOST_PERSONS} personer`);
}

/**
 * Can this plan be simulated?
 *
 * @param input see PlanInput
 * @returns the same, with falls ascending and each once, and control filled in
 * @throws UsageError PLAN_WRONG, naming the option of `samband plan` and what it may be
 * Cost: O(sectors + falls).
 */
export function checkPlan(input: PlanInput): Required<PlanInput> {
  checkSectors(input.sectors);
  whole('meetings', input.meetingsPerMonth, 1, 1000);
  whole('months', input.months, 2, 120);
  const meetings = input.meetingsPerMonth * input.months;
  if (meetings < LEAST_MEETINGS || meetings > MOST_MEETINGS)
    fail('meetings', `ganger --months skal gi fra ${LEAST_MEETINGS} til ${MOST_MEETINGS} møter i alt`);
  share('series', input.seriesShare);
  share('start', input.start);
  if (input.falls.length === 0 || input.falls.length > 10)
    fail('falls', 'skal være ett til ti fall, som 0.1,0.2');
  for (const fall of input.falls) {
    if (fall >= 0 && fall <= input.start + 1e-9) continue;
    const rule = `skal være fall fra 0 til --start (${input.start}), med punktum som desimaltegn og komma mellom, som 0.1,0.2`;
    fail('falls', rule);
  }
  whole('runs', input.runs, 20, 10_000);
  whole('seed', input.seed, 0, Number.MAX_SAFE_INTEGER);
  const falls = [...new Set(input.falls)].sort((a, b) => a - b);
  return { ...input, falls, control: input.control ?? true };
}
