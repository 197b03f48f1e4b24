import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { formatDate, type Lang, type Result, viewerText } from '../../src/index.ts';
import type { Context } from '../context.ts';
import { loadResult } from '../load-result.ts';
import { followPrinter, printSheet } from '../print.ts';
import { useScheme } from '../scheme.ts';
import { bridgesScreen } from '../screens/bridges.ts';
import { brokersScreen } from '../screens/brokers.ts';
import { changeScreen } from '../screens/change.ts';
import { networkScreen } from '../screens/network.ts';
import { overviewScreen } from '../screens/overview.ts';
import { sectorsScreen } from '../screens/sectors.ts';
import { tableScreen } from '../screens/table.ts';
import { hashFromState, SCREENS, type State, stateFromHash, updated } from '../state.ts';
import { schemeButton } from './scheme-button.ts';

const LANGS: readonly (readonly [Lang, string])[] = [
  ['nb', 'Norsk'],
  ['en', 'English'],
];

function lastDay(end: string): string {
  const ms = Date.parse(`${end.slice(0, 10)}T00:00:00Z`) - 86_400_000;
  return Number.isNaN(ms) ? end : new Date(ms).toISOString().slice(0, 10);
}

/** The period the result covers, and for whom it is. */
function facts({ result, text, lang }: Context): readonly [string, string] {
  const [first, last] = [result.windows[0], result.windows.at(-1)];
  const period =
    first && last
      ? `${formatDate(first.start.slice(0, 10), lang)} – ${formatDate(lastDay(last.end), lang)}`
      : '';
  return [period, `${text.views[result.view]}${result.ids === 'source' ? ' · id' : ''}`];
}

/** The way to the import screen, where the local server has one; a saved report has none. */
function importLink(text: Context['text']): TemplateResult | typeof nothing {
  const at = document.querySelector<HTMLMetaElement>('meta[name="samband-import"]')?.content;
  return at ? html`<a class="import-link" href=${at}>${text.importOwn}</a>` : nothing;
}

/** The page: heading, tabs and the chosen screen. The state lives here and in the page's address. */
export class SambandViewer extends LitElement {
  static override properties = { state: { state: true } };
  declare state: State | null;
  private readonly loaded = loadResult(document);
  private readonly result: Result | null = this.loaded.result;
  private stopPrinter: (() => void) | null = null;
  private readonly onHash = () => {
    if (this.result) this.state = stateFromHash(location.hash, this.result);
  };

  constructor() {
    super();
    this.state = this.result ? stateFromHash(location.hash, this.result) : null;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.onHash);
    this.stopPrinter = followPrinter(() => {
      const context = this.context();
      return context && printSheet(context, facts(context).join(' · '));
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.onHash);
    this.stopPrinter?.();
  }

  private readonly go = (change: Partial<State>): void => {
    if (!this.result || !this.state) return;
    this.state = updated(this.state, change, this.result);
    const hash = hashFromState(this.state, this.result);
    if (change.screen === undefined) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
  };

  protected override updated(): void {
    if (!this.result || !this.state) return;
    document.documentElement.lang = this.state.lang;
    useScheme(this.state.scheme);
    document.title = viewerText(this.state.lang).pageTitle(this.result.name);
  }

  private context(): Context | null {
    const { result, state } = this;
    if (!result || !state) return null;
    const link = (change: Partial<State>) => hashFromState(updated(state, change, result), result);
    return { result, state, text: viewerText(state.lang), lang: state.lang, go: this.go, link };
  }

  protected override render(): TemplateResult {
    const { result, state } = this;
    if (!result || !state)
      return html`<main class="page"><p class="lead">${viewerText('nb').noResult[this.loaded.fault ?? 'none']}</p>
        <p class="muted" lang="en">${viewerText('en').noResult[this.loaded.fault ?? 'none']}</p></main>`;
    const context = this.context()!;
    const { text } = context;
    const screens = {
      overview: overviewScreen,
      network: networkScreen,
      sectors: sectorsScreen,
      brokers: brokersScreen,
      bridges: bridgesScreen,
      change: changeScreen,
      table: tableScreen,
    };
    return html`
      <a class="skip" href="#innhold" @click=${this.skip}>${text.skip}</a>
      ${this.masthead(context)}
      <main class="page" id="innhold" tabindex="-1">
        <div role="tabpanel" id="panel" aria-labelledby=${`tab-${state.screen}`} class="screen screen-${state.screen}">
          ${screens[state.screen](context)}
        </div>
      </main>`;
  }

  private skip(event: Event): void {
    event.preventDefault();
    document.getElementById('innhold')?.focus();
  }

  private masthead(context: Context): TemplateResult {
    const { result, state, text, go } = context;
    const [period, view] = facts(context);
    return html`<header class="masthead">
      <div class="masthead-row">
        <div class="masthead-title">
          <h1>${result.name || text.unnamed}</h1>
          <p class="masthead-facts">
            <span>${period}</span><span class="tag">${view}</span>
          </p>
        </div>
        <div class="masthead-choices">
          ${importLink(text)}
          ${
            result.layers.length > 1
              ? this.choice(
                  text.layerLabel,
                  result.layers.map(({ layer }) => [layer, text.layers[layer]] as const),
                  state.layer,
                  (layer) => go({ layer, node: null }),
                )
              : nothing
          }
          ${this.choice(text.language, LANGS, state.lang, (chosen) => go({ lang: chosen }), true)}
          ${schemeButton(context)}
        </div>
      </div>
      ${this.tabs(text.tabList, text.tabs, state, go)}
    </header>`;
  }

  private choice<T extends string>(
    label: string,
    options: readonly (readonly [T, string])[],
    chosen: T,
    choose: (value: T) => void,
    isLanguage = false,
  ): TemplateResult {
    return html`<div class="segments" role="group" aria-label=${label}>
      ${options.map(
        ([value, name]) => html`<button
          type="button"
          class="segment"
          aria-pressed=${value === chosen}
          lang=${isLanguage ? value : nothing}
          @click=${() => choose(value)}
        >${name}</button>`,
      )}
    </div>`;
  }

  private tabs(
    label: string,
    names: Context['text']['tabs'],
    state: State,
    go: Context['go'],
  ): TemplateResult {
    const move = (event: KeyboardEvent) => {
      const step = { ArrowRight: 1, ArrowLeft: -1, Home: -99, End: 99 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const at = SCREENS.indexOf(state.screen) + step;
      const screen =
        SCREENS[
          Math.abs(step) === 99 ? (step < 0 ? 0 : SCREENS.length - 1) : (at + SCREENS.length) % SCREENS.length
        ]!;
      go({ screen });
      void this.updateComplete.then(() => document.getElementById(`tab-${screen}`)?.focus());
    };
    return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
      ${SCREENS.map(
        (screen) => html`<button
          type="button"
          role="tab"
          class="tab"
          id=${`tab-${screen}`}
          aria-selected=${screen === state.screen}
          aria-controls="panel"
          tabindex=${screen === state.screen ? 0 : -1}
          @click=${() => go({ screen })}
        >${names[screen]}</button>`,
      )}
    </div>`;
  }
}
