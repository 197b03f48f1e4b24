/**
 * The public API of samband, in the order of the pipeline. Safe in a browser: no disk, no clock, no network.
 *
 *   readFiles → buildLog → analyze → publish → figures, tables, findings → export
 */

// Settings and errors
export { ConvergenceError, InputError, type Question, QuestionError, UsageError } from './errors.ts';
export {
  DEFAULT_SETTINGS,
  type Lang,
  type Phase,
  type Settings,
  type TieRule,
  type View,
} from './settings.ts';
export { checkSettings } from './settings-check.ts';

// 1. Read: bytes → rows that remember where they stood
export { readFiles, readRows } from './ingest/read-files.ts';
export type { FileReport, IngestResult, KeptRows, Place, Problem, Rows, SourceFile } from './ingest/types.ts';

// 2. Build the log: rows → persons, meetings, contacts
export { buildLog } from './model/build-log.ts';
export type { Actor, ActorId, Affiliation, ContactEvent, Meeting, MeetingLog } from './model/types.ts';

// 3. Project: who is tied to whom, how strongly
export { buildGraph } from './graph/build-graph.ts';
export { projectContacts, projectMeetings } from './graph/project-ties.ts';
export { tieCosts } from './graph/tie-cost.ts';
export { tieStrength } from './graph/tie-strength.ts';
export { toGraphology } from './graph/to-graphology.ts';
export type { ActorGraph, Scores, TieColumns } from './graph/types.ts';

// 4. Measure
export { articulation } from './measures/articulation.ts';
export { assortativity } from './measures/assortativity.ts';
export { betweenness, betweennessBound, betweennessWeighted } from './measures/betweenness.ts';
export type { PathBound } from './kernels/sampled-paths.ts';
export { brokerRoles } from './measures/broker-roles.ts';
export { ACTOR_CATALOGUE, WINDOW_CATALOGUE } from './measures/catalogue.ts';
export { betweennessCentralization, degreeCentralization } from './measures/centralization.ts';
export {
  adjustedRand,
  type Communities,
  type CommunityOptions,
  communities,
} from './measures/communities.ts';
export { components, isolates, largestComponentShare } from './measures/components.ts';
export { constraint, constraintWeighted } from './measures/constraint.ts';
export { contactRate } from './measures/contact-rate.ts';
export { core } from './measures/core.ts';
export { crossBetweenness } from './measures/cross-betweenness.ts';
export { degree, strength } from './measures/degree.ts';
export { density } from './measures/density.ts';
export { effectiveSize, effectiveSizeWeighted } from './measures/effective-size.ts';
export { eiExpected, eiIndex, eiWeighted } from './measures/ei.ts';
export { eigenvector } from './measures/eigenvector.ts';
export { harmonic, harmonicWeighted } from './measures/harmonic.ts';
export { bipartiteNull } from './measures/bipartite-null.ts';
export type { MeasureInfo } from './measures/measure-info.ts';
export { modularity, modularityWeighted } from './measures/modularity.ts';
export { sectorDensity } from './measures/sector-density.ts';
export { sectorsMet } from './measures/sectors-met.ts';
export { transitivity } from './measures/transitivity.ts';

// 5. Cut windows and compare them
export { pairMonths, type RosterEntry, roster } from './change/roster.ts';
export { type Turnover, turnover } from './change/turnover.ts';
export { cutWindows, MONTH_MS, type Window, windowAt } from './change/windows.ts';

// 5a. Hold numbers against chance
export { communityTest } from './change/community-test.ts';
export { type CurveballOptions, curveballTest, type Incidence } from './change/curveball.ts';
export { type MixingDrawOptions, type MixingDraws, mixingDraws } from './change/mixing-draws.ts';
export { monteCarloP, type NullTest } from './change/null-test.ts';
export { rewiredGraph } from './change/rewired-graph.ts';

// 5b. Plan a measurement: how often would a pilot find a fall?
export { meetingsNeeded } from './plan/meetings-needed.ts';
export type { PlanInput } from './plan/plan-input.ts';
export { type Power, planPower } from './plan/power.ts';

// 6. The whole job: log → analysis in memory → what one view may see
export type { Analysis, LayerAnalysis, WindowAnalysis } from './result/analysis-types.ts';
export { type AnalyzeOptions, analyze, type BeginPaths, topBrokers } from './result/analyze.ts';
export { HEADLINE } from './result/headline.ts';
export * from './result/types.ts';
export type * from './result/research-types.ts';
export { type Provenance, publish } from './report/publish.ts';

