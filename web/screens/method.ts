import { html, type TemplateResult } from 'lit';
import {
  drawnUnitsSentence,
  drawnUnitsTables,
  formatNumber,
  formatPercent,
  kindWord,
  problemCountText,
  type Result,
  type ViewerText,
} from '../../src/index.ts';
import type { Context } from '../context.ts';
import { layerOf } from '../model.ts';

/** How the numbers were made and what the view hides. */
export function methodPanel(context: Context): TemplateResult {
  const { result, text, lang } = context;
  const { settings } = result;
  const words = text.method;
  const n = (value: number) => formatNumber(value, lang);
  const drawn = drawnUnitsSentence(result, lang);
  const windowKind = words.windowKinds[settings.window] ?? `${words.duration} ${settings.window}`;
  const problems =
    result.problems.length === 0
      ? html`${words.noProblems}`
      : html`<ul>${result.problems.map(({ code, count }) => html`<li>${problemCountText(code, count, lang)}</li>`)}</ul>`;
  const inputs = html`<ul>
    ${result.inputs.map(({ kind, rows, sha256 }) => html`<li>${words.input(kindWord(kind, lang), n(rows))} <code>${sha256.slice(0, 12)}</code></li>`)}
  </ul>`;
  const rows: readonly (readonly [string, string | TemplateResult])[] = [
    [
      words.hiding,
      result.ids === 'source' ? words.sourceIds : words.views[result.view](n(settings.minGroup)),
    ],
    [words.window, `${windowKind}${lengths(result, n, words)}`],
    [words.tie, words.ties[settings.tie]],
    [words.roster, words.rosters[settings.roster]],
    [words.isolates, words.isolatesText],
    [words.thresholds, words.thresholdsText],
    [words.missing, html`${words.missingText} ${coverage(context)}`],
    [words.silo, words.siloText],
    [words.dependence, words.dependenceText],
    [words.expected, words.expectedText],
    ...estimated(context, n),
    [words.layout, words.layoutText],
    ...(drawn === '' ? [] : [[words.dots, `${drawn} ${drawnUnitsTables(result, lang)}`] as const]),
    [words.attribute, html`<code>${settings.sector}</code>`],
    [words.problems, problems],
    [words.inputs, inputs],
    [
      words.seed,
      [
        words.seedText(String(settings.seed)),
        ...(settings.resamples === undefined ? [] : [words.resamplesText(n(settings.resamples))]),
      ].join(' '),
    ],
    [words.timezone, settings.timezone],
    [words.version, `samband ${result.tool.version}`],
  ];
  return html`<section class="method" aria-labelledby="method-title">
    <h2 id="method-title">${words.title}</h2>
    <dl>${rows.map(([term, value]) => html`<div class="method-row"><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
  </section>`;
}

/** How long the periods are, where there are several. */
function lengths({ windows }: Result, n: (value: number) => string, words: ViewerText['method']): string {
  if (windows.length === 0) return '';
  const months = windows.map((window) => Math.round(window.months * 10) / 10);
  return `. ${words.windowLength(n(Math.min(...months)), n(Math.max(...months)))}.`;
}

/** How sure betweenness is, where it is estimated: the widest bound of the periods. */
function estimated({ result, text, lang }: Context, n: (value: number) => string): [string, string][] {
  const bounds = result.layers.flatMap((layer) => layer.windows.flatMap((w) => w.betweennessBound ?? []));
  if (bounds.length === 0) return [];
  const { error, risk, samples } = bounds.reduce((wide, one) => (one.error > wide.error ? one : wide));
  const words = text.method;
  return [[words.betweenness, words.betweennessText(n(error), formatPercent(1 - risk, lang), n(samples))]];
}

/** How much of what could be expected is in the log, where the view knows. */
function coverage({ result, state, text, lang }: Context): string {
  const rows = layerOf(result, state)?.robustness?.coverage ?? [];
  const sum = (of: 'expected' | 'logged') => rows.reduce((total, row) => total + row[of], 0);
  return sum('expected') === 0
    ? ''
    : text.method.coverage(formatPercent(sum('logged') / sum('expected'), lang));
}
