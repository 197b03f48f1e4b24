import { html, type TemplateResult } from 'lit';
import type { Context } from '../context.ts';
import type { Painter } from '../painters/painter.ts';
import { ICONS } from './icons.ts';

/** Closer, farther, and the whole network, for those who have no wheel and no two fingers. */
export function zoomButtons({ text }: Context, painter: () => Painter | null): TemplateResult {
  const words = text.network;
  const button = (name: string, icon: unknown, act: () => void) =>
    html`<button type="button" class="button-icon" aria-label=${name} title=${name} @click=${act}>${icon}</button>`;
  return html`<div class="zoom">
    ${button(words.zoomIn, ICONS.plus, () => painter()?.zoom(1.5))}
    ${button(words.zoomOut, ICONS.minus, () => painter()?.zoom(1 / 1.5))}
    ${button(words.reset, ICONS.whole, () => painter()?.reset())}
  </div>`;
}
