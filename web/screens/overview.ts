import { html, nothing, type TemplateResult } from 'lit';
import {
  figureText,
  findingText,
  formatNumber,
  HEADLINE,
  headlineText,
  inWindow,
  multiplesFigure,
  reasonWords,
  timelineFigure,
  type WindowMeasure,
  windowLabel,
} from '../../src/index.ts';
import { figureFrame } from '../components/figure.ts';
import type { Context } from '../context.ts';
import { headlineInterval, headlineValue, layerOf, sliceOf } from '../model.ts';
import { windowsTable } from '../tables/windows-table.ts';

/** The findings of the layer, and those of none, as sentences with their caveats. */
function sentences({ result, state, lang }: Context) {
  return result.findings
    .filter(({ params }) => params['layer'] === undefined || params['layer'] === state.layer)
    .map((finding) => ({ code: finding.code, ...findingText(finding, lang, result) }))
    .filter(({ text }) => text !== '');
}

/** Findings in the open; the rest are folded. */
const SHOWN = 5;

const isLead = (code: string): boolean => /^(SILO_|NOTHING)/.test(code);
const isSize = (code: string): boolean => code.startsWith('SIZE');

/** The one sentence of the pilot with its interval, and how much it rests on. */
function lead(context: Context): TemplateResult | typeof nothing {
  const all = sentences(context);
  const [first, size] = [all.find(({ code }) => isLead(code)), all.find(({ code }) => isSize(code))];
  if (!first && !size) return nothing;
  return html`<div class="findings">
    ${first ? html`<p class="lead">${first.text}${first.caveat ? html` <small>${first.caveat}</small>` : nothing}</p>` : nothing}
    ${size ? html`<p class="prose muted">${size.text} ${size.caveat}</p>` : nothing}
  </div>`;
}

/** Everything else that can be said from these numbers, each with what it does not say. */
function findings(context: Context): TemplateResult | typeof nothing {
  const said = sentences(context).filter(({ code }) => !isLead(code) && !isSize(code));
  if (said.length === 0) return nothing;
  const list = (part: typeof said) =>
    html`<ul class="said-list">${part.map(
      ({ text, caveat }) =>
        html`<li><p>${text}</p>${caveat ? html`<p class="hint">${caveat}</p>` : nothing}</li>`,
    )}</ul>`;
  const rest = said.slice(SHOWN);
  const more = context.text.moreFindings(formatNumber(rest.length, context.lang));
  return html`<section class="said" aria-labelledby="findings-title">
    <h2 class="figure-title" id="findings-title">${context.text.findings}</h2>
    ${list(said.slice(0, SHOWN))}
    ${rest.length === 0 ? nothing : html`<details class="fold"><summary>${more}</summary>${list(rest)}</details>`}
  </section>`;
}

interface Card {
  readonly value: string;
  readonly label: string;
  readonly notes: readonly string[];
}

function cards(context: Context): readonly Card[] {
  const { text, lang, state } = context;
  const words = text.cards;
  const slice = sliceOf(context.result, state);
  const value = (measure: WindowMeasure) => slice?.measures[measure] ?? null;
  const why = (measure: WindowMeasure) =>
    value(measure) === null
      ? [reasonWords(slice?.reasons[measure] ?? slice?.reason ?? null, lang, state.layer)]
      : [];
  const number = (measure: WindowMeasure) => formatNumber(value(measure), lang, { decimals: 0 });
  const isContacts = state.layer !== 'meetings';
  const events = isContacts ? 'contacts' : 'meetings';
  const isExact = context.result.view === 'researcher';
  const note = (measure: WindowMeasure, say: (n: string) => string) =>
    value(measure) === null ? [] : [say(number(measure))];
  return [
    {
      value: number('persons'),
      label: value('persons') === 1 ? words.one.persons : words.persons,
      notes: [...why('persons'), ...note('attending', isExact ? words.attending : words.attendingAbout)],
    },
    {
      value: number(events),
      label: state.layer === 'survey' ? words.answers : (value(events) === 1 ? words.one : words)[events],
      notes: [...why(events), ...note('series', words.series), ...note('ties', words.contactsOf)],
    },
    {
      value: number('hours'),
      label: isContacts ? words.contactHours : words.hours,
      notes: [...why('hours')],
    },
    {
      value: headlineValue(slice, lang),
      label: words.headline,
      notes: [
        ...why(HEADLINE),
        ...headlineInterval(slice, words.interval, lang, state.layer),
        words.headlineHelp,
      ],
    },
  ];
}

function cardRow(context: Context): TemplateResult {
  const { result, text, lang, state } = context;
  const window = result.windows[state.window];
  return html`<section class="cards" aria-labelledby="cards-title">
    <h2 class="cards-title" id="cards-title">${window ? text.cards.inWindow(inWindow(window, lang)) : nothing}</h2>
    <dl class="card-list">
      ${cards(context).map(
        ({ value, label, notes }) => html`<div class="card">
          <dt>${label}</dt>
          <dd><span class="card-value">${value}</span>${notes.map((note) => html`<span class="card-note">${note}</span>`)}</dd>
        </div>`,
      )}
    </dl>
  </section>`;
}

/** The first page: what the pilot is, its numbers, and the network of every period. */
export function overviewScreen(context: Context): TemplateResult {
  const { result, state, lang, link, text } = context;
  const layer = state.layer;
  const overview = figureText(result, { kind: 'overview', layer, lang });
  const timeline = figureText(result, { kind: 'timeline', layer, lang });
  const table = windowsTable(result, state);
  const columns = (width: number) =>
    width < 480
      ? { columns: 2 }
      : width > 900 && result.windows.length > 4
        ? { columns: Math.min(6, Math.ceil(result.windows.length / Math.ceil(result.windows.length / 6))) }
        : {};
  const targets = (layerOf(result, state)?.windows ?? []).map((slice) => {
    const value =
      slice.reason === null ? headlineText(slice.measures[HEADLINE], lang) : reasonWords(slice.reason, lang);
    return {
      label: `${windowLabel(result.windows[slice.window]!, lang, 'long')}: ${value}`,
      href: link({ screen: 'network', window: slice.window }),
      isCurrent: false,
    };
  });
  const small = (width: number) =>
    multiplesFigure(result, { layer, lang, width, standalone: false, ...columns(width) });
  const line = (width: number) =>
    timelineFigure(result, { layer, lang, width, height: 200, standalone: false });
  return html`${lead(context)}
    ${figureFrame(context, {
      name: 'samband-nettverk',
      heading: overview.title,
      body: html`<p class="hint">${text.choosePeriod}</p><samband-picture .draw=${small} .targets=${targets}></samband-picture>`,
      caption: overview.caption,
      howToRead: overview.howToRead,
      svg: () => multiplesFigure(result, { layer, lang }),
      table,
    })}
    ${cardRow(context)}
    ${figureFrame(context, {
      name: 'samband-tidslinje',
      heading: timeline.title,
      body: html`<samband-picture .draw=${line}></samband-picture>`,
      caption: timeline.caption,
      howToRead: timeline.howToRead,
      svg: () => timelineFigure(result, { layer, lang }),
      table,
    })} ${findings(context)}`;
}
