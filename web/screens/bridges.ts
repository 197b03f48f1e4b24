import { html, nothing, type TemplateResult } from 'lit';
import {
  type BridgeRow,
  bridgeRows,
  bridgesFigure,
  bridgesText,
  inWindow,
  oneSectorSentence,
  reasonWords,
  removedName,
  sectorScreenText,
} from '../../src/index.ts';
import { figureFrame } from '../components/figure.ts';
import { factList, pairFacts } from '../components/pair-panel.ts';
import { periodChoice } from '../components/period-choice.ts';
import { withoutPanel } from '../components/without-panel.ts';
import type { Context } from '../context.ts';
import { sectorName, sliceOf } from '../model.ts';
import { bridgesTable } from '../tables/bridges-table.ts';

/** The chosen pair, or the most vulnerable one. */
function chosen({ state: { pair } }: Context, rows: readonly BridgeRow[]): BridgeRow | null {
  return rows.find((row) => pair && row.pair.a === pair[0] && row.pair.b === pair[1]) ?? rows[0] ?? null;
}

function panel(context: Context, row: BridgeRow): TemplateResult {
  const { result, state, text, lang, go } = context;
  const words = sectorScreenText(lang, result.view);
  const slice = sliceOf(result, state)!;
  const names = [row.pair.a, row.pair.b].map((at) => sectorName(result, at, text.tables.other));
  const note =
    result.view === 'leader' ? words.leaderWhy : result.view === 'project' ? words.projectWhy : null;
  const toggle = (event: Event) => go({ without: (event.target as HTMLInputElement).checked });
  return html`<div class="panel pair-panel" role="region" tabindex="0" aria-labelledby="bridge-title">
    <h3 id="bridge-title">${words.pairTitle(names[0]!, names[1]!)}</h3>
    <p class="panel-facts">${inWindow(result.windows[state.window]!, lang)}</p>
    ${
      row.top
        ? html`<label class="switch without-switch"><input class="ds-input" type="checkbox" role="switch" .checked=${state.without} @change=${toggle}>
          <span>${words.without(`${removedName(result, row.top.removed)} (${sectorName(result, row.top.sector, text.tables.other)})`)}</span></label>`
        : nothing
    }
    ${state.without && row.top ? withoutPanel(context, slice, row) : nothing}
    ${!row.top && result.view !== 'leader' ? html`<p class="hint">${words.noTop}</p>` : nothing}
    ${factList(pairFacts(context, row.pair), lang)}
    ${note ? html`<p class="hint">${note}</p>` : nothing}
  </div>`;
}

/** Which pairs of sectors hang on few people, and what is left without one of them. */
export function bridgesScreen(context: Context): TemplateResult {
  const { result, state, lang, go } = context;
  const { layer } = state;
  const words = sectorScreenText(lang, result.view);
  const slice = sliceOf(result, state);
  const plain = slice ? bridgeRows(slice, null) : [];
  const row = chosen(context, plain);
  const removed = state.without && row?.top ? row.top.removed : null;
  const window = result.windows[state.window]?.id;
  const options = {
    ...{ layer, lang, removed },
    pair: row ? ([row.pair.a, row.pair.b] as const) : null,
    ...(window === undefined ? {} : { window }),
  };
  const text = bridgesText(result, { layer, lang, window: window ?? null, removed });
  const draw = (width: number) => bridgesFigure(result, { ...options, width, standalone: false });
  const labels = new Map(
    plain.map(({ pair }) => [
      `${pair.a}/${pair.b}`,
      words.pairTitle(sectorName(result, pair.a, ''), sectorName(result, pair.b, '')),
    ]),
  );
  const choose = (key: string) => {
    const [a, b] = key.split('/').map(Number);
    go({ pair: [a!, b!] });
  };
  const why = slice?.reason
    ? `${context.text.network.noNumbers}: ${reasonWords(slice.reason, lang, layer)}.`
    : result.sectors.length < 2
      ? oneSectorSentence(result, lang)
      : `${context.text.network.noNumbers}.`;
  return figureFrame(context, {
    name: 'samband-broer',
    heading: text.title,
    body: html`<div class="figure-head"><p class="hint">${row ? words.bridgesHint : nothing}</p>${periodChoice(context)}</div>
      ${
        row
          ? html`<div class="two-columns is-list">
            <samband-rows .draw=${draw} .labels=${labels} .pressed=${[`${row.pair.a}/${row.pair.b}`]} .reach=${1} .name=${text.title} .choose=${choose}></samband-rows>
            ${panel(context, row)}
          </div>`
          : html`<p class="prose">${why}</p>`
      }`,
    caption: text.caption,
    howToRead: text.howToRead,
    svg: () => bridgesFigure(result, options),
    table: bridgesTable(result, state, removed),
  });
}
