import { html, LitElement, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { windowLabel } from '../../src/index.ts';
import type { Context } from '../context.ts';
import { headlineValue, layerOf } from '../model.ts';
import { type TrackPlan, trackPlan } from '../track.ts';
import { ICONS } from './icons.ts';

const STEP_MS = 1500;

/** The choice of window: a native range whose track is the line of the headline number through the pilot, and play. */
export class SambandSlider extends LitElement {
  static override properties = {
    context: { attribute: false },
    room: { state: true },
    isPlaying: { state: true },
  };
  declare context: Context;
  declare room: number;
  declare isPlaying: boolean;
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly resizing = new ResizeObserver(([entry]) => {
    const room = Math.round(entry?.contentRect.width ?? 0);
    if (room > 0) this.room = room;
  });

  constructor() {
    super();
    this.room = 0;
    this.isPlaying = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override firstUpdated(): void {
    const track = this.querySelector('.track');
    if (track) this.resizing.observe(track);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizing.disconnect();
    this.stop();
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.isPlaying = false;
  }

  private toggle(): void {
    if (this.isPlaying) {
      this.stop();
      return;
    }
    const last = this.context.result.windows.length - 1;
    this.isPlaying = true;
    if (this.context.state.window >= last) this.context.go({ window: 0 });
    this.timer = setInterval(() => {
      const at = this.context.state.window;
      if (at < last) this.context.go({ window: at + 1 });
      if (at + 1 >= last) this.stop();
    }, STEP_MS);
  }

  private choose(window: number): void {
    this.stop();
    this.context.go({ window });
  }

  protected override render(): TemplateResult {
    const { result, state, text, lang } = this.context;
    const at = state.window;
    const last = result.windows.length - 1;
    const slice = layerOf(result, state)?.windows.find(({ window }) => window === at);
    const window = result.windows[at];
    const words = text.network;
    const label = window ? windowLabel(window, lang, 'long') : '';
    const plan = trackPlan(result, state, this.room, lang);
    const step = (by: number, name: string, icon: SVGTemplateResult) => html`<button
      type="button" class="button-icon" aria-label=${name} title=${name}
      ?disabled=${at + by < 0 || at + by > last} @click=${() => this.choose(at + by)}>${icon}</button>`;
    return html`<div class="slider">
      <div class="slider-buttons">
        ${step(-1, words.previous, ICONS.previous)}
        <button type="button" class="button-main" ?disabled=${last < 1} @click=${this.toggle}>
          ${this.isPlaying ? ICONS.stop : ICONS.play}<span>${this.isPlaying ? words.stop : words.play}</span></button>
        ${step(1, words.next, ICONS.next)}
        <p class="slider-caption">${words.track}</p>
      </div>
      <div class="track">
        ${plan ? drawTrack(plan) : nothing}
        <input type="range" class="track-input" min="0" max=${last} step="1" .value=${String(at)}
          ?disabled=${last < 1}
          aria-label=${words.sliderName}
          aria-valuetext=${words.slider(label, headlineValue(slice, lang))}
          @input=${(event: Event) => this.choose(Number((event.target as HTMLInputElement).value))}>
      </div>
    </div>`;
  }

  protected override updated(): void {
    const cells = Math.max(1, this.context.result.windows.length);
    const input = this.querySelector<HTMLElement>('.track-input');
    input?.style.setProperty('--cell', `${Math.max(24, this.room / cells)}px`);
  }
}

function drawTrack(plan: TrackPlan): TemplateResult {
  const { width, height } = plan;
  return html`<svg class="track-drawing" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
    ${plan.bands.map(
      ({ x, width: w, name }) =>
        svg`<rect class="track-band" x=${x} y="0" width=${w} height="18" rx="3"/><text class="track-band-name" x=${x + 7} y="13">${name}</text>`,
    )}
    ${plan.events.map(
      ({ x, label, shown }) => svg`<g class="track-event"><title>${label}</title>
        <path d=${`M${x} ${plan.eventTop + 12}V${plan.bottom}`}/>
        <path class="track-flag" d=${`M${x - 4} ${plan.eventTop + 3}h8l-4 7z`}/>
        <text class="track-event-name" x=${x + 8} y=${plan.eventTop + 11}>${shown}</text></g>`,
    )}
    <path class="track-zero" d=${`M0 ${plan.zero}H${width}`}/>
    <path class="track-line" d=${plan.line}/>
    ${plan.points.map(
      ({ x, y, text, label, isChosen, isShown, hasLabel }) => svg`
        ${y === null ? svg`<text class="track-none" x=${x} y=${plan.zero + 4}>–</text>` : svg`<circle class=${isChosen ? 'track-dot is-chosen' : 'track-dot'} cx=${x} cy=${y} r=${isChosen ? 6.5 : 4.5}/>`}
        ${y !== null && isShown ? svg`<text class=${isChosen ? 'track-value is-chosen' : 'track-value'} x=${x} y=${y - 11}>${text}</text>` : nothing}
        ${hasLabel ? svg`<text class=${isChosen ? 'track-label is-chosen' : 'track-label'} x=${x} y=${height - 6}>${label}</text>` : nothing}`,
    )}
  </svg>`;
}
