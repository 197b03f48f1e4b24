import { html, nothing, type TemplateResult } from 'lit';
import { networkScreenText, windowLabel } from '../../src/index.ts';
import type { Context } from '../context.ts';
import { layerOf } from '../model.ts';
import { LAYOUTS, type Layout } from '../network-state.ts';

const chosen = (event: Event) => (event.target as HTMLSelectElement).value;

/**
 * Where dots stand, and which window is compared with.
 *
 * @param hasStage  false where the picture is an SVG, which has the seats alone
 */
export function networkChoices(context: Context, hasStage: boolean): TemplateResult {
  return html`<div class="network-choices">
    ${hasStage ? layoutChoice(context) : nothing}${compareChoice(context)}</div>`;
}

function layoutChoice({ result, state, lang, go }: Context): TemplateResult | typeof nothing {
  if (!layerOf(result, state)?.superGraph) return nothing;
  const words = networkScreenText(lang);
  return html`<div class="field inline-field">
    <label for="layout">${words.layout}</label>
    <select id="layout" class="ds-input" @change=${(event: Event) => go({ layout: chosen(event) as Layout })}>
      ${LAYOUTS.map(
        (layout) =>
          html`<option value=${layout} ?selected=${layout === state.layout}>${layout === 'seats' ? words.bySector : words.frozen[state.layer]}</option>`,
      )}
    </select>
  </div>`;
}

function compareChoice({ result, state, lang, go }: Context): TemplateResult | typeof nothing {
  const words = networkScreenText(lang);
  const filled = layerOf(result, state)?.windows.filter(({ reason }) => reason === null) ?? [];
  if (filled.length < 2) return nothing;
  const choose = (event: Event) => go({ against: chosen(event) === '' ? null : Number(chosen(event)) });
  return html`<div class="field inline-field">
    <label for="against">${words.compare}</label>
    <select id="against" class="ds-input" @change=${choose}>
      <option value="" ?selected=${state.against === null}>${words.noCompare}</option>
      ${filled
        .filter(({ window }) => window !== state.window || window === state.against)
        .map(
          ({ window }) =>
            html`<option value=${window} ?selected=${window === state.against}>
              ${windowLabel(result.windows[window]!, lang, 'long')}</option>`,
        )}
    </select>
  </div>`;
}
