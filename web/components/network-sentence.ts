import type { Context } from '../context.ts';
import { differenceSentence } from './difference-panel.ts';
import type { FateCounts } from './network-legend.ts';
import { vacantSentence, waySentence } from './node-tools.ts';
import { liveSentence } from './panel.ts';

/** What a screen reader hears: the node or window, then what is asked of it. */
export function networkSentence(context: Context, counts: FateCounts | null): string {
  const asked = [differenceSentence(context, counts), waySentence(context), vacantSentence(context)];
  const answers = asked.filter((part) => part !== '').join(' ');
  const first = liveSentence(context);
  if (answers === '') return first;
  return `${first}${first.endsWith('.') ? '' : '.'} ${answers}`;
}
