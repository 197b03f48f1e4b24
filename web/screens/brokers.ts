import { html, nothing, type TemplateResult } from 'lit';
import {
  BROKER_MEASURES,
  BROKER_SORTS,
  type BrokerRows,
  type BrokerSort,
  brokerRows,
  brokerStripFigure,
  brokerStripText,
  formatNumber,
  formatPercent,
  noBrokersSentence,
  sectorScreenText,
} from '../../src/index.ts';
import { figureFrame } from '../components/figure.ts';
import type { Context } from '../context.ts';
import { layerOf, sectorName } from '../model.ts';
import { MOST_PINNED } from '../sector-state.ts';
import { brokersTable } from '../tables/brokers-table.ts';

/** «p = 0,03», or «p < 0,01» below that. */
function pText(p: number | null, lang: Context['lang']): string {
  const two = (value: number | null) => formatNumber(value, lang, { decimals: 2 });
  return p !== null && p < 0.01 ? `p < ${two(0.01)}` : `p = ${two(p)}`;
}

/** How far the appointed are those who carry; researcher view only, nothing where nobody is appointed. */
function appointed({ result, state, lang }: Context): TemplateResult | typeof nothing {
  const found = layerOf(result, state)?.brokers?.whole.appointed;
  if (!found || found.formal === 0 || found.carriedShare === null) return nothing;
  const words = sectorScreenText(lang);
  const n = formatNumber(found.formal, lang);
  const sentence =
    found.hits === null || found.expectedHits === null
      ? words.appointedShares(n, formatPercent(found.carriedShare, lang))
      : words.appointed(
          n,
          formatNumber(found.hits, lang),
          formatNumber(found.expectedHits, lang, { decimals: 1 }),
          pText(found.hitsP, lang),
        );
  return html`<div class="findings"><p class="lead">${sentence}</p></div>`;
}

interface Choice<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly names: Readonly<Record<T, string>>;
  readonly options: readonly T[];
  readonly choose: (value: T) => void;
}

function choice<T extends string>({ id, label, value, names, options, choose }: Choice<T>): TemplateResult {
  const change = (event: Event) => choose((event.target as HTMLSelectElement).value as T);
  return html`<div class="field inline-field">
    <label for=${id}>${label}</label>
    <select id=${id} class="ds-input" .value=${value} @change=${change}>
      ${options.map((one) => html`<option value=${one} ?selected=${one === value}>${names[one]}</option>`)}
    </select>
  </div>`;
}

/** The choice of measure (persons only) and of order, and a way to let go of what is pinned. */
function choices(
  { state, lang, go }: Context,
  kind: BrokerRows['kind'],
  sorts: readonly BrokerSort[],
): TemplateResult {
  const words = sectorScreenText(lang);
  return html`<div class="choices">
    ${
      kind === 'person'
        ? choice({
            ...{ id: 'measure', label: words.measure, value: state.by, names: words.measures },
            options: BROKER_MEASURES,
            choose: (by) => go({ by }),
          })
        : nothing
    }
    ${choice({
      ...{ id: 'sort', label: words.sortBy, value: state.sort, names: words.sorts },
      options: sorts,
      choose: (sort) => go({ sort }),
    })}
    ${
      state.pinned.length > 0
        ? html`<button type="button" class="button-quiet" @click=${() => go({ pinned: [] })}>${words.clearPins}</button>`
        : nothing
    }
  </div>`;
}

/** Who builds bridges, window by window; rows can be sorted, and pinned on top. */
export function brokersScreen(context: Context): TemplateResult {
  const { result, state, lang, go, text } = context;
  const { layer, sort, by, pinned } = state;
  const words = sectorScreenText(lang);
  const figure = brokerStripText(result, { layer, lang, by });
  const found = brokerRows(result, { layer, sort, by, pinned });
  const options = { layer, lang, sort, by, pinned } as const;
  const draw = (width: number) => brokerStripFigure(result, { ...options, width, standalone: false });
  const labels = new Map(
    (found?.rows ?? []).map((row) => {
      const sector = row.sector < 0 ? '' : `, ${sectorName(result, row.sector, text.tables.other)}`;
      return [row.id, words.pin(`${row.name}${row.name.includes(sector.slice(2)) ? '' : sector}`)];
    }),
  );
  const toggle = (id: string) =>
    go({
      pinned: pinned.includes(id) ? pinned.filter((one) => one !== id) : [...pinned, id].slice(-MOST_PINNED),
    });
  const sorts = BROKER_SORTS.filter(
    (one) => one !== 'sectors' || found?.rows.some((row) => row.sectorsMet !== null),
  );
  const isEmpty = !found || found.rows.length === 0;
  const why =
    result.view === 'leader'
      ? nothing
      : result.view === 'project'
        ? html`<p class="hint">${words.projectWhy}</p>`
        : nothing;
  return html`${appointed(context)}
    ${figureFrame(context, {
      name: 'samband-brobyggere',
      heading: figure.title,
      body: isEmpty
        ? html`<p class="prose">${found?.isSpread ? noBrokersSentence(found, lang) : words.brokersHidden}</p>`
        : html`<div class="figure-head"><p class="hint">${words.pinHint(words.kinds[found.kind])}</p>
            ${choices(context, found.kind, sorts)}</div>
          <samband-rows .draw=${draw} .labels=${labels} .pressed=${pinned} .reach=${0.3} .name=${words.rowsName} .choose=${toggle}></samband-rows>`,
      caption: figure.caption,
      howToRead: figure.howToRead,
      svg: () => brokerStripFigure(result, options),
      table: brokersTable(result, state),
    })}${why}`;
}
