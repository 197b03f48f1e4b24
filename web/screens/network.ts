import { html, nothing, type TemplateResult } from 'lit';
import { figureText, networkFigure } from '../../src/index.ts';
import { figureFrame } from '../components/figure.ts';
import type { Context } from '../context.ts';
import { nodesTable } from '../tables/nodes-table.ts';

/** The network of one period, large, with the time line that chooses the period. */
export function networkScreen(context: Context): TemplateResult {
  const { result, state, text, lang } = context;
  const window = result.windows[state.window]?.id ?? '';
  const { layer, backbone } = state;
  const words = figureText(result, { kind: 'network', layer, window, lang, backbone });
  return figureFrame(context, {
    name: `samband-nettverk-${window}`,
    heading: nothing,
    body: html`<samband-network .context=${context} .heading=${words.title} .alt=${words.alt}></samband-network>`,
    caption: words.caption,
    howToRead: `${words.howToRead} ${text.network.keys}`,
    svg: () => networkFigure(result, { layer, window, lang, backbone }),
    table: nodesTable(result, state),
    hasEvents: true,
  });
}
