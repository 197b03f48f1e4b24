import { html, type TemplateResult } from 'lit';
import { pageWords } from '../../src/index.ts';
import type { Context } from '../context.ts';
import { isDark } from '../scheme.ts';
import { ICONS } from './icons.ts';

/** Turns the page dark and back; the choice stands in the page's address and nowhere else. */
export function schemeButton({ state, lang, go }: Context): TemplateResult {
  const words = pageWords(lang);
  const dark = state.scheme === 'auto' ? isDark() : state.scheme === 'dark';
  return html`<button type="button" class="button-icon button-scheme" aria-label=${words.dark} title=${words.dark}
    aria-pressed=${dark} @click=${() => go({ scheme: dark ? 'light' : 'dark' })}>${ICONS.scheme}</button>`;
}
