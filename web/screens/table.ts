import { html, nothing, type TemplateResult } from 'lit';
import { windowLabel } from '../../src/index.ts';
import type { Context } from '../context.ts';
import { nodesTable } from '../tables/nodes-table.ts';
import { pairsTable } from '../tables/pairs-table.ts';
import type { TableData } from '../tables/table-data.ts';
import { windowsTable } from '../tables/windows-table.ts';
import { methodPanel } from './method.ts';

function windowChoice({ result, state, text, lang, go }: Context): TemplateResult {
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
    ${table(nodesTable(result, state))} ${methodPanel(context)}`;
}
