import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import {
  type Lang,
  type LayerResult,
  pairLook,
  pairScale,
  type Result,
  type WindowSlice,
} from '../../src/index.ts';

type Place = readonly [number, number];

/**
 * The sector matrix of one window as a grid of cells that can be chosen (WAI-ARIA grid pattern): one stop for Tab, arrow
 * keys, Home and End move, Enter and Space choose.
 */
export class SambandPairGrid extends LitElement {
  static override properties = {
    result: { attribute: false },
    layer: { attribute: false },
    slice: { attribute: false },
    pair: { attribute: false },
    lang: { attribute: false },
    name: { attribute: false },
    choose: { attribute: false },
    at: { state: true },
  };
  declare result: Result;
  declare layer: LayerResult;
  declare slice: WindowSlice;
  declare pair: Place | null;
  declare lang: Lang;
  declare name: string;
  declare choose: (pair: Place) => void;
  /** Row and column of the cell that Tab goes to. */
  declare at: Place | null;

  constructor() {
    super();
    this.pair = null;
    this.at = null;
  }

  protected override createRenderRoot() {
    return this;
  }

  private get stop(): Place {
    return this.at ?? this.pair ?? [0, Math.min(1, this.result.sectors.length - 1)];
  }

  private move(event: KeyboardEvent): void {
    const last = this.result.sectors.length - 1;
    const [row, column] = this.stop;
    const to = {
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? last : row, last],
    }[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.take([row, column]);
      return;
    }
    if (!to) return;
    event.preventDefault();
    const inside = (value: number) => Math.min(last, Math.max(0, value));
    this.at = [inside(to[0]!), inside(to[1]!)];
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  }

  private take([row, column]: Place): void {
    this.at = [row, column];
    if (row !== column) this.choose([Math.min(row, column), Math.max(row, column)]);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { result, layer, slice, lang } = this;
    if (!slice) return nothing;
    const scale = pairScale(result, layer);
    const [row, column] = this.stop;
    const n = result.sectors.length;
    const height = n <= 8 ? 52 : n <= 14 ? 38 : 28;
    const baseline = height / 2 + 5;
    const isChosen = (a: number, b: number) =>
      this.pair !== null && Math.min(a, b) === this.pair[0] && Math.max(a, b) === this.pair[1];
    return html`<table class="pair-grid" role="grid" aria-label=${this.name} @keydown=${this.move}>
      <thead><tr><td></td>${result.sectors.map(({ name }, i) => html`<th scope="col" title=${name}><span aria-hidden="true">${i + 1}</span><span class="sr-only">${name}</span></th>`)}</tr></thead>
      <tbody>${result.sectors.map(
        ({ name }, a) =>
          html`<tr><th scope="row" title=${name}>${a + 1} ${name}</th>${result.sectors.map((other, b) => {
            const look = pairLook(slice, [a, b], { scale, lang });
            return html`<td
            tabindex=${a === row && b === column ? 0 : -1}
            aria-selected=${a === b ? nothing : isChosen(a, b)}
            aria-label=${`${a === b ? name : `${name} – ${other.name}`}: ${look.words}`}
            title=${look.words}
            class=${`pair-cell is-${look.state}`}
            @click=${() => this.take([a, b])}
          ><svg width="100%" height=${height} aria-hidden="true">${svg`<rect width="100%" height=${height} fill=${look.fill}/>${
            look.state === 'hidden'
              ? svg`<text x="50%" y=${baseline} text-anchor="middle" font-size="13" fill="#4a5160">/</text>`
              : svg`<text x="50%" y=${baseline} text-anchor="middle" font-size="13" fill=${look.ink}>${look.state === 'absent' ? '·' : look.exact}</text>`
          }`}</svg></td>`;
          })}</tr>`,
      )}</tbody>
    </table>`;
  }
}
