import { html, nothing, svg, type TemplateResult } from 'lit';
import { sectorColour } from '../src/index.ts';
import { placed } from './components/placed.ts';
import type { Context } from './context.ts';
import { sliceOf } from './model.ts';
import type { RingView } from './painters/painter.ts';
import { besideRing, captions, MOST_CAPTIONS, NARROW, shortCount } from './seat-places.ts';

const at = (x: number, y: number, width: number, height: number) => ({
  transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`,
  width: `${Math.ceil(width)}px`,
  height: `${Math.ceil(height)}px`,
});

/** The sectors' names with their number of persons, around the ring as it lies now. */
export function seatNames(context: Context, view: RingView, width: number): TemplateResult {
  if (width < NARROW) {
    return html`${captions(context, view, width).map(
      ({ text, box, isAbove }) => html`<div
        class=${isAbove ? 'seat-caption is-above' : 'seat-caption'}
        ${placed(at(box.left, box.top, box.width, box.height))}
      ><span>${text}</span></div>`,
    )}`;
  }
  return html`${besideRing(context, view).map(
    ({ lines, count, anchor, left, top, width: w, height: h }) => html`<div
      class=${`seat-name is-${anchor}`}
      ${placed(at(view.cx + left, view.cy + top, w + 2, h))}
    >${lines.map((line) => html`<span>${line}</span>`)}<span class="seat-count">${count}</span></div>`,
  )}`;
}

/** The names of the numbered seats, for narrow screens with many sectors. */
export function seatList({ result, state, lang }: Context): TemplateResult | typeof nothing {
  const { sectors, settings } = result;
  if (sectors.length <= MOST_CAPTIONS) return nothing;
  const slice = sliceOf(result, state);
  return html`<ol class="seat-list">
    ${sectors.map(({ name, colour }, i) => {
      const dot = svg`<circle cx="6" cy="6" r="6" fill=${sectorColour(colour, sectors.length)}/>`;
      const count = shortCount(slice?.sectorPersons[i], settings.minGroup, lang);
      return html`<li><svg class="chip" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${dot}</svg>
        <span>${i + 1} ${name} (${count})</span></li>`;
    })}
  </ol>`;
}
