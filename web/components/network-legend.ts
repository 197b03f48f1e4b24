import { html, nothing, svg, type TemplateResult } from 'lit';
import {
  drawnUnitsSentence,
  formatNumber,
  INK,
  networkScreenText,
  sectorColour,
  type TieFate,
} from '../../src/index.ts';
import type { Context } from '../context.ts';
import { sliceOf } from '../model.ts';
import { FATE_LOOK, type fateCounts } from '../network-frames.ts';
import { comparedOf, fallOf } from '../network-view.ts';
import { screenColour } from '../scheme.ts';

export type FateCounts = ReturnType<typeof fateCounts>;

const FATES: readonly TieFate[] = ['kept', 'new', 'lost'];
const WIDTH = { kept: 1.6, new: 4, lost: 2.6 } as const;

/** The line that a kind of tie is drawn with. */
export function fateLine(fate: TieFate): TemplateResult {
  const { colour, dash } = FATE_LOOK[fate];
  return html`<svg class="line-sample" width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">
    ${svg`<path d="M1 5H33" fill="none" stroke=${screenColour(colour)} stroke-width=${WIDTH[fate]} stroke-dasharray=${dash ? '6 4' : 'none'}/>`}</svg>`;
}

/** What the dots are where they are not all that the view may show; nothing else. */
export function drawnNote({ result, lang }: Context): TemplateResult | typeof nothing {
  const note = drawnUnitsSentence(result, lang);
  return note === '' ? nothing : html`<p class="drawn-note">${note}</p>`;
}

/** What the lines and dots mean where the picture is not the plain one; nothing where it is. */
export function networkLegend(context: Context, counts: FateCounts | null): TemplateResult | typeof nothing {
  const rows = [
    ...(counts ? fateRows(context, counts) : []),
    ...vacantRows(context),
    ...(counts ? [] : arrowRow(context)),
    ...(context.state.layout === 'super' ? sectorRows(context) : []),
  ];
  if (rows.length === 0) return nothing;
  return html`<ul class="network-legend" aria-label=${networkScreenText(context.lang).legend}>
    ${rows.map((row) => html`<li>${row}</li>`)}
  </ul>`;
}

function fateRows({ lang }: Context, counts: FateCounts): TemplateResult[] {
  const words = networkScreenText(lang);
  return FATES.map(
    (fate) => html`${fateLine(fate)}<span>${words.fates[fate]}
      <strong>${formatNumber(counts[fate], lang)}</strong><span class="sr-only"> (${words.fateLine[fate]})</span></span>`,
  );
}

function vacantRows(context: Context): TemplateResult[] {
  const parts = fallOf(context);
  if (!parts) return [];
  const words = networkScreenText(context.lang);
  const ink = screenColour(INK);
  const dot = (mark: unknown) =>
    html`<svg class="chip" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">${mark}</svg>`;
  return [
    html`${dot(svg`<circle cx="9" cy="9" r="5" fill="none" stroke=${ink} stroke-width="1.5"/>`)}<span>${words.vacantMark}</span>`,
    ...(parts.length > 1
      ? [html`${dot(svg`<circle cx="9" cy="9" r="8" fill=${ink}/>`)}<span>${words.fallenMark}</span>`]
      : []),
  ];
}

function arrowRow({ result, state, lang }: Context): TemplateResult[] {
  if (!sliceOf(result, state)?.ties.forward) return [];
  const ink = screenColour(INK);
  const arrow = svg`<path d="M1 5H26" stroke=${ink} stroke-width="1.6"/><path d="M33 5l-9 -4v8z" fill=${ink}/>`;
  return [
    html`<svg class="line-sample" width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">${arrow}</svg>
      <span>${networkScreenText(lang).arrows[state.layer]}</span>`,
  ];
}

/** The sectors' colours, which have no seats with names in the super-graph. */
function sectorRows({ result }: Context): TemplateResult[] {
  return result.sectors.map(({ name, colour }) => {
    const fill = screenColour(sectorColour(colour, result.sectors.length));
    return html`<svg class="chip" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${svg`<circle cx="6" cy="6" r="6" fill=${fill}/>`}</svg><span>${name}</span>`;
  });
}

/** What the layout and the comparison rest on; one paragraph each. */
export function networkHints(context: Context): TemplateResult {
  const words = networkScreenText(context.lang);
  const { layout, against, window, node } = context.state;
  const hint = (text: string) => html`<p class="hint">${text}</p>`;
  return html`${against !== null && against === window ? hint(words.sameWindow) : nothing}
    ${comparedOf(context) && node !== null ? hint(words.differenceHelp) : nothing}
    ${layout === 'super' ? hint(words.superHelp) : nothing}`;
}
