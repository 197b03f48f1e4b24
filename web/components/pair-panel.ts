import { html, nothing, type TemplateResult } from 'lit';
import {
  formatHours,
  formatNumber,
  formatPercent,
  inWindow,
  type PairFact,
  reasonWords,
  removedName,
  type SectorPair,
  sectorScreenText,
} from '../../src/index.ts';
import type { Context } from '../context.ts';
import { sectorName, sliceOf } from '../model.ts';
import { pairOf, withInterval } from '../tables/pair-cells.ts';
import type { Cell } from '../tables/table-data.ts';

type Fact = readonly [PairFact, Cell];

/** The numbers of a pair in the chosen window, as far as the view has them. */
export function pairFacts({ result, state, text, lang }: Context, pair: SectorPair | undefined): Fact[] {
  const slice = sliceOf(result, state);
  const why = reasonWords(pair?.paiReason ?? slice?.reason, lang);
  const plain = (value: number | null | undefined, shown: string, reason = why): Cell =>
    value === null || value === undefined ? { value: null, text: '–', reason } : { value, text: shown };
  const hoursWhy = reasonWords(pair?.reason ?? slice?.reason, lang);
  const rounded = result.view !== 'researcher';
  const hours: Fact[] = [
    ['hours', plain(pair?.observedHours, formatHours(pair?.observedHours, lang, { rounded }), hoursWhy)],
    ['expected', plain(pair?.expectedHours, formatHours(pair?.expectedHours, lang, { rounded }), hoursWhy)],
  ];
  if (rounded) {
    const band: Cell = pair?.band
      ? { value: pair.band, text: text.tables.bands[pair.band] }
      : { value: null, text: '–', reason: why };
    const { role } = pair ?? {};
    const main = plain(
      role?.share,
      role ? `${formatPercent(role.share, lang)} ${role.role}` : '',
      reasonWords('SMALL_GROUP', lang),
    );
    return result.view === 'leader' ? [['band', band]] : [...hours, ['band', band], ['topRole', main]];
  }
  const { chance } = pair ?? {};
  const top = pair?.carriers?.node[0];
  const who = top === undefined ? '' : removedName(result, { node: top });
  return [
    [
      'ratio',
      withInterval(
        chance?.oe,
        { lo: chance?.lo, hi: chance?.hi },
        { isApart: true, lang, reason: chance?.reason ?? slice?.reason ?? null },
      ),
    ],
    ...hours,
    [
      'pai',
      withInterval(
        pair?.pai,
        { lo: pair?.paiLo, hi: pair?.paiHi },
        { isApart: true, lang, reason: pair?.paiReason ?? slice?.reason ?? null },
      ),
    ],
    ['topShare', plain(pair?.topShare, `${formatPercent(pair?.topShare, lang)} ${who}`.trim())],
    ['busFactor', plain(pair?.busFactor, formatNumber(pair?.busFactor, lang))],
    [
      'effectiveCarriers',
      plain(pair?.effectiveCarriers, formatNumber(pair?.effectiveCarriers, lang, { decimals: 1 })),
    ],
    ['bridgingMeetings', plain(pair?.bridgingMeetings, formatNumber(pair?.bridgingMeetings, lang), hoursWhy)],
  ];
}

/** Facts as a list of names, questions and values. */
export function factList(facts: readonly Fact[], lang: Context['lang']): TemplateResult {
  const words = sectorScreenText(lang).facts;
  return html`<dl class="measures">${facts.map(
    ([id, cell]) => html`<div class="measure">
      <dt>${words[id].label}<small>${words[id].question}</small></dt>
      <dd>${cell.text}${cell.reason ? html`<small>${cell.reason}</small>` : nothing}</dd>
    </div>`,
  )}</dl>`;
}

/** What carries the chosen pair in the chosen window; without a pair how to choose one. */
export function pairPanel(context: Context): TemplateResult {
  const { result, state, text, lang } = context;
  const words = sectorScreenText(lang, result.view);
  const window = result.windows[state.window];
  const { pair } = state;
  const names = pair?.map((at) => sectorName(result, at, text.tables.other));
  return html`<div class="panel pair-panel" role="region" tabindex="0" aria-labelledby="pair-title">
    <h3 id="pair-title">${names ? words.pairTitle(names[0]!, names[1]!) : words.choosePair}</h3>
    ${
      pair
        ? html`<p class="panel-facts" role="status">${window ? inWindow(window, lang) : nothing}</p>${factList(pairFacts(context, pairOf(sliceOf(result, state), pair)), lang)}`
        : html`<p class="prose">${words.noPair}</p>`
    }
    ${result.view === 'leader' ? html`<p class="hint">${words.leaderWhy}</p>` : result.view === 'project' ? html`<p class="hint">${words.projectWhy}</p>` : nothing}
  </div>`;
}
