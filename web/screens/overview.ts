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

/** At most two sentences; sizes are said by the cards. */
function findings({ result, lang }: Context): TemplateResult | typeof nothing {
  const said = result.findings
    .filter(({ code }) => !code.startsWith('SIZE'))
    .map((finding) => findingText(finding, lang, result))
    .filter(({ text }) => text !== '')
    .slice(0, 2);
  if (said.length === 0) return nothing;
  return html`<div class="findings">
    ${said.map(({ text, caveat }) => html`<p class="lead">${text}${caveat ? html` <small>${caveat}</small>` : nothing}</p>`)}
  </div>`;
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
    value(measure) === null ? [reasonWords(slice?.reasons[measure] ?? slice?.reason ?? null, lang)] : [];
  const number = (measure: WindowMeasure) => formatNumber(value(measure), lang, { decimals: 0 });
  const isContacts = state.layer !== 'meetings';
  const events = isContacts ? 'contacts' : 'meetings';
  const isExact = context.result.view === 'researcher';
  const note = (measure: WindowMeasure, say: (n: string) => string) =>
    value(measure) === null ? [] : [say(number(measure))];
  return [
    {
      value: number('persons'),
      label: words.persons,
      notes: [...why('persons'), ...note('attending', isExact ? words.attending : words.attendingAbout)],
    },
    {
      value: number(events),
      label: state.layer === 'survey' ? words.answers : words[events],
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
      notes: [...why(HEADLINE), ...headlineInterval(slice, words.interval, lang), words.headlineHelp],
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
  return html`${findings(context)} ${cardRow(context)}
    ${figureFrame(context, {
      name: 'samband-nettverk',
      heading: overview.title,
      body: html`<p class="hint">${text.choosePeriod}</p><samband-picture .draw=${small} .targets=${targets}></samband-picture>`,
      caption: overview.caption,
      howToRead: overview.howToRead,
      svg: () => multiplesFigure(result, { layer, lang }),
      table,
    })}
    ${figureFrame(context, {
      name: 'samband-tidslinje',
      heading: timeline.title,
      body: html`<samband-picture .draw=${line}></samband-picture>`,
      caption: timeline.caption,
      howToRead: timeline.howToRead,
      svg: () => timelineFigure(result, { layer, lang }),
      table,
    })}`;
}
