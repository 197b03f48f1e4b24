import { html, nothing, svg, type TemplateResult } from 'lit';
import {
  ACTOR_CATALOGUE,
  type ActorMeasure,
  formatHours,
  formatNumber,
  formatPercent,
  inWindow,
  noContactSentence,
  personCount,
  type Result,
  reasonWords,
  sectorColour,
  windowLabel,
} from '../../src/index.ts';
import type { Context } from '../context.ts';
import {
  affiliationOf,
  headlineValue,
  isGrouped,
  neighbourhood,
  nodeName,
  sectorName,
  sliceOf,
  topList,
  valueText,
} from '../model.ts';
import { measureWording } from '../tables/nodes-table.ts';
import { differencePanel } from './difference-panel.ts';
import { ICONS } from './icons.ts';
import type { FateCounts } from './network-legend.ts';
import { nodeTools } from './node-tools.ts';

const FIRST: readonly ActorMeasure[] = [
  'sectors_met',
  'degree',
  'hours',
  'strength',
  'cross_betweenness',
  'constraint',
];

function chip({ result }: Context, sector: number): TemplateResult {
  const colour = sectorColour(result.sectors[sector]?.colour ?? -1, result.sectors.length);
  return html`<svg class="chip" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${svg`<circle cx="6" cy="6" r="6" fill=${colour}/>`}</svg>`;
}

/**
 * What a screen reader hears when a node or a window is chosen: «P017, HoT: 10 kontakter i 4 sektorer», or
 * «2. kvartal 2024, ytre–indre-indeks −0,39».
 */
export function liveSentence(context: Context): string {
  const { result, state, text, lang } = context;
  const slice = sliceOf(result, state);
  const window = result.windows[state.window];
  if (!slice || !window) return '';
  if (state.node === null)
    return text.network.slider(windowLabel(window, lang, 'long'), headlineValue(slice, lang));
  const { sector } = affiliationOf(result, slice, state.node);
  const name = nodeName(result, slice, state.node);
  if (!slice.nodes.node.includes(state.node)) return `${name}: ${text.panel.absent}`;
  const near = neighbourhood(result, slice, state.node);
  const say = isGrouped(result) ? text.network.groupNode : text.network.node;
  const sectors = formatNumber(near.sectors, lang);
  return say(
    name,
    sectorName(result, sector, text.tables.other),
    near.contacts.length,
    sectors,
    formatNumber(near.contacts.length, lang),
  );
}

/** The chosen node's numbers, or the list of those with most contact across. */
export function sidePanel(context: Context, counts: FateCounts | null = null): TemplateResult {
  const { state } = context;
  return html`<div class="panel" role="region" tabindex="0" aria-labelledby="panel-title">
    ${state.node === null ? (differencePanel(context, counts) ?? topPanel(context)) : nodePanel(context, state.node)}
  </div>`;
}

/** The sector, where the name does not already say it. */
function sectorNote(
  { result, state, text }: Context,
  node: number,
  sector: number,
): TemplateResult | typeof nothing {
  const name = sectorName(result, sector, text.tables.other);
  const own = nodeName(result, sliceOf(result, state), node);
  return own.includes(name) ? nothing : html`<small>${name}</small>`;
}

const isExact = (result: Result): boolean => result.view === 'researcher';

function hoursOfUnit({ result, lang }: Context, hours: number | null | undefined): string {
  return formatHours(hours, lang, { rounded: !isExact(result) });
}

function topPanel(context: Context): TemplateResult {
  const { result, state, text, lang, go } = context;
  const slice = sliceOf(result, state);
  const grouped = isGrouped(result);
  const words = text.panel;
  const window = result.windows[state.window];
  const when = window ? inWindow(window, lang) : '';
  const rows = slice ? topList(result, slice) : [];
  const most = Math.max(1e-9, rows[0]?.value ?? 0);
  const value = (of: number) =>
    grouped ? hoursOfUnit(context, of) : formatPercent(of, lang, of < 0.1 ? 1 : 0);
  return html`<h3 id="panel-title" tabindex="-1">${grouped ? words.groups(when) : words.brokers(when)}</h3>
    <p class="hint">${grouped ? (isExact(result) ? words.groupsHelpExact : words.groupsHelp) : words.brokersHelp}</p>
    ${
      rows.length === 0
        ? html`<p class="prose">${slice?.reason ? `${text.network.noNumbers}: ${reasonWords(slice.reason, lang, state.layer)}.` : noContactSentence(result, lang)}</p>`
        : html`<ol class="top-list">${rows.map(({ node, value: of }) => {
            const { sector } = affiliationOf(result, slice, node);
            return html`<li><button type="button" class="top-row" @click=${() => go({ node })}>
            ${chip(context, sector)}
            <span class="top-name">${nodeName(result, slice, node)}${sectorNote(context, node, sector)}</span>
            <span class="top-value">${value(of)}</span>
            <svg class="top-bar" width="100%" height="6" aria-hidden="true">${svg`<rect class="top-bar-track" width="100%" height="6" rx="3"/><rect class="top-bar-fill" width=${`${(100 * of) / most}%`} height="6" rx="3"/>`}</svg>
          </button></li>`;
          })}</ol>`
    }
    <p class="hint">${words.choose}</p>`;
}

function nodePanel(context: Context, node: number): TemplateResult {
  const { result, state, text, lang, go } = context;
  const slice = sliceOf(result, state);
  const grouped = isGrouped(result);
  const words = text.panel;
  const { sector, unit, role } = affiliationOf(result, slice, node);
  const row = slice?.nodes.node.indexOf(node) ?? -1;
  const persons = row < 0 ? undefined : slice?.nodes.persons[row];
  const facts = [
    sectorName(result, sector, text.tables.other),
    grouped ? null : unit,
    role,
    grouped && persons !== undefined ? personCount(persons, result.settings.minGroup, lang) : null,
  ].filter((fact) => fact !== null);
  const close = () => {
    go({ node: null });
    document.querySelector<HTMLElement>('.graph')?.focus();
  };
  return html`<div class="panel-head">
      <h3 id="panel-title" tabindex="-1">${chip(context, sector)}${nodeName(result, slice, node)}</h3>
      <button type="button" class="button-icon" aria-label=${words.close} title=${words.close} @click=${close}>${ICONS.close}</button>
    </div>
    <p class="panel-facts">${facts.join(' · ')}</p>
    ${row < 0 || !slice ? html`<p class="prose">${words.absent}</p>` : html`${nodeTools(context, node)}${measures(context, row)}`}`;
}

function measures(context: Context, row: number): TemplateResult | typeof nothing {
  const { result, state, lang } = context;
  const slice = sliceOf(result, state);
  if (!slice) return nothing;
  const grouped = isGrouped(result);
  const present = (Object.keys(ACTOR_CATALOGUE) as ActorMeasure[]).filter((id) => slice.nodes.columns[id]);
  const ordered = [
    ...FIRST.filter((id) => present.includes(id)),
    ...present.filter((id) => !FIRST.includes(id)),
  ];
  return html`<dl class="measures">
    ${ordered.map((id) => {
      const value = slice.nodes.columns[id]?.[row];
      const { label, question } = measureWording(id, grouped, lang);
      const isHours = grouped && id === 'hours';
      return html`<div class="measure">
        <dt>${label}<small>${question}</small></dt>
        <dd>${isHours ? hoursOfUnit(context, value) : valueText(ACTOR_CATALOGUE[id], value, lang)}
          ${value === null ? html`<small>${reasonWords(null, lang)}</small>` : nothing}</dd>
      </div>`;
    })}
  </dl>`;
}
