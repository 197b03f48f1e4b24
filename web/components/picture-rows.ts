import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { placed } from './placed.ts';

interface Box {
  readonly top: string;
  readonly height: string;
}

/**
 * A figure whose rows can be chosen: a button lies over each group with `data-row`.
 *
 * One stop for Tab; the arrow keys, Home and End move between the rows, Enter and Space choose.
 */
export class SambandRows extends LitElement {
  static override properties = {
    draw: { attribute: false },
    labels: { attribute: false },
    pressed: { attribute: false },
    reach: { attribute: false },
    name: { attribute: false },
    choose: { attribute: false },
    room: { state: true },
    boxes: { state: true },
    at: { state: true },
  };
  /** Makes the SVG for a width in pixels. */
  declare draw: (width: number) => string;
  /** What a row's button is called, by row. */
  declare labels: ReadonlyMap<string, string>;
  declare pressed: readonly string[];
  /** How much of a row's width the button covers, 0…1. */
  declare reach: number;
  declare name: string;
  declare choose: (row: string) => void;
  declare room: number;
  declare boxes: ReadonlyMap<string, Box>;
  /** The row that Tab goes to. */
  declare at: string | null;
  private readonly resizing = new ResizeObserver(() => {
    const room = Math.round(this.clientWidth);
    if (room > 0) this.room = room;
  });

  constructor() {
    super();
    this.labels = new Map();
    this.pressed = [];
    this.reach = 1;
    this.name = '';
    this.room = 0;
    this.boxes = new Map();
    this.at = null;
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
    const boxes = this.measured();
    if (JSON.stringify([...boxes]) !== JSON.stringify([...this.boxes])) this.boxes = boxes;
  }

  private measured(): Map<string, Box> {
    const svg = this.querySelector('svg');
    if (!svg) return new Map();
    const { height } = svg.viewBox.baseVal;
    const percent = (part: number) => `${(100 * part) / height}%`;
    return new Map(
      [...svg.querySelectorAll<SVGGElement>('g[data-row]')].map((row) => {
        const box = row.getBBox();
        return [row.dataset['row']!, { top: percent(box.y), height: percent(box.height) }];
      }),
    );
  }

  private move(event: KeyboardEvent): void {
    const rows = [...this.boxes.keys()];
    const here = rows.indexOf((event.target as HTMLElement).dataset['row'] ?? '');
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined || here < 0) return;
    event.preventDefault();
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))]!;
    this.at = row;
    this.focusRow(row);
  }

  private focusRow(row: string): void {
    for (const button of this.querySelectorAll<HTMLElement>('.row-button'))
      if (button.dataset['row'] === row) button.focus();
  }

  private take(row: string): void {
    this.at = row;
    this.choose(row);
    void this.updateComplete.then(() => requestAnimationFrame(() => this.focusRow(row)));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.room === 0) return nothing;
    const rows = [...this.boxes.keys()];
    const stop =
      this.at !== null && rows.includes(this.at)
        ? this.at
        : (this.pressed.find((r) => rows.includes(r)) ?? rows[0]);
    return html`${unsafeHTML(this.draw(this.room))}
      <div class="row-buttons" role="group" aria-label=${this.name} @keydown=${this.move}>
        ${rows.map((row) => {
          const { top, height } = this.boxes.get(row)!;
          return html`<button
            type="button"
            class="row-button"
            data-row=${row}
            tabindex=${row === stop ? 0 : -1}
            aria-pressed=${this.pressed.includes(row)}
            aria-label=${this.labels.get(row) ?? row}
            @click=${() => this.take(row)}
            ${placed({ top, height, width: `${100 * this.reach}%` })}
          ></button>`;
        })}
      </div>`;
  }
}
