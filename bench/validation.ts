import { dependenceCentre, dependenceCoverage, networkCoverage } from './validate-dependence.ts';
import { loggingGrowth, openedSilo, selectiveGrowth } from './validate-planted.ts';
import {
  allHands,
  fewSeries,
  largeMeetings,
  matrixCoverage,
  nullCentre,
  response,
  siloCoverage,
} from './validate-silo.ts';
import { trendCoverage } from './validate-trend.ts';
import {
  type CentreBound,
  centreSection,
  coverageSection,
  falseSection,
  moveSection,
  promiseSection,
  type Section,
} from './validation-section.ts';

const within =
  (bias: number): CentreBound =>
  () => [-bias, bias];

/** One broker is 1 exactly; a broad bridge is at most 0.20 from 5 meetings on. */
const dependenceBound: CentreBound = ({ cell, truth }) => {
  if (truth === 1) return [-1e-9, 1e-9];
  return cell.endsWith('M=3') ? null : [Number.NEGATIVE_INFINITY, 0.2 - truth];
};

type Part = (runs: number) => Section;

/** Every table, in the order of the page; each a question of its own. */
export const PARTS: readonly Part[] = [
  (runs) =>
    centreSection(
      'S is 0 under random mixing',
      'θ = 0: everyone meets by activity alone. Asked: mean within 0.02 of 0.',
      nullCentre(runs),
      within(0.02),
    ),
  (runs) =>
    centreSection(
      'S follows the truth',
      '60 persons in 4 sectors, 120 single meetings. Asked: mean within 0.03 of θ.',
      response(runs),
      within(0.03),
    ),
  (runs) =>
    centreSection(
      'S with few series',
      'The same persons, series of 1–6 meetings. Asked: mean within 0.08 of θ.',
      fewSeries(runs),
      within(0.08),
    ),
  (runs) =>
    moveSection(
      'All-hands change nothing',
      'Four meetings of everyone are added. Asked: neither S nor an end of its interval moves by more than 1e-9, in any run.',
      allHands(runs),
      1e-9,
    ),
  (runs) =>
    centreSection(
      'S with large meetings',
      'θ = 0.7, 120 meetings and some large ones. No bound: webinars and assemblies are meetings too, and may move S.',
      largeMeetings(runs),
      () => null,
    ),
  (runs) =>
    coverageSection(
      'The 95 % interval of S',
      'Truth: S of 2000 meetings of the same persons, 25 worlds a cell. Asked: 93–100 %.',
      siloCoverage(runs),
    ),
  (runs) =>
    coverageSection(
      'The 95 % interval of a cell of the sector matrix',
      'log O/E, all cells with an interval together. Asked: 93–100 %.',
      matrixCoverage(runs),
    ),
  (runs) =>
    coverageSection(
      'The 95 % interval of the trend',
      'A year with an even fall, in quarters; truth by construction: fall / 4 a quarter. Asked: 93–100 %.',
      trendCoverage(runs),
    ),
  (runs) =>
    centreSection(
      'PAI with few meetings',
      'One person, or 10, against 8. Asked: one broker exactly 1; the broad bridge at most 0.20 from 5 meetings on.',
      dependenceCentre(runs),
      dependenceBound,
    ),
  (runs) =>
    coverageSection('The 95 % interval of PAI, one bridge', 'Asked: 93–100 %.', dependenceCoverage(runs)),
  (runs) =>
    coverageSection(
      'The 95 % interval of PAI, whole network',
      'Six bridges of different kinds. Asked: 93–100 %.',
      networkCoverage(runs),
    ),
  (runs) =>
    falseSection(
      'More logging is not less silo',
      'True S 0.6 all year, 40 meetings a month, half in series; only the logging grows. The whole of `analyze` says what it sees. Asked: «redusert» in at most 5 % of pilots.',
      loggingGrowth(runs),
      0.05,
    ),
  (runs) =>
    falseSection(
      'What a log cannot show',
      'The same, when cross-sector meetings alone are logged better and better. No bound: a log that leaves out one kind of meeting misleads any index made from it.',
      selectiveGrowth(runs),
      null,
    ),
  (runs) =>
    promiseSection(
      'An opened silo is found as often as `samband plan` promises',
      'True S from 0.6 to 0.4 in a year, 40 meetings a month, half in series. Found by the whole of `analyze`, promised by `planPower`; each draws its own pilots. Asked: the same but for chance.',
      openedSilo(runs),
    ),
];
