import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../src/index.ts';
import type { Context } from '../context.ts';
import { savePng, saveText } from '../download.ts';
import type { TableData } from '../tables/table-data.ts';
import { ICONS } from './icons.ts';

export interface FigureOptions {
  /** Name of the files, without ending. */
  readonly name: string;
  readonly heading: string | typeof nothing;
  readonly body: TemplateResult;
  readonly caption: string;
  readonly howToRead: string;
  /** The whole figure as a file. */
  readonly svg: () => string;
  readonly table: TableData | null;
  readonly hasEvents?: boolean;
}

/** The pilot's phases and events in words, since the drawing has room for few of them. */
function eventList({ result, text, lang }: Context): TemplateResult | typeof nothing {
  const dated = [
    ...result.phases.map(({ name, from }) => ({ date: from, label: name })),
    ...result.events,
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (dated.length === 0) return nothing;
  return html`<details class="fold"><summary>${text.events}</summary>
    <ul class="event-list">${dated.map(({ date, label }) => html`<li>${formatDate(date, lang)}: ${label}</li>`)}</ul></details>`;
}

/** A picture with its caption, how to read it, the same numbers as a table, and files to take away. */
export function figureFrame(context: Context, options: FigureOptions): TemplateResult {
  const { text, lang } = context;
  const { name, heading, body, caption, howToRead, svg, table } = options;
  return html`<figure class="figure">
    ${heading === nothing ? nothing : html`<h2 class="figure-title">${heading}</h2>`}
    ${body}
    <figcaption class="figure-caption">${caption}</figcaption>
    <div class="figure-tools">
      <details class="fold"><summary>${text.figure.howToRead}</summary><p class="prose">${howToRead}</p></details>
      ${
        table
          ? html`<details class="fold"><summary>${text.figure.showTable}</summary>
            <samband-table .data=${table} .lang=${lang}></samband-table></details>`
          : nothing
      }
      ${options.hasEvents ? eventList(context) : nothing}
      <div class="figure-files">
        <button type="button" class="button-quiet" @click=${() => saveText(`${name}.svg`, svg(), 'image/svg+xml')}>
          ${ICONS.download}${text.figure.svg}</button>
        <button type="button" class="button-quiet" @click=${() => void savePng(`${name}.png`, svg())}>
          ${ICONS.download}${text.figure.png}</button>
      </div>
    </div>
  </figure>`;
}
