import { html, nothing, type TemplateResult } from 'lit';
import {
  inWindow,
  matrixMultiplesFigure,
  oneSectorSentence,
  reasonWords,
  sectorMatricesText,
  sectorScreenText,
  sectorSlopeText,
  slopeFigure,
} from '../../src/index.ts';
import { figureFrame } from '../components/figure.ts';
import { pairPanel } from '../components/pair-panel.ts';
import { periodChoice } from '../components/period-choice.ts';
import type { Context } from '../context.ts';
import { layerOf, sliceOf } from '../model.ts';
import { matricesTable, slopeTable } from '../tables/matrices-table.ts';
import { pairCourseTable } from '../tables/pair-course-table.ts';

/** A click on a cell of the small matrices chooses its pair and window; the grid below does the same by keyboard. */
function chooseCell({ go }: Context, event: Event): void {
  const cell = (event.target as Element).closest<SVGGElement>('[data-pair]');
  const [a, b] = (cell?.dataset['pair'] ?? '').split('/').map(Number);
  if (!cell || a === undefined || b === undefined) return;
  go({ pair: [a, b], window: Number(cell.dataset['window']) });
}

function matrices(context: Context): TemplateResult {
  const { result, state, lang } = context;
  const { layer, pair } = state;
  const found = layerOf(result, state);
  const text = sectorMatricesText(result, { layer, lang });
  const draw = (width: number) =>
    matrixMultiplesFigure(result, { layer, lang, pair, width, standalone: false });
  const hint = result.sectors.length > 1 && found ? sectorScreenText(lang, result.view).clickMatrix : '';
  return figureFrame(context, {
    name: 'samband-sektorer',
    heading: text.title,
    body: html`<p class="hint">${hint}</p><samband-picture class="is-clickable" .draw=${draw} @click=${(event: Event) => chooseCell(context, event)}></samband-picture>`,
    caption: text.caption,
    howToRead: text.howToRead,
    svg: () => matrixMultiplesFigure(result, { layer, lang, pair }),
    table: found ? matricesTable(result, found, lang) : null,
  });
}

/** The matrix of the chosen window as a grid, what carries the chosen pair, and its course. */
function pairs(context: Context): TemplateResult | typeof nothing {
  const { result, state, lang, go } = context;
  const words = sectorScreenText(lang, result.view);
  const layer = layerOf(result, state);
  const slice = sliceOf(result, state);
  if (!layer || !slice) return nothing;
  if (result.sectors.length < 2) return html`<p class="prose block">${oneSectorSentence(result, lang)}</p>`;
  const when = inWindow(result.windows[state.window]!, lang);
  const course = state.pair ? pairCourseTable(result, state, state.pair) : null;
  const choose = (pair: readonly [number, number]) => go({ pair });
  return html`<section class="figure pairs" aria-labelledby="pairs-title">
    <div class="figure-head"><h2 class="figure-title" id="pairs-title">${words.gridName(when)}</h2>${periodChoice(context)}</div>
    <p class="hint">${words.gridKeys}</p>
    <div class="two-columns">
      <div class="grid-scroll">${
        slice.reason !== null
          ? html`<p class="prose">${context.text.network.noNumbers}: ${reasonWords(slice.reason, lang)}.</p>`
          : html`<samband-pair-grid
              .result=${result} .layer=${layer} .slice=${slice} .pair=${state.pair} .lang=${lang}
              .name=${words.gridName(when)} .choose=${choose}></samband-pair-grid>`
      }</div>
      ${pairPanel(context)}
    </div>
    ${course ? html`<samband-table class="pair-course" .data=${course} .lang=${lang}></samband-table>` : nothing}
  </section>`;
}

function slope(context: Context): TemplateResult {
  const { result, state, lang } = context;
  const { layer } = state;
  const text = sectorSlopeText(result, { layer, lang });
  if (result.view === 'leader') return html`<p class="hint">${text.alt}</p>`;
  const draw = (width: number) =>
    slopeFigure(result, { layer, lang, width: Math.min(width, 980), standalone: false });
  return figureFrame(context, {
    name: 'samband-sektorendring',
    heading: text.title,
    body: html`<samband-picture .draw=${draw}></samband-picture>`,
    caption: text.caption,
    howToRead: text.howToRead,
    svg: () => slopeFigure(result, { layer, lang }),
    table: slopeTable(result, state),
  });
}

/** Which sectors meet, what carries each pair, and how each sector moved. */
export function sectorsScreen(context: Context): TemplateResult {
  return html`${matrices(context)} ${pairs(context)} ${slope(context)}`;
}
