import { html, LitElement, nothing, render, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { networkFigure, sectorColour } from '../../src/index.ts';
import type { Context } from '../context.ts';
import { acrossOnly, backboneOnly, EMPTY_FRAME, emphasised, type Frame, framesOf } from '../frame.ts';
import { hasBackbone, labelled, layerOf, nodeName, sliceOf } from '../model.ts';
import { isDirection, nearestNode } from '../nearest.ts';
import type { Painter, RingView } from '../painters/painter.ts';
import { startPainter } from '../painters/start.ts';
import { onColours, themeNow } from '../painters/theme.ts';
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
    hasStage: { state: true },
  };
  declare context: Context;
  declare alt: string;
  declare heading: string;
  declare hasStage: boolean;
  private painter: Painter | null = null;
  private layer = '';
  private frameOf: ReturnType<typeof framesOf> | null = null;
  private plain: Frame = EMPTY_FRAME;
  /** What is on the stage: the way between two frames, and how far along it. */
  private shown = { from: EMPTY_FRAME, to: EMPTY_FRAME, t: 1 };
  private target: Frame = EMPTY_FRAME;
  private animation = 0;
  private view: RingView | null = null;
  private painting = '';
  private stopFollowing: () => void = () => undefined;

  constructor() {
    super();
    this.hasStage = true;
  }

  protected override createRenderRoot() {
    return this;
  }

  /** Colours are the painter's from its start, so new colours need a new one. */
  private readonly repaint = (): void => {
    this.dropPainter();
    this.requestUpdate();
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopFollowing();
    this.dropPainter();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopFollowing = onColours(this.repaint);
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
    if (!stage || !layer || !this.hasStage) return;
    this.dropPainter();
    this.frameOf = framesOf(result, layer);
    const seats = result.sectors.map(({ x, y, r, colour }) => ({
      x,
      y,
      r,
      colour: sectorColour(colour, result.sectors.length),
    }));
    this.painter = startPainter(
      stage,
      {
        theme: themeNow(stage),
        seats,
        frames: layer.windows.map(this.frameOf),
        isReducedMotion: isReducedMotion(),
        label: (node) => nodeName(result, sliceOf(result, this.context.state), node),
        labelled: (ratio) => labelled(result, sliceOf(result, this.context.state), ratio),
        blocked: (view) => seatBoxes(this.context, view, stage.clientWidth),
        chosen: () => this.context.state.node,
        onChoose: (node) => this.context.go({ node }),
        onView: (view) => this.drawNames(view),
      },
      (width, height) => radiusThatFits(this.context, layer, { width, height }),
    );
    this.layer = layer.layer;
    if (!this.painter) this.hasStage = false;
  }

  protected override updated(): void {
    const { result, state } = this.context;
    if (this.hasStage && (!this.painter || this.layer !== state.layer)) this.startPainter();
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
    this.shown = { from: this.target, to: this.target, t: 1 };
    this.painter?.paint(this.target);
  }

  private glide(): void {
    cancelAnimationFrame(this.animation);
    const [from, to, start] = [
      mixFrames(this.shown.from, this.shown.to, this.shown.t),
      this.target,
      performance.now(),
    ];
    const step = (now: number) => {
      const t = Math.min(1, Math.max(0, (now - start) / TWEEN_MS));
      this.shown = { from, to, t };
      if (t >= 1) this.painter?.paint(to);
      else {
        this.painter?.glide(from, to, t);
        this.animation = requestAnimationFrame(step);
      }
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
        ${this.hasStage ? nothing : html`<p class="hint">${words.noGl}</p>`}
        ${networkSwitches(this.context, this.hasStage)}
      </div>
      <p class="sr-only" id="graph-keys">${words.keys}</p>
      <div class="network">
      <div class="graph-area">
        <div class="graph" role="application" tabindex="0" aria-label=${`${words.graph}. ${this.alt}`} aria-describedby="graph-keys"
          @keydown=${this.onKey}>
          ${
            this.hasStage
              ? html`<div class="stage"></div><div class="seat-names" aria-hidden="true"></div>`
              : html`<div class="stage-svg">${unsafeHTML(fallback())}</div>`
          }
        </div>
        ${slice?.reason ? html`<p class="stage-note">${words.noNumbers}</p>` : nothing}
        ${this.hasStage ? this.zoomButtons() : nothing}
      </div>
      ${sidePanel(this.context)}
      <div class="under">
        ${this.hasStage ? seatList(this.context) : nothing}
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
