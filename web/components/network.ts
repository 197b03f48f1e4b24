import { html, LitElement, nothing, render, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { type LayerResult, networkScreenText } from '../../src/index.ts';
import type { Context } from '../context.ts';
import { ownsEscape } from '../escape.ts';
import { EMPTY_FRAME, framesOf } from '../frame.ts';
import { layerOf, nodeName, sliceOf } from '../model.ts';
import { isReducedMotion, motionOf } from '../motion.ts';
import { isDirection, nearestNode } from '../nearest.ts';
import { fateCounts } from '../network-frames.ts';
import { stepBack } from '../network-state.ts';
import {
  askedFor,
  comparedOf,
  frozenReach,
  type NetworkView,
  namedFirst,
  networkView,
} from '../network-view.ts';
import type { Painter, RingView } from '../painters/painter.ts';
import { startPainter } from '../painters/start.ts';
import { onColours, themeNow } from '../painters/theme.ts';
import { radiusThatFits, seatBoxes } from '../seat-places.ts';
import { seatList, seatNames } from '../seats.ts';
import { networkChoices } from './network-choices.ts';
import { networkDrawing, seatDiscs } from './network-drawing.ts';
import { drawnNote, type FateCounts, networkHints, networkLegend } from './network-legend.ts';
import { networkSentence } from './network-sentence.ts';
import { sidePanel } from './panel.ts';
import { backboneHelp, networkSwitches } from './switches.ts';
import { zoomButtons } from './zoom-buttons.ts';

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
  private frames: { readonly layer: LayerResult; readonly of: ReturnType<typeof framesOf> } | null = null;
  private made: { readonly asked: string; readonly view: NetworkView } | null = null;
  private readonly motion = motionOf();
  private view: RingView | null = null;
  private painting = '';
  private asking = '';
  /** How far the frozen places reach, in radii of the ring of seats. */
  private reach = 1.15;
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
    document.removeEventListener('keydown', this.onEscape);
    this.dropPainter();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopFollowing = onColours(this.repaint);
    document.addEventListener('keydown', this.onEscape);
    if (this.hasUpdated) this.requestUpdate();
  }

  private dropPainter(): void {
    this.motion.stop();
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
    const frameOf = this.frameMaker(layer);
    const discs = seatDiscs(this.context);
    const now = () => this.context.state;
    this.painter = startPainter(
      stage,
      {
        theme: themeNow(stage),
        get seats() {
          return now().layout === 'super' ? [] : discs;
        },
        frames: layer.windows.map(frameOf),
        isReducedMotion: isReducedMotion(),
        label: (node) => nodeName(result, sliceOf(result, this.context.state), node),
        labelled: (ratio) => namedFirst(this.context, ratio),
        blocked: (view) => (now().layout === 'super' ? [] : seatBoxes(this.context, view, stage.clientWidth)),
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
    const { state } = this.context;
    if (this.hasStage && (!this.painter || this.layer !== state.layer)) this.startPainter();
    const view = this.viewNow();
    const asked = this.made?.asked;
    if (!this.painter || !view || asked === undefined || asked === this.painting) return;
    const was: unknown[] = this.painting === '' ? [] : JSON.parse(this.painting);
    const isMoving = this.painting !== '' && (was[0] !== state.window || was[1] !== state.layout);
    this.painting = asked;
    const asking = [state.window, state.layout, state.against, state.goal, state.vacant].join();
    if (asking !== this.asking) this.painter.clearHover();
    this.asking = asking;
    // A new size of the stage on the way moves the goal; the dots go on from where they are.
    if ((isMoving || this.motion.isGliding()) && !isReducedMotion())
      this.motion.glide(this.painter, view.target);
    else this.motion.jump(this.painter, view.target);
    if (this.view) this.drawNames(this.view);
    if (state.node !== null) this.painter.show(state.node);
  }

  private frameMaker(layer: LayerResult): ReturnType<typeof framesOf> {
    if (this.frames?.layer !== layer) this.frames = { layer, of: framesOf(this.context.result, layer) };
    return this.frames.of;
  }

  /** The frame that the state asks for, made once; null where the layer has no such window. */
  private viewNow(): NetworkView | null {
    const { result, state } = this.context;
    const [layer, slice] = [layerOf(result, state), sliceOf(result, state)];
    if (!layer || !slice) return null;
    const asked = askedFor(state, this.reach);
    if (this.made?.asked !== asked)
      this.made = {
        asked,
        view: networkView(this.context, slice, { frameOf: this.frameMaker(layer), reach: this.reach }),
      };
    return this.made.view;
  }

  private counts(): FateCounts | null {
    const [view, compared] = [this.viewNow(), comparedOf(this.context)];
    return view && compared ? fateCounts(view.shown, compared.changes) : null;
  }

  private drawNames(view: RingView): void {
    this.view = view;
    this.fit(view);
    const names = this.querySelector<HTMLElement>('.seat-names');
    const isSeated = this.context.state.layout === 'seats';
    if (names) render(isSeated ? seatNames(this.context, view, names.clientWidth) : nothing, names);
  }

  /** The frozen places fill the stage, which has no names around them. */
  private fit({ radius, ratio }: RingView): void {
    const { clientWidth = 0, clientHeight = 0 } = this.querySelector('.stage') ?? {};
    const reach = frozenReach(Math.min(clientWidth, clientHeight), radius * ratio);
    if (reach === null || reach === this.reach) return;
    this.reach = reach;
    if (this.context.state.layout === 'super') this.requestUpdate();
  }

  private readonly onEscape = (event: KeyboardEvent): void => {
    const change = event.key === 'Escape' && !ownsEscape(event) ? stepBack(this.context.state) : null;
    if (!change) return;
    this.painter?.clearHover();
    this.context.go(change);
    event.preventDefault();
  };

  private onKey(event: KeyboardEvent): void {
    const { state, go } = this.context;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    this.painter?.clearHover();
    const frame = this.viewNow()?.plain ?? EMPTY_FRAME;
    if (isDirection(event.key)) go({ node: nearestNode(frame, state.node, event.key) });
    else if (event.key === 'Enter' && event.shiftKey && state.node !== null)
      go({ goal: state.goal === state.node ? null : state.node });
    else if (event.key === 'Enter' && state.node !== null)
      this.querySelector<HTMLElement>('.panel h3')?.focus();
    else if (event.key === '+') this.painter?.zoom(1.5);
    else if (event.key === '-') this.painter?.zoom(1 / 1.5);
    else if (event.key === '0') this.painter?.reset();
    else return;
    event.preventDefault();
  }

  protected override render(): TemplateResult {
    const { result, state, text, lang } = this.context;
    const words = text.network;
    const slice = sliceOf(result, state);
    const counts = this.counts();
    return html`<div class="figure-head">
        <h2 class="figure-title network-title">${this.heading}</h2>
        ${this.hasStage ? nothing : html`<p class="hint">${words.noGl}</p>`}
        <div class="graph-options">
          ${networkChoices(this.context, this.hasStage)}${networkSwitches(this.context, this.hasStage)}
        </div>
      </div>
      ${drawnNote(this.context)}
      <p class="sr-only" id="graph-keys">${words.keys} ${networkScreenText(lang).keys}</p>
      <div class="network">
      <div class="graph-area">
        <div class="graph" role="application" tabindex="0" aria-label=${`${words.graph}. ${this.alt}`} aria-describedby="graph-keys"
          @keydown=${this.onKey}>
          ${
            this.hasStage
              ? html`<div class="stage"></div><div class="seat-names" aria-hidden="true"></div>`
              : html`<div class="stage-svg">${unsafeHTML(networkDrawing(this.context, this.clientWidth))}</div>`
          }
        </div>
        ${slice?.reason ? html`<p class="stage-note">${words.noNumbers}</p>` : nothing}
        ${this.hasStage ? zoomButtons(this.context, () => this.painter) : nothing}
      </div>
      ${sidePanel(this.context, counts)}
      <div class="under">
        ${this.hasStage ? networkLegend(this.context, counts) : nothing}
        ${this.hasStage && state.layout === 'seats' ? seatList(this.context) : nothing}
        <samband-slider .context=${this.context}></samband-slider>
        ${networkHints(this.context)}
        ${backboneHelp(this.context)}
      </div>
      <p class="sr-only" role="status">${networkSentence(this.context, counts)}</p>
    </div>`;
  }
}
