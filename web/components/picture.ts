import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { placed } from './placed.ts';

/** A part of the picture that leads somewhere. */
export interface Target {
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

interface Box {
  readonly left: string;
  readonly top: string;
  readonly width: string;
  readonly height: string;
}

/**
 * A figure's SVG, drawn anew for the room it has, so that its text keeps its size on a small screen.
 *
 * With `targets`, a link lies over each small picture, in order: reachable with Tab, and named in words.
 */
export class SambandPicture extends LitElement {
  static override properties = {
    draw: { attribute: false },
    targets: { attribute: false },
    room: { state: true },
    boxes: { state: true },
  };
  /** Makes the SVG for a width in pixels. */
  declare draw: (width: number) => string;
  declare targets: readonly Target[];
  declare room: number;
  declare boxes: readonly Box[];
  /** What was drawn last: links laid over it change nothing in it. */
  private drawn: { readonly draw: unknown; readonly room: number; readonly svg: string } | null = null;
  private readonly resizing = new ResizeObserver(() => {
    const room = Math.round(this.clientWidth);
    if (room > 0) this.room = room;
  });

  constructor() {
    super();
    this.targets = [];
    this.room = 0;
    this.boxes = [];
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
    const boxes = this.targets.length > 0 ? this.measured() : [];
    if (JSON.stringify(boxes) !== JSON.stringify(this.boxes)) this.boxes = boxes;
  }

  /** Where the small pictures lie: the groups that start with a title and a text. */
  private measured(): Box[] {
    const svg = this.querySelector('svg');
    const cells = [...(svg?.querySelectorAll<SVGGElement>(':scope > g') ?? [])].filter(
      ({ children }) => children[0]?.tagName === 'title' && children[1]?.tagName === 'text',
    );
    if (!svg || cells.length !== this.targets.length) return [];
    const { width, height } = svg.viewBox.baseVal;
    const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
    return cells.map((cell) => {
      const box = cell.getBBox();
      return {
        left: percent(box.x - 6, width),
        top: percent(box.y - 4, height),
        width: percent(box.width + 12, width),
        height: percent(box.height + 8, height),
      };
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.room === 0) return nothing;
    const { draw, room } = this;
    if (this.drawn?.draw !== draw || this.drawn.room !== room) this.drawn = { draw, room, svg: draw(room) };
    return html`${unsafeHTML(this.drawn.svg)}
      ${this.boxes.map((box, i) => {
        const target = this.targets[i];
        return target
          ? html`<a
              class="cell-link"
              href=${target.href}
              aria-label=${target.label}
              aria-current=${target.isCurrent ? 'true' : nothing}
              ${placed({ ...box })}
            ></a>`
          : nothing;
      })}`;
  }
}
