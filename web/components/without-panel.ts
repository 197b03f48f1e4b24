import { html, nothing, type TemplateResult } from 'lit';
import {
  type BridgeRow,
  bridgeRows,
  formatNumber,
  formatPercent,
  removedName,
  sectorScreenText,
  type WindowSlice,
  withoutNode,
} from '../../src/index.ts';
import type { Context } from '../context.ts';
import { layerOf, sectorName } from '../model.ts';

/** Names shown of a longer list. */
const MOST_NAMES = 10;

function named(list: readonly string[], lang: Context['lang']): string {
  const rest = list.length - MOST_NAMES;
  return list.slice(0, MOST_NAMES).join(', ') + (rest > 0 ? ` … (+${formatNumber(rest, lang)})` : '');
}

function pairName({ result, text, lang }: Context, a: number, b: number): string {
  const { other } = text.tables;
  return sectorScreenText(lang).pairTitle(sectorName(result, a, other), sectorName(result, b, other));
}

/** What is left of the pair, and what else becomes thinner, without the one who carries most of it. */
export function withoutPanel(
  context: Context,
  slice: WindowSlice,
  row: BridgeRow,
): TemplateResult | typeof nothing {
  const { result, lang } = context;
  const words = sectorScreenText(lang);
  const { top, pair } = row;
  if (!top) return html`<p class="hint">${words.noTop}</p>`;
  const others = bridgeRows(slice, top.removed).filter(
    (one) => one.left !== null && (one.pair.a !== pair.a || one.pair.b !== pair.b),
  );
  const next = (pair.carriers?.node ?? [])
    .map((node, i) => ({ node, share: pair.carriers!.share[i]!, sector: pair.carriers!.sector[i]! }))
    .slice(1)
    .map(
      ({ node, share, sector }) =>
        `${removedName(result, { node })} (${sectorName(result, sector, '')}) ${formatPercent(share, lang)}`,
    );
  const share = (value: number) => formatPercent(value, lang);
  return html`<div class="without" role="status">
    <p class="without-note">${words.mechanical}</p>
    <p><strong>${words.leftOf(share(1 - top.share))}</strong>
    ${top.meetingsLeft === null || pair.bridgingMeetings === null ? nothing : words.meetingsLeft(formatNumber(top.meetingsLeft, lang), formatNumber(pair.bridgingMeetings, lang))}</p>
    ${result.view === 'researcher' ? html`<p>${next.length > 0 ? words.nextCarriers(next.join(', ')) : words.nobodyElse}</p>` : nothing}
    ${'node' in top.removed ? falls(context, slice, top.removed.node) : nothing}
    ${
      others.length > 0
        ? html`<h4>${words.otherPairs}</h4><ul class="plain-list">${others.map(
            (one) =>
              html`<li><span>${pairName(context, one.pair.a, one.pair.b)}</span><span>${share(one.left!)} ${words.columns.left.toLowerCase().split(' ')[0]}</span></li>`,
          )}</ul>`
        : html`<p class="hint">${words.noOtherPairs}</p>`
    }
  </div>`;
}

/** Persons and pairs of sectors that come apart, and the loss of reach over the whole period; nothing where units are drawn. */
function falls(context: Context, slice: WindowSlice, node: number): TemplateResult | typeof nothing {
  const { result, state, lang } = context;
  if (!slice.nodes.node.includes(node)) return nothing;
  const words = sectorScreenText(lang);
  const { alone, cutOff, pairs } = withoutNode(result, slice, node);
  const ids = (nodes: readonly number[]) =>
    named(
      nodes.map((one) => removedName(result, { node: one })),
      lang,
    );
  const structure = layerOf(result, state)?.structure;
  const loss = structure?.columns.efficiency_loss[structure.node.indexOf(node)] ?? null;
  const count = (list: readonly unknown[]) => formatNumber(list.length, lang);
  const isNothing = alone.length + cutOff.length + pairs.length === 0;
  return html`${isNothing ? html`<p>${words.nothingFalls}</p>` : nothing}
    ${alone.length > 0 ? html`<p>${words.alone(count(alone))}: ${ids(alone)}.</p>` : nothing}
    ${cutOff.length > 0 ? html`<p>${words.cutOff(count(cutOff))}: ${ids(cutOff)}.</p>` : nothing}
    ${
      pairs.length > 0
        ? html`<p>${words.pairsGone}: ${named(
            pairs.map(([a, b]) => pairName(context, a, b)),
            lang,
          )}.</p>`
        : nothing
    }
    ${loss === null ? nothing : html`<p>${words.efficiency(formatPercent(loss, lang, 1))}</p>`}`;
}
