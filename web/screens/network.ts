import { html, nothing, type TemplateResult } from 'lit';
import { figureText, networkFigure, networkScreenText } from '../../src/index.ts';
import { comparedNames } from '../components/difference-panel.ts';
import { figureFrame } from '../components/figure.ts';
import type { Context } from '../context.ts';
import { comparedOf, fallOf, wayOf } from '../network-view.ts';
import { nodesTable } from '../tables/nodes-table.ts';
import { tieDifferenceTable } from '../tables/tie-difference-table.ts';

/** The network of one period, large, with the time line that chooses the period. */
export function networkScreen(context: Context): TemplateResult {
  const { result, state, text, lang } = context;
  const window = result.windows[state.window]?.id ?? '';
  const { layer, backbone } = state;
  const words = figureText(result, { kind: 'network', layer, window, lang, backbone });
  const more = networkScreenText(lang);
  const compared = comparedOf(context);
  const names = compared && comparedNames(context, compared);
  const isPlain = state.layout === 'seats' && !compared && !fallOf(context) && !wayOf(context);
  return figureFrame(context, {
    name: `samband-nettverk-${window}`,
    heading: nothing,
    body: html`<samband-network .context=${context} 
      .heading=${names ? more.differenceTitle(...names) : words.title} .alt=${words.alt}></samband-network>`,
    caption: isPlain ? words.caption : `${words.caption} ${more.drawnFile}`,
    howToRead: `${words.howToRead} ${text.network.keys} ${more.keys}`,
    svg: () => networkFigure(result, { layer, window, lang, backbone }),
    table: names ? tieDifferenceTable(context, names) : nodesTable(result, state),
    hasEvents: true,
  });
}
