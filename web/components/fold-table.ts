import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Lang } from '../../src/index.ts';
import type { TableData } from '../tables/table-data.ts';

/** A table behind its name: made and drawn when it is opened, since there are many and some are long. */
export class SambandFoldTable extends LitElement {
  static override properties = {
    name: { attribute: false },
    about: { attribute: false },
    note: { attribute: false },
    make: { attribute: false },
    lang: { attribute: false },
    isOpen: { state: true },
  };
  declare name: string;
  /** One sentence on what is in it. */
  declare about: string;
  /** How long it is, and its file. */
  declare note: string;
  declare make: () => TableData;
  declare lang: Lang;
  declare isOpen: boolean;

  constructor() {
    super();
    this.isOpen = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render(): TemplateResult {
    const toggled = (event: Event) => (this.isOpen = (event.target as HTMLDetailsElement).open);
    return html`<details class="fold-table" @toggle=${toggled}>
      <summary><span class="fold-name">${this.name}</span><span class="fold-note">${this.note}</span>
        <span class="fold-about">${this.about}</span></summary>
      ${this.isOpen ? html`<samband-table .data=${this.make()} .lang=${this.lang}></samband-table>` : nothing}
    </details>`;
  }
}