// 7. Say it: tables, sentences, numbers in the reader's language
export { cellWords } from './report/cell-words.ts';
export { type ChangeRow, changeRows } from './report/change-rows.ts';
export { type ChangeFigureKind, changeText } from './report/change-text.ts';
export { type ChangeWords, changeWords } from './report/change-words.ts';
export { drawnUnitsSentence, drawnUnitsTables } from './report/drawn-units-text.ts';
export { type FigureText, figureText } from './report/figure-text.ts';
export { headlineText, inWindow, personCount, reasonWords } from './report/figure-words.ts';
export { type FindingText, findingText } from './report/finding-text.ts';
export { formatDate, formatHours, formatNumber, formatPercent, NO_VALUE } from './report/format.ts';
export type { CheckSummary, Fact, FileCard } from './report/check-summary.ts';
export type { ImportCheck, ImportRequest } from './report/import-check.ts';
export { type ImportWords, importWords } from './report/import-words.ts';
export { kindWord } from './report/ingest-words.ts';
export {
  BROKER_MEASURES,
  BROKER_SORTS,
  type BrokerMeasure,
  type BrokerRow,
  type BrokerRows,
  type BrokerSort,
  brokerRows,
} from './report/broker-rows.ts';
export { brokerStripText, noBrokersSentence } from './report/broker-figure-text.ts';
export { bridgesText } from './report/bridge-figure-text.ts';
export { type BridgeRow, bridgeRows, type Removed, removedName } from './report/bridge-rows.ts';
export { sectorMatricesText, sectorSlopeText } from './report/sector-figure-text.ts';
export { type PairFact, type SectorScreenText, sectorScreenText } from './report/sector-screen-text.ts';
export { type Without, withoutNode } from './report/without-node.ts';
export { type NetworkScreenText, networkScreenText } from './report/network-screen-text.ts';
export { partsWithout } from './report/parts-without.ts';
export { type TieChange, type TieFate, tieDifference } from './report/tie-difference.ts';
export { wayBetween } from './report/way-between.ts';
export { preTrendText } from './report/pre-trend-text.ts';
export { type PageWords, pageWords } from './report/page-words.ts';
export { problemCountText } from './report/problem-count.ts';
export { specificationSummary } from './report/specification-summary.ts';
export { specificationText } from './report/specification-text.ts';
export { headingWords, tableWords } from './report/table-words.ts';
export { type Table, tables } from './report/tables.ts';
export { noContactSentence, oneSectorSentence } from './report/view-sentences.ts';
export { type ViewerText, viewerText } from './report/viewer-text.ts';
export { windowLabel } from './report/window-label.ts';

// 8. Draw it
export { frozenScale, windowLooks } from './figures/appearance.ts';
export { armsFigure } from './figures/arms-figure.ts';
export { effectFigure } from './figures/effect-figure.ts';
export { DARK_PAPER, darkColour } from './figures/dark-colours.ts';
export { type Figure, figures, windowSlugs } from './figures/figure-list.ts';
export { figureStyles } from './figures/figure-styles.ts';
export { bridgesFigure } from './figures/bridges-figure.ts';
export { brokerStripFigure } from './figures/broker-strip-figure.ts';
export { rankText } from './figures/broker-marks.ts';
export { matrixMultiplesFigure } from './figures/matrix-multiples-figure.ts';
export { pairLook, pairScale } from './figures/pair-look.ts';
export { slopeFigure } from './figures/slope-figure.ts';
export { matrixFigure } from './figures/matrix-figure.ts';
export { multiplesFigure } from './figures/multiples-figure.ts';
export { networkFigure } from './figures/network-figure.ts';
export { INK, MUTED, sectorColour } from './figures/palette.ts';
export { preTrendFigure } from './figures/pre-trend-figure.ts';
export { ringReach } from './figures/ring-reach.ts';
export { seatLabels } from './figures/seat-labels.ts';
export { specificationFigure } from './figures/specification-figure.ts';
export { tieChangeFigure } from './figures/tie-change-figure.ts';
export { timelineFigure } from './figures/timeline-figure.ts';

// 9. Take it elsewhere
export { toCsv } from './export/csv.ts';
export { toGexf } from './export/gexf.ts';
export { toGraphml } from './export/graphml.ts';
export { reportHtml } from './export/html.ts';
export { unpackJson } from './export/packed-json.ts';
export { toPajek, toPajekPartition } from './export/pajek.ts';
