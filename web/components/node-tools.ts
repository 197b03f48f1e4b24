import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, networkScreenText, withoutNode } from '../../src/index.ts';
import type { Context } from '../context.ts';
import { affiliationOf, isGrouped, neighbourhood, nodeName, sectorName, sliceOf } from '../model.ts';
import { fallOf, wayOf } from '../network-view.ts';

/** Names shown of a longer list. */
const MOST_NAMES = 12;

/** What can be asked of the chosen node: the way to another, and what falls without it. */
export function nodeTools(context: Context, node: number): TemplateResult {
  const { result, state, lang, go } = context;
  const words = networkScreenText(lang);
  const toggle = (event: Event) => go({ vacant: (event.target as HTMLInputElement).checked });
  return html`<div class="node-tools">
    ${goalChoice(context, node)}
    ${state.goal === null ? nothing : html`<div class="tool-answer">${wayAnswer(context)}</div>`}
    <label class="switch"><input class="ds-input" type="checkbox" role="switch" .checked=${state.vacant} @change=${toggle}>
      <span>${words.vacant(isGrouped(result))}</span></label>
    ${state.vacant ? html`<div class="tool-answer">${vacantAnswer(context, node)}</div>` : nothing}
  </div>`;
}

const nameOf = ({ result, state }: Context, node: number) => nodeName(result, sliceOf(result, state), node);

/** Everyone else of the window, by sector and name. */
function goalChoice(context: Context, node: number): TemplateResult {
  const { result, state, text, lang, go } = context;
  const words = networkScreenText(lang);
  const slice = sliceOf(result, state);
  const collator = new Intl.Collator('nb', { numeric: true });
  const bySector = new Map<number, { readonly node: number; readonly name: string }[]>();
  for (const other of new Set([...(slice?.nodes.node ?? []), ...(state.goal === null ? [] : [state.goal])])) {
    if (other === node) continue;
    const { sector } = affiliationOf(result, slice, other);
    const list = bySector.get(sector) ?? [];
    bySector.set(sector, [...list, { node: other, name: nameOf(context, other) }]);
  }
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    go({ goal: value === '' ? null : Number(value) });
  };
  return html`<div class="field">
    <label for="goal">${words.wayTo}</label>
    <select id="goal" class="ds-input" @change=${choose}>
      <option value="" ?selected=${state.goal === null}>${words.nobody}</option>
      ${[...bySector.entries()]
        .sort(([a], [b]) => a - b)
        .map(
          ([sector, list]) => html`<optgroup label=${sectorName(result, sector, text.tables.other)}>
            ${list
              .sort((a, b) => collator.compare(a.name, b.name))
              .map(
                (one) =>
                  html`<option value=${one.node} ?selected=${one.node === state.goal}>${one.name}</option>`,
              )}</optgroup>`,
        )}
    </select></div>`;
}

/** «3 ledd: P001, P007, P012, P034.», or that there is no way; empty where none is asked for. */
export function waySentence(context: Context): string {
  const { state, lang } = context;
  const words = networkScreenText(lang);
  if (state.goal === null || state.vacant) return '';
  const way = wayOf(context);
  if (way === undefined) return words.wayStart(nameOf(context, state.goal));
  if (way === null) return words.noWay(nameOf(context, state.node!), nameOf(context, state.goal));
  const names = way.map((one) => nameOf(context, one)).join(', ');
  return words.way(way.length - 1, formatNumber(way.length - 1, lang), names);
}

function wayAnswer(context: Context): TemplateResult {
  const { result, state, text, lang, go } = context;
  const words = networkScreenText(lang);
  const slice = sliceOf(result, state);
  const way = wayOf(context);
  const clear = html`<button type="button" class="button-quiet" @click=${() => go({ goal: null })}>${words.clearWay}</button>`;
  if (!way) return html`<p>${waySentence(context)}</p>${clear}`;
  return html`<p><strong>${words.wayMeasure}: ${formatNumber(way.length - 1, lang)}</strong></p>
    <ol class="way-list">${way.map((one) => {
      const name = nameOf(context, one);
      const sector = sectorName(result, affiliationOf(result, slice, one).sector, text.tables.other);
      return html`<li><span>${name}</span>${name.includes(sector) ? nothing : html`<small>${sector}</small>`}</li>`;
    })}</ol>
    <p class="hint">${words.wayHelp}</p>${clear}`;
}

/** The same as the panel says, in one breath; empty where nothing is taken out. */
export function vacantSentence(context: Context): string {
  const { result, state, lang } = context;
  const parts = fallOf(context);
  if (!parts || state.node === null) return '';
  const words = networkScreenText(lang);
  const { ties, fallen, pairs } = fallNumbers(context, state.node, parts);
  const count = (n: number) => formatNumber(n, lang);
  const grouped = isGrouped(result);
  return [
    `${words.vacantTitle(nameOf(context, state.node))}: ${words.vacantTies(ties, count(ties))}`,
    fallen.length > 0
      ? `${words.fallen(fallen.flat().length, count(fallen.flat().length), grouped)}.`
      : words.vacantWhole(grouped),
    pairs.length > 0
      ? `${words.pairsGone(pairs.length, count(pairs.length))} ${pairs.join(', ')}.`
      : words.noPairsGone,
    words.vacantNote,
  ].join(' ');
}

function fallNumbers(context: Context, node: number, parts: readonly (readonly number[])[]) {
  const { result, state, text } = context;
  const slice = sliceOf(result, state)!;
  const name = (sector: number) => sectorName(result, sector, text.tables.other);
  return {
    ties: neighbourhood(result, slice, node).contacts.length,
    fallen: parts.slice(1),
    pairs: withoutNode(result, slice, node).pairs.map(([a, b]) => `${name(a)} – ${name(b)}`),
  };
}

function vacantAnswer(context: Context, node: number): TemplateResult {
  const { result, lang } = context;
  const words = networkScreenText(lang);
  const parts = fallOf(context);
  const note = html`<p class="without-note">${words.vacantNote}</p>`;
  if (!parts || parts.length === 0) return html`${note}<p>${words.noTies}</p>`;
  const { ties, fallen, pairs } = fallNumbers(context, node, parts);
  const grouped = isGrouped(result);
  const count = (n: number) => formatNumber(n, lang);
  const named = (part: readonly number[]) => {
    const rest = part.length - MOST_NAMES;
    const names = part.slice(0, MOST_NAMES).map((one) => nameOf(context, one));
    return names.join(', ') + (rest > 0 ? ` ${words.more(count(rest))}` : '');
  };
  return html`${note}
    <p><strong>${words.vacantTies(ties, count(ties))}</strong></p>
    ${
      fallen.length > 0
        ? html`<p>${words.vacantParts(parts.length, count(parts.length), grouped)}</p>
          <ul class="plain-names">${fallen.map((part) => html`<li><strong>${words.fallen(part.length, count(part.length), grouped)}:</strong> ${named(part)}</li>`)}</ul>`
        : html`<p>${words.vacantWhole(grouped)}</p>`
    }
    ${
      pairs.length > 0
        ? html`<p>${words.pairsGone(pairs.length, count(pairs.length))}</p>
          <ul class="plain-names">${pairs.map((pair) => html`<li>${pair}</li>`)}</ul>`
        : html`<p>${words.noPairsGone}</p>`
    }`;
}
