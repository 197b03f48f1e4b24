import { html, nothing, type TemplateResult } from 'lit';
import { sectorScreenText, windowLabel } from '../../src/index.ts';
import type { Context } from '../context.ts';

/** A list of the periods; nothing where there is one at most. */
export function periodChoice({ result, state, lang, go }: Context): TemplateResult | typeof nothing {
  if (result.windows.length < 2) return nothing;
  const choose = (event: Event) => go({ window: Number((event.target as HTMLSelectElement).value) });
  return html`<div class="field inline-field">
    <label for="period">${sectorScreenText(lang).period}</label>
    <select id="period" class="ds-input" .value=${String(state.window)} @change=${choose}>
      ${result.windows.map(
        (window, i) =>
          html`<option value=${i} ?selected=${i === state.window}>${windowLabel(window, lang, 'long')}</option>`,
      )}
    </select>
  </div>`;
}
