import { html, nothing, type TemplateResult } from 'lit';
import {
  armsFigure,
  changeText,
  changeWords,
  effectFigure,
  type FigureText,
  findingText,
  preTrendFigure,
  preTrendText,
  specificationFigure,
  specificationSummary,
  specificationText,
  tieChangeFigure,
  timelineFigure,
} from '../../src/index.ts';
import { figureFrame } from '../components/figure.ts';
import type { Context } from '../context.ts';
import { layerOf } from '../model.ts';
import { effectsTable, headlineTable, tiesTable } from '../tables/change-tables.ts';
import { contractTable, contractTables } from '../tables/contract-table.ts';
import type { TableData } from '../tables/table-data.ts';

/** The findings of the layer whose code starts so, as sentences with their caveats. */
function sentences({ result, state, lang }: Context, starts: readonly string[]) {
  return result.findings
    .filter(({ code, params }) => params['layer'] === state.layer && starts.some((s) => code.startsWith(s)))
    .map((finding) => findingText(finding, lang, result))
    .filter(({ text }) => text !== '');
}

/** What the change is, in one sentence with its interval, and what must be said with it. */
function lead(context: Context): TemplateResult | typeof nothing {
  const [first] = sentences(context, ['SILO_']);
  const { windows } = context.result;
  if (!first && windows.length > 1) return nothing;
  return html`<div class="findings">
    <p class="lead">${first?.text ?? changeWords(context.lang).none}${first?.caveat ? html` <small>${first.caveat}</small>` : nothing}</p>
    ${windows.length === 1 ? html`<p class="prose">${changeWords(context.lang).oneWindow}</p>` : nothing}
  </div>`;
}

/** Sentences under a heading of their own; nothing where none can be said. */
function inWords(
  context: Context,
  id: string,
  {
    heading,
    intro,
    starts,
  }: { readonly heading: string; readonly intro?: string; readonly starts: readonly string[] },
): TemplateResult | typeof nothing {
  const said = sentences(context, starts);
  if (said.length === 0) return nothing;
  return html`<section class="said" aria-labelledby=${id}>
    <h2 class="figure-title" id=${id}>${heading}</h2>
    ${intro ? html`<p class="figure-caption">${intro}</p>` : nothing}
    <ul class="said-list">${said.map(
      ({ text, caveat }) =>
        html`<li><p>${text}</p>${caveat ? html`<p class="hint">${caveat}</p>` : nothing}</li>`,
    )}</ul>
  </section>`;
}

interface DrawOptions {
  readonly width?: number;
  readonly standalone?: boolean;
  /** False where the frame has the title. */
  readonly heading?: boolean;
}

interface Drawn {
  readonly name: string;
  readonly words: FigureText;
  /** SVG for a width, or null where there is nothing to draw. */
  readonly draw: (options: DrawOptions) => string | null;
  readonly table: TableData | null;
  readonly hasEvents?: boolean;
  /** Pixels the drawing needs at least; narrower screens scroll it sideways. */
  readonly least?: number;
}

/** A figure in its frame; nothing where there is nothing to draw. */
function drawn(context: Context, { name, words, draw, table, hasEvents, least = 0 }: Drawn) {
  if (draw({}) === null) return nothing;
  const picture = (width: number) =>
    draw({ width: Math.max(least, width), standalone: false, heading: false }) ?? '';
  const body =
    least === 0
      ? html`<samband-picture .draw=${picture}></samband-picture>`
      : html`<div class="wide-picture" tabindex="0" role="region" aria-label=${words.title}>
          <samband-picture .draw=${picture}></samband-picture></div>`;
  return figureFrame(context, {
    ...{ name, heading: words.title, caption: words.caption, howToRead: words.howToRead, table },
    body,
    svg: () => draw({}) ?? '',
    ...(hasEvents ? { hasEvents } : {}),
  });
}

/** How the silo index moved over the pilot, how sure that is, and whether the conclusion holds. */
export function changeScreen(context: Context): TemplateResult {
  const { result, state, lang } = context;
  const { layer } = state;
  const words = changeWords(lang);
  const base = { layer, lang };
  const headline = headlineTable(result, state);
  const ties = tiesTable(result, state);
  return html`${lead(context)}
    ${drawn(context, {
      name: `samband-siloindeks-${layer}`,
      words: changeText(result, 'headline', base),
      draw: (options) =>
        timelineFigure(result, { ...base, ...options, baseline: true, ...heightOf(options) }),
      table: headline,
      hasEvents: true,
    })}
    ${drawn(context, {
      name: `samband-endring-${layer}`,
      words: changeText(result, 'effects', base),
      draw: (options) => effectFigure(result, { ...base, ...options }),
      table: effectsTable(result, state),
    })}
    ${drawn(context, {
      name: `samband-pilot-og-kontroll-${layer}`,
      words: changeText(result, 'arms', base),
      draw: (options) => armsFigure(result, { ...base, ...options }),
      table: headline,
      hasEvents: true,
    })}
    ${inWords(context, 'said-title', { heading: words.findings, starts: ['TREND_', 'ARMS_', 'BASELINE_', 'PRETREND_'] })}
    ${researcherFigures(context, headline)}
    ${drawn(context, {
      name: `samband-band-${layer}`,
      words: changeText(result, 'ties', base),
      draw: (options) => tieChangeFigure(result, { ...base, ...options }),
      table: ties,
    })}
    ${
      ties && tieChangeFigure(result, base) === null
        ? html`<samband-table class="block boxed" .data=${ties} .lang=${lang}></samband-table>`
        : nothing
    }`;
}

const heightOf = ({ width }: { readonly width?: number }) =>
  width !== undefined && width < 600 ? { height: 220 } : {};

/** Before the start, and all the other ways the same change could have been computed. */
function researcherFigures(context: Context, headline: TableData) {
  const { result, state, lang } = context;
  const { layer } = state;
  const found = layerOf(result, state);
  if (!found || result.view !== 'researcher') return nothing;
  const words = changeWords(lang);
  const base = { layer, lang };
  const summary = specificationSummary(found.robustness?.specifications ?? []);
  const variants = contractTables(result).find(({ name }) => name === 'specification');
  return html`${
    found.change.preTrend?.reason === null
      ? drawn(context, {
          name: `samband-for-oppstart-${layer}`,
          words: preTrendText(result, found, base),
          draw: (options) => preTrendFigure(result, { ...base, ...options }),
          table: headline,
          least: 480,
        })
      : nothing
  }
  ${inWords(context, 'robust-title', { heading: words.robustness, intro: words.robustnessIntro, starts: ['VARIANTS_', 'EFFORT_', 'TIPPING'] })}
  ${
    summary
      ? drawn(context, {
          name: `samband-spesifikasjon-${layer}`,
          words: specificationText(result, layer, summary, lang),
          draw: (options) => specificationFigure(result, { ...base, ...options }),
          table: variants ? contractTable(result, variants, state) : null,
          least: 640,
        })
      : nothing
  }`;
}
