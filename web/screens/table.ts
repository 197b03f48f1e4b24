import { html, nothing, type TemplateResult } from 'lit';
import { drawnUnitsTables, formatNumber, tableWords, windowLabel } from '../../src/index.ts';
import type { Context } from '../context.ts';
import { contractTable, contractTables, rowsOfLayer } from '../tables/contract-table.ts';
import { nodesTable } from '../tables/nodes-table.ts';
import { pairsTable } from '../tables/pairs-table.ts';
import type { TableData } from '../tables/table-data.ts';
import { windowsTable } from '../tables/windows-table.ts';
import { methodPanel } from './method.ts';

function windowChoice({ result, state, text, lang, go }: Context): TemplateResult | typeof nothing {
  if (result.windows.length < 2) return nothing;
  const choose = (event: Event) => go({ window: Number((event.target as HTMLSelectElement).value) });
  return html`<div class="field">
    <label for="window">${text.tables.choose}</label>
    <select id="window" class="ds-input" .value=${String(state.window)} @change=${choose}>
      ${result.windows.map(
        (window, i) =>
          html`<option value=${i} ?selected=${i === state.window}>${windowLabel(window, lang, 'long')}</option>`,
      )}
    </select>
  </div>`;
}

/** Every table of the folder «tables», each opened when it is asked for. */
function allTables({ result, state, text, lang }: Context): TemplateResult {
  const words = text.tables;
  return html`<section class="all-tables" aria-labelledby="all-tables-title">
    <h2 class="figure-title" id="all-tables-title">${words.all}</h2>
    <p class="figure-caption">${words.allIntro} ${drawnUnitsTables(result, lang)}</p>
    ${contractTables(result).map((table) => {
      const { name, about } = tableWords(table.name, lang);
      const rows = rowsOfLayer(table, state).length;
      if (rows === 0) return nothing;
      return html`<samband-fold-table
        .name=${name}
        .about=${about}
        .note=${`${words.rows(formatNumber(rows, lang))} · ${table.name}.csv`}
        .make=${() => contractTable(result, table, state)}
        .lang=${lang}
      ></samband-fold-table>`;
    })}
  </section>`;
}

/** The same numbers as the pictures, as tables, and how they were made. */
export function tableScreen(context: Context): TemplateResult {
  const { result, state, text, lang } = context;
  const table = (data: TableData | null) =>
    data ? html`<samband-table class="block" .data=${data} .lang=${lang}></samband-table>` : nothing;
  const pairs = pairsTable(result, state);
  const isEmpty = nodesTable(result, state) === null;
  return html`${table(windowsTable(result, state))}
    ${windowChoice(context)}
    ${isEmpty ? html`<p class="prose">${text.network.noNumbers}.</p>` : nothing}
    ${table(pairs)} ${!pairs && result.view === 'leader' ? html`<p class="prose muted">${text.tables.noPairs}</p>` : nothing}
    ${table(nodesTable(result, state))} ${allTables(context)} ${methodPanel(context)}`;
}
