import { html, nothing, render, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import {
  type Figure,
  figures,
  findingText,
  matrixFigure,
  networkFigure,
  pageWords,
  timelineFigure,
  windowSlugs,
} from '../src/index.ts';
import type { Context } from './context.ts';
import { layerOf } from './model.ts';
import { columnsFor } from './print-columns.ts';
import { methodPanel } from './screens/method.ts';
import type { TableData } from './tables/table-data.ts';
import { windowsTable } from './tables/windows-table.ts';

/** Which figures belong to which screen: the first part of their names. The rest are of change. */
const PARTS: readonly (readonly [string, readonly string[]])[] = [
  ['overview', ['oversikt', 'tidslinje']],
  ['network', ['nettverk']],
  ['sectors', ['sektorer', 'sektorendring', 'matrise']],
  ['brokers', ['brobyggere']],
  ['bridges', ['broer']],
  ['change', ['endring', 'pilot-og-kontroll', 'for-oppstart', 'spesifikasjon', 'band']],
];

/** Pixels of a drawing over the whole width of A4: its text is then some 8 points. */
const WIDTH = 780;
/** The same for figures that stand two on a page. */
const HALF = 500;

/** Figures there is one of for each window; on paper the first and the chosen window stand for all. */
const PER_WINDOW = ['nettverk', 'matrise'];

/** Figures that stand two on a page. */
const SHORT = [...PER_WINDOW, 'tidslinje', 'pilot-og-kontroll'];

interface Part {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** The figures of the layer; those that stand two on a page are drawn for half of it. */
function drawn({ result, state, lang }: Context, slugs: readonly string[]): Figure[] {
  const { layer } = state;
  return figures(result, lang, WIDTH)
    .filter(({ name }) => name.includes(`-${layer}`))
    .map((one) => {
      const window = result.windows[slugs.findIndex((slug) => one.name.endsWith(`-${layer}-${slug}`))]?.id;
      if (one.name === `tidslinje-${layer}`)
        return { ...one, svg: timelineFigure(result, { layer, lang, width: WIDTH, height: 240 }) };
      if (window === undefined) return one;
      return one.name.startsWith('nettverk')
        ? { ...one, svg: networkFigure(result, { layer, window, lang, size: HALF }) }
        : { ...one, svg: matrixFigure(result, { layer, window, lang, width: HALF }) };
    });
}

function partsOf(context: Context): Part[] {
  const { result, state, text, lang } = context;
  const { layer } = state;
  const slugs = windowSlugs(result.windows.map(({ id }) => id));
  const filled = layerOf(result, state)?.windows.find(({ reason }) => reason === null)?.window ?? 0;
  const shown = new Set([slugs[filled], slugs[state.window]].map((slug) => `${layer}-${slug}`));
  const own = drawn(context, slugs);
  const taken = new Set<string>();
  const of = (starts: readonly string[]) =>
    starts.flatMap((start) =>
      own.filter(({ name }) => {
        const rest = name.slice(start.length + 1);
        if (!name.startsWith(`${start}-`)) return false;
        taken.add(name);
        return PER_WINDOW.includes(start) ? shown.has(rest) : rest === layer;
      }),
    );
  const names: Readonly<Record<string, string>> = text.tabs;
  const parts = PARTS.map(([screen, starts]) => ({ title: names[screen] ?? '', figures: of(starts) }));
  const others = own.filter(({ name }) => !taken.has(name));
  return [...parts, { title: pageWords(lang).others, figures: others }].filter(
    (part) => part.figures.length > 0,
  );
}

function figure(one: Figure, howToRead: string): TemplateResult {
  const svg = one.svg.replace(/^<\?xml[^>]*\?>\s*/, '');
  const isSaid = svg.includes(`>${one.title}</text>`);
  const isShort = SHORT.some((start) => one.name.startsWith(`${start}-`));
  return html`<figure class=${isShort ? 'print-figure is-short' : 'print-figure'}>
    <h3 class=${isSaid ? 'sr-only' : ''}>${one.title}</h3>
    <div class="print-picture">${unsafeHTML(svg)}</div>
    <figcaption>${one.howToRead.startsWith(one.caption) ? nothing : `${one.caption} `}<b>${howToRead}:</b> ${one.howToRead}</figcaption>
  </figure>`;
}

function table({ caption, columns, rows }: TableData): TemplateResult {
  const at = columnsFor(columns);
  return html`<table class="print-table">
    <caption>${caption}</caption>
    <thead><tr>${at.map((i) => html`<th scope="col" class=${columns[i]!.isNumber ? 'is-number' : ''}>${columns[i]!.label}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (row) =>
        html`<tr>${at.map((i) => html`<td class=${columns[i]!.isNumber ? 'is-number' : ''}>${row[i]!.text}</td>`)}</tr>`,
    )}</tbody>
  </table>`;
}

function findings({ result, state, lang }: Context): TemplateResult | typeof nothing {
  const said = result.findings
    .filter(({ params }) => params['layer'] === undefined || params['layer'] === state.layer)
    .map((finding) => findingText(finding, lang, result))
    .filter(({ text }) => text !== '');
  if (said.length === 0) return nothing;
  return html`<section class="print-part">
    <h2>${pageWords(lang).findings}</h2>
    <ul>${said.map(({ text, caveat }) => html`<li>${text}${caveat ? html` <small>${caveat}</small>` : nothing}</li>`)}</ul>
  </section>`;
}

/** The whole report on paper: what was found, every screen's figures with their captions, the numbers and the method. */
export function printSheet(context: Context, facts: string): TemplateResult {
  const { result, state, text, lang } = context;
  const words = pageWords(lang);
  return html`<header class="print-head">
      <h1>${result.name || text.unnamed}</h1>
      <p>${facts}</p>
      <p>${words.madeWith(result.tool.version)}</p>
    </header>
    ${findings(context)}
    ${partsOf(context).map(
      (part) => html`<section class="print-part">
        <h2>${part.title}</h2>
        ${part.figures.map((one) => figure(one, words.howToRead))}
      </section>`,
    )}
    <section class="print-part print-numbers">
      <h2>${words.numbers}</h2>
      ${table(windowsTable(result, state))} ${methodPanel(context)}
    </section>`;
}

/**
 * Puts the whole report into the page while it is printed, and takes it away again.
 *
 * @param sheet what to print, asked for when printing starts; null = the page as it is
 * @returns how to stop
 */
export function followPrinter(sheet: () => TemplateResult | null): () => void {
  let place: HTMLElement | null = null;
  const after = () => {
    place?.remove();
    place = null;
  };
  const before = () => {
    after();
    const content = sheet();
    if (content === null) return;
    place = document.createElement('div');
    place.className = 'print-sheet';
    document.body.append(place);
    render(content, place);
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    after();
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
