import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { formatNumber, type Lang, toCsv, viewerText } from '../../src/index.ts';
import { saveText } from '../download.ts';
import { type Cell, type Column, sortedRows, type TableData } from '../tables/table-data.ts';
import { ICONS } from './icons.ts';

type Direction = 'ascending' | 'descending';

/** Rows on a page; longer tables have several. */
const PAGE = 100;

/** A native table that sorts by its headings and can be saved as CSV. */
export class SambandTable extends LitElement {
  static override properties = {
    data: { attribute: false },
    lang: { attribute: false },
    sort: { state: true },
    showsAll: { state: true },
    from: { state: true },
    hasMore: { state: true },
  };
  declare data: TableData;
  declare lang: Lang;
  declare sort: { readonly column: string; readonly direction: Direction } | null;
  declare showsAll: boolean;
  /** First row of the page. */
  declare from: number;
  /** Whether columns lie beyond the right edge. */
  declare hasMore: boolean;
  private readonly resizing = new ResizeObserver(() => this.look());

  constructor() {
    super();
    this.from = 0;
    this.sort = null;
    this.showsAll = false;
    this.hasMore = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resizing.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizing.disconnect();
  }

  protected override updated(): void {
    this.look();
  }

  private look(): void {
    const scroll = this.querySelector('.table-scroll');
    this.hasMore = scroll !== null && scroll.scrollWidth - scroll.clientWidth - scroll.scrollLeft > 1;
  }

  private sortBy(column: Column): void {
    this.from = 0;
    const first: Direction = column.isNumber ? 'descending' : 'ascending';
    const second: Direction = column.isNumber ? 'ascending' : 'descending';
    this.sort =
      this.sort?.column !== column.id
        ? { column: column.id, direction: first }
        : this.sort.direction === first
          ? { column: column.id, direction: second }
          : null;
  }

  private saveCsv(): void {
    const { columns, rows } = this.data;
    const table = this.data.csv ?? {
      columns: columns.map(({ id }) => id),
      rows: rows.map((row) =>
        row.map((cell, i) => (columns[i]!.isNumber || cell.value === null ? cell.value : cell.text)),
      ),
    };
    saveText(`${this.data.id}.csv`, toCsv(table, this.lang), 'text/csv');
  }

  protected override render(): TemplateResult {
    const { data, lang } = this;
    const words = viewerText(lang);
    const at = data.columns.findIndex(({ id }) => id === this.sort?.column);
    const rows = at >= 0 && this.sort ? sortedRows(data.rows, at, this.sort.direction) : data.rows;
    const from = this.from < rows.length ? this.from : 0;
    const page = rows.slice(from, from + PAGE);
    const extra = data.columns.filter(({ isExtra }) => isExtra).length;
    return html`<div class="table-tools">
        ${
          extra > 0
            ? html`<button
              type="button"
              class="button-quiet"
              aria-expanded=${this.showsAll}
              @click=${() => (this.showsAll = !this.showsAll)}
            >${this.showsAll ? words.tables.fewer : words.tables.more(String(extra))}</button>`
            : nothing
        }
        <button type="button" class="button-quiet" @click=${this.saveCsv}>${ICONS.download}${words.figure.csv}</button>
      </div>
      <div class=${this.hasMore ? 'table-frame has-more' : 'table-frame'}>
      <div class="table-scroll" tabindex="0" role="region" aria-label=${data.caption} @scroll=${this.look}>
        <table class="table">
          <caption>${data.caption}</caption>
          <thead><tr>${data.columns.map((column) => this.heading(column))}</tr></thead>
          <tbody>${page.map((row) => html`<tr>${row.map((cell, i) => this.cell(cell, i))}</tr>`)}</tbody>
        </table>
      </div>
      </div>
      ${rows.length > PAGE ? this.pages(rows.length, from) : nothing}`;
  }

  /** Where in a long table one is, and the way on. */
  private pages(count: number, from: number): TemplateResult {
    const { pageOf, previousRows, nextRows } = viewerText(this.lang).tables;
    const n = (value: number) => formatNumber(value, this.lang);
    const to = Math.min(count, from + PAGE);
    return html`<div class="table-pages">
      <p role="status">${pageOf(n(from + 1), n(to), n(count))}</p>
      <button type="button" class="button-quiet" ?disabled=${from === 0} @click=${() => (this.from = Math.max(0, from - PAGE))}>${previousRows}</button>
      <button type="button" class="button-quiet" ?disabled=${to === count} @click=${() => (this.from = from + PAGE)}>${nextRows}</button>
    </div>`;
  }

  private isHidden(column: Column): boolean {
    return column.isExtra === true && !this.showsAll;
  }

  private heading(column: Column): TemplateResult | typeof nothing {
    if (this.isHidden(column)) return nothing;
    const direction = this.sort?.column === column.id ? this.sort.direction : null;
    const icon = direction === null ? ICONS.both : direction === 'ascending' ? ICONS.up : ICONS.down;
    return html`<th
      scope="col"
      class=${column.isNumber ? 'is-number' : ''}
      aria-sort=${direction ?? nothing}
    ><button type="button" class="sort" title=${column.question ?? nothing} @click=${() => this.sortBy(column)}
      ><span>${column.label}</span>${icon}</button></th>`;
  }

  private cell(cell: Cell, at: number): TemplateResult | typeof nothing {
    const column = this.data.columns[at]!;
    if (this.isHidden(column)) return nothing;
    if (at === 0) return html`<th scope="row">${cell.text}</th>`;
    const why = cell.reason ? html`<span class="sr-only"> ${cell.reason}</span>` : nothing;
    return html`<td class=${column.isNumber ? 'is-number' : ''} title=${cell.reason ?? nothing}>${cell.text}${why}</td>`;
  }
}
