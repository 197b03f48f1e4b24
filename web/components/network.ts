import { html, LitElement, nothing, render, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { networkFigure, sectorColour } from '../../src/index.ts';
import type { Context } from '../context.ts';
import { acrossOnly, backboneOnly, EMPTY_FRAME, emphasised, type Frame, framesOf } from '../frame.ts';
import { hasBackbone, isGrouped, layerOf, nodeName, sliceOf, topList } from '../model.ts';
import { isDirection, nearestNode } from '../nearest.ts';
import type { Painter, RingView } from '../painters/painter.ts';
import { sigmaPainter } from '../painters/sigma.ts';
import { radiusThatFits, seatBoxes } from '../seat-places.ts';
import { seatList, seatNames } from '../seats.ts';
import { mixFrames } from '../tween.ts';
import { ICONS } from './icons.ts';
import { liveSentence, sidePanel } from './panel.ts';
import { backboneHelp, networkSwitches } from './switches.ts';

const TWEEN_MS = 700;
const isReducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The picture of one window, with its controls, the time line and the panel beside. */
export class SambandNetwork extends LitElement {
  static override properties = {
    context: { attribute: false },
    alt: { attribute: false },
    heading: { attribute: false },
    hasGl: { state: true },
  };
  declare context: Context;
  declare alt: string;
  declare heading: string;
  declare hasGl: boolean;
  private painter: Painter | null = null;
  private layer = '';
  private frameOf: ReturnType<typeof framesOf> | null = null;
  private plain: Frame = EMPTY_FRAME;
  private painted: Frame = EMPTY_FRAME;
  private target: Frame = EMPTY_FRAME;
  private animation = 0;
  private view: RingView | null = null;
  private painting = '';

  constructor() {
    super();
    this.hasGl = true;
  }

  protected override createRenderRoot() {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dropPainter();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  private dropPainter(): void {
    cancelAnimationFrame(this.animation);
    this.painter?.destroy();
    this.painter = null;
    this.layer = '';
    this.painting = '';
  }

  private startPainter(): void {
    const { result, state } = this.context;
    const stage = this.querySelector<HTMLElement>('.stage');
    const layer = layerOf(result, state);
    if (!stage || !layer || !this.hasGl) return;
    this.dropPainter();
    this.frameOf = framesOf(result, layer);
    const seats = result.sectors.map(({ x, y, r, colour }) => ({
      x,
      y,
      r,
      colour: sectorColour(colour, result.sectors.length),
    }));
    try {
      this.painter = sigmaPainter(
        stage,
        {
          seats,
          frames: layer.windows.map(this.frameOf),
          isReducedMotion: isReducedMotion(),
          label: (node) => nodeName(result, sliceOf(result, this.context.state), node),
          labelled: () => this.labelled(),
          blocked: (view) => seatBoxes(this.context, view, stage.clientWidth),
          chosen: () => this.context.state.node,
          onChoose: (node) => this.context.go({ node }),
          onView: (view) => this.drawNames(view),
        },
        (width, height) => radiusThatFits(this.context, layer, { width, height }),
      );
      this.layer = layer.layer;
    } catch {
      this.hasGl = false;
    }
  }

  /** The chosen node first; then all units, or the three persons with most betweenness. */
  private labelled(): readonly number[] {
    const { result, state } = this.context;
    const slice = sliceOf(result, state);
    if (!slice) return [];
    const chosen = state.node === null ? [] : [state.node];
    const others = isGrouped(result)
      ? slice.nodes.node.length <= 16
        ? slice.nodes.node
        : topList(result, slice, 8).map(({ node }) => node)
      : topList(result, slice, 3).map(({ node }) => node);
    return [...chosen, ...others.filter((node) => node !== state.node)];
  }

  protected override updated(): void {
    const { result, state } = this.context;
    if (this.hasGl && (!this.painter || this.layer !== state.layer)) this.startPainter();
    const slice = sliceOf(result, state);
    if (!this.painter || !this.frameOf || !slice) return;
    const asked = JSON.stringify([state.window, state.node, state.hideInternal, state.backbone, state.lang]);
    if (asked === this.painting) return;
    const isFirst = this.painting === '';
    const isWindowNew = !isFirst && JSON.parse(this.painting)[0] !== state.window;
    this.painting = asked;
    this.plain = this.frameOf(slice);
    const isBackbone = state.backbone && hasBackbone(result, state);
    const strong = isBackbone ? backboneOnly(this.plain) : this.plain;
    this.target = emphasised(state.hideInternal ? acrossOnly(strong) : strong, state.node);
    if (isWindowNew && !isReducedMotion()) this.glide();
    else this.jump();
    if (this.view) this.drawNames(this.view);
    if (state.node !== null) this.painter.show(state.node);
  }

  private jump(): void {
    cancelAnimationFrame(this.animation);
    this.painted = this.target;
    this.painter?.paint(this.painted);
  }

  private glide(): void {
    cancelAnimationFrame(this.animation);
    const [from, to, start] = [this.painted, this.target, performance.now()];
    const step = (now: number) => {
      const t = Math.min(1, Math.max(0, (now - start) / TWEEN_MS));
      this.painted = mixFrames(from, to, t);
      this.painter?.paint(this.painted);
      if (t < 1) this.animation = requestAnimationFrame(step);
    };
    this.animation = requestAnimationFrame(step);
  }

  private drawNames(view: RingView): void {
    this.view = view;
    const names = this.querySelector<HTMLElement>('.seat-names');
    if (names) render(seatNames(this.context, view, names.clientWidth), names);
  }

  private onKey(event: KeyboardEvent): void {
    const { state, go } = this.context;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const frame = this.plain.nodes.size > 0 ? this.plain : this.frameWithoutPainter();
    if (isDirection(event.key)) go({ node: nearestNode(frame, state.node, event.key) });
    else if (event.key === 'Escape') go({ node: null });
    else if (event.key === 'Enter' && state.node !== null)
      this.querySelector<HTMLElement>('.panel h3')?.focus();
    else if (event.key === '+') this.painter?.zoom(1.5);
    else if (event.key === '-') this.painter?.zoom(1 / 1.5);
    else if (event.key === '0') this.painter?.reset();
    else return;
    event.preventDefault();
  }

  private frameWithoutPainter(): Frame {
    const { result, state } = this.context;
    const [layer, slice] = [layerOf(result, state), sliceOf(result, state)];
    return layer && slice ? framesOf(result, layer)(slice) : EMPTY_FRAME;
  }

  protected override render(): TemplateResult {
    const { result, state, text, lang } = this.context;
    const words = text.network;
    const slice = sliceOf(result, state);
    const window = result.windows[state.window];
    const fallback = () =>
      networkFigure(result, {
        layer: state.layer,
        window: window?.id ?? '',
        lang,
        backbone: state.backbone,
        size: this.clientWidth < 600 ? Math.max(320, this.clientWidth) : 560,
        standalone: false,
      });
    return html`<div class="figure-head">
        <h2 class="figure-title network-title">${this.heading}</h2>
        ${this.hasGl ? nothing : html`<p class="hint">${words.noGl}</p>`}
        ${networkSwitches(this.context, this.hasGl)}
      </div>
      <p class="sr-only" id="graph-keys">${words.keys}</p>
      <div class="network">
      <div class="graph-area">
        <div class="graph" role="application" tabindex="0" aria-label=${`${words.graph}. ${this.alt}`} aria-describedby="graph-keys"
          @keydown=${this.onKey}>
          ${
            this.hasGl
              ? html`<div class="stage"></div><div class="seat-names" aria-hidden="true"></div>`
              : html`<div class="stage-svg">${unsafeHTML(fallback())}</div>`
          }
        </div>
        ${slice?.reason ? html`<p class="stage-note">${words.noNumbers}</p>` : nothing}
        ${this.hasGl ? this.zoomButtons() : nothing}
      </div>
      ${sidePanel(this.context)}
      <div class="under">
        ${this.hasGl ? seatList(this.context) : nothing}
        <samband-slider .context=${this.context}></samband-slider>
        ${backboneHelp(this.context)}
      </div>
      <p class="sr-only" role="status">${liveSentence(this.context)}</p>
    </div>`;
  }

  private zoomButtons(): TemplateResult {
    const words = this.context.text.network;
    const button = (name: string, icon: unknown, act: () => void) =>
      html`<button type="button" class="button-icon" aria-label=${name} title=${name} @click=${act}>${icon}</button>`;
    return html`<div class="zoom">
      ${button(words.zoomIn, ICONS.plus, () => this.painter?.zoom(1.5))}
      ${button(words.zoomOut, ICONS.minus, () => this.painter?.zoom(1 / 1.5))}
      ${button(words.reset, ICONS.whole, () => this.painter?.reset())}
    </div>`;
  }
}
