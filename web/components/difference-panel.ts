import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, networkScreenText, type TieFate, windowLabel } from '../../src/index.ts';
import type { Context } from '../context.ts';
import { isGrouped } from '../model.ts';
import { type Compared, comparedOf } from '../network-view.ts';
import { type FateCounts, fateLine } from './network-legend.ts';

/** Names of the two windows, the earlier one first. */
export function comparedNames({ result, lang }: Context, { earlier, later }: Compared): [string, string] {
  const name = (window: number) => windowLabel(result.windows[window]!, lang, 'long');
  return [name(earlier.window), name(later.window)];
}

const shownCounts = (counts: FateCounts, lang: Context['lang']) => ({
  kept: formatNumber(counts.kept, lang),
  new: formatNumber(counts.new, lang),
  lost: formatNumber(counts.lost, lang),
});

/** «Fra … til …: 12 bånd beholdt, 5 nye, 3 borte.»; empty where nothing is compared. */
export function differenceSentence(context: Context, counts: FateCounts | null): string {
  const compared = comparedOf(context);
  if (!compared || !counts) return '';
  const names = comparedNames(context, compared);
  return networkScreenText(context.lang).difference(shownCounts(counts, context.lang), ...names);
}

/** The numbers of a comparison beside the picture; null where nothing is compared. */
export function differencePanel(context: Context, counts: FateCounts | null): TemplateResult | null {
  const compared = comparedOf(context);
  if (!compared || !counts) return null;
  const { result, lang, go } = context;
  const words = networkScreenText(lang);
  const shown = shownCounts(counts, lang);
  const all = Math.max(1, counts.kept + counts.new + counts.lost);
  const row = (fate: TieFate) => html`<li>
    ${fateLine(fate)}<span>${words.fates[fate]}<small>${words.fateLine[fate]}</small></span>
    <strong>${shown[fate]}</strong>
    <svg class="top-bar" width="100%" height="6" aria-hidden="true"><rect class="top-bar-track" width="100%" height="6" rx="3"/><rect class="top-bar-fill" width=${`${(100 * counts[fate]) / all}%`} height="6" rx="3"/></svg>
  </li>`;
  const some = counts.newcomers + counts.leavers > 0;
  return html`<h3 id="panel-title" tabindex="-1">${words.differenceTitle(...comparedNames(context, compared))}</h3>
    <ul class="fate-list">${row('kept')}${row('new')}${row('lost')}</ul>
    ${
      some
        ? html`<p>${words.notStaying(formatNumber(counts.newcomers, lang), formatNumber(counts.leavers, lang), isGrouped(result))}</p>`
        : nothing
    }
    <p class="hint">${words.differenceHelp}</p>
    <button type="button" class="button-quiet" @click=${() => go({ against: null })}>${words.endCompare}</button>`;
}
