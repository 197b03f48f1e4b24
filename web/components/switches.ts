import { html, nothing, type TemplateResult } from 'lit';
import type { Context } from '../context.ts';
import { hasBackbone } from '../model.ts';

const HELP = 'backbone-help';

/**
 * What may be left out of the picture of the network.
 *
 * @param hasGl  false where the picture is an SVG, which always has the ties inside sectors
 */
export function networkSwitches({ result, state, text, go }: Context, hasGl: boolean): TemplateResult {
  const { backbone, hideInternal } = text.network;
  return html`<div class="switches">
    ${
      hasBackbone(result, state)
        ? toggle(backbone, state.backbone, (on) => go({ backbone: on }), HELP)
        : nothing
    }
    ${hasGl ? toggle(hideInternal, state.hideInternal, (on) => go({ hideInternal: on })) : nothing}
  </div>`;
}

/** What the backbone is, in one sentence; nothing where the view has none. */
export function backboneHelp({ result, state, text }: Context): TemplateResult | typeof nothing {
  if (!hasBackbone(result, state)) return nothing;
  return html`<p class="hint" id=${HELP}>${text.network.backboneHelp}</p>`;
}

function toggle(
  name: string,
  isOn: boolean,
  act: (on: boolean) => void,
  help: string | typeof nothing = nothing,
): TemplateResult {
  return html`<label class="switch">
    <input class="ds-input" type="checkbox" role="switch" .checked=${isOn} aria-describedby=${help}
      @change=${(event: Event) => act((event.target as HTMLInputElement).checked)}>
    <span>${name}</span></label>`;
}
