import {
  type Figure,
  figures,
  matrixFigure,
  multiplesFigure,
  networkFigure,
  pageWords,
  type Result,
  timelineFigure,
  windowSlugs,
} from '../../src/index.ts';
import type { State } from '../state.ts';
import { type Content, Embedded } from './embedded.ts';

/** Figures that are drawn anew for the room there is; the others are scaled. */
const SIZED: Readonly<Record<string, (result: Result, state: State, width: number) => string>> = {
  oversikt: (result, { layer, lang }, width) =>
    multiplesFigure(result, {
      layer,
      lang,
      width,
      standalone: false,
      ...(width < 480 ? { columns: 2 } : {}),
    }),
  tidslinje: (result, { layer, lang }, width) =>
    timelineFigure(result, { layer, lang, width, standalone: false }),
  nettverk: (result, { layer, lang, window, backbone }, width) =>
    networkFigure(result, {
      ...{ layer, lang, backbone, window: result.windows[window]!.id, standalone: false },
      size: Math.min(760, width),
    }),
  matrise: (result, { layer, lang, window }, width) =>
    matrixFigure(result, { layer, lang, window: result.windows[window]!.id, width, standalone: false }),
};

/** Pixels of the figures that are scaled. */
const WIDTH = 760;

/** `<samband-figure figure="tidslinje">`: one of the figures that `samband analyze` writes, by its file name. */
export class SambandFigure extends Embedded {
  private drawn: { readonly of: Result; readonly lang: string; readonly list: readonly Figure[] } | null =
    null;

  private list(lang: State['lang']): readonly Figure[] {
    const result = this.result!;
    if (this.drawn?.of !== result || this.drawn.lang !== lang) {
      this.drawn = { of: result, lang, list: figures(result, lang, WIDTH) };
    }
    return this.drawn.list;
  }

  protected override content(state: State, width: number): Content | string {
    const result = this.result!;
    const asked = (this.getAttribute('figure') ?? 'oversikt').replace(/\.svg$/, '');
    const slug = windowSlugs(result.windows.map(({ id }) => id))[state.window];
    const names = [asked, `${asked}-${state.layer}`, `${asked}-${state.layer}-${slug}`];
    const list = this.list(state.lang);
    const found = list.find(({ name }) => names.includes(name));
    if (!found) {
      const valid = [...new Set(list.map(({ name }) => name.split(`-${state.layer}`)[0]!))].join(', ');
      return pageWords(state.lang).noFigure(asked, valid);
    }
    const sized = found.name === asked ? undefined : SIZED[asked];
    return {
      ...found,
      svg: sized?.(result, state, Math.max(320, width)) ?? found.svg.replace(/^<\?xml[^>]*\?>\s*/, ''),
    };
  }
}
