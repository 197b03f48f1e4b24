import { type Lang, pageWords, type Result } from '../../src/index.ts';
import { type State, stateFromHash, updated } from '../state.ts';
import { resultOf } from './source.ts';
import { styleSheet } from './styles.ts';

/** What stands in an element: a picture and its words, or one line. */
export interface Content {
  readonly svg: string;
  readonly title: string;
  readonly caption: string;
  readonly howToRead: string;
}

/** Attributes that say the same as the parts of a link to the report. */
const CHOICES = ['window', 'layer', 'lang', 'scheme', 'node'] as const;

/** The text of an element, safe to put in. */
export function made(name: string, text = '', className = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

/**
 * An element for other pages: it reads a result, draws an SVG for the room it has in a shadow root of its own, and follows its
 * attributes. No request but the one for `src`; no style or script from outside.
 */
export abstract class Embedded extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ['src', 'figure', 'state', 'controls', ...CHOICES];
  protected result: Result | null = null;
  protected readonly box = made('div', '', 'samband');
  private asked = '';
  private room = 0;
  private readonly resizing = new ResizeObserver(() => {
    const room = Math.round(this.box.clientWidth);
    if (room === this.room || room === 0) return;
    this.room = room;
    this.draw();
  });
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly onScheme = () => this.draw();

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styleSheet()];
    root.append(this.box);
  }

  connectedCallback(): void {
    this.resizing.observe(this.box);
    this.dark.addEventListener('change', this.onScheme);
    this.load();
  }

  disconnectedCallback(): void {
    this.resizing.disconnect();
    this.dark.removeEventListener('change', this.onScheme);
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.isConnected || before === now) return;
    if (name === 'src') this.load();
    else this.draw();
  }

  /** What to show in a state, `width` pixels wide; a string says why there is nothing. */
  protected abstract content(state: State, width: number): Content | string;

  /** Buttons and the like under the picture. */
  protected controls(_state: State): readonly HTMLElement[] {
    return [];
  }

  protected stateNow(result: Result): State {
    const asked = new URLSearchParams((this.getAttribute('state') ?? '').replace(/^#/, ''));
    for (const name of CHOICES) {
      const value = this.getAttribute(name);
      if (value !== null) asked.set(name, value);
    }
    return updated(stateFromHash(asked.toString(), result), {}, result);
  }

  private load(): void {
    const asked = this.getAttribute('src') ?? '';
    this.asked = asked;
    this.box.setAttribute('aria-busy', 'true');
    void resultOf(this).then((found) => {
      if (this.asked !== asked) return;
      this.result = found.result;
      this.box.removeAttribute('aria-busy');
      if (found.result) this.draw();
      else this.say(pageWords(this.pageLang()).faults[found.fault === 'browser' ? 'broken' : found.fault]);
    });
  }

  private pageLang(): Lang {
    const lang = this.getAttribute('lang') ?? document.documentElement.lang;
    return lang.startsWith('en') ? 'en' : 'nb';
  }

  private say(why: string): void {
    this.box.replaceChildren(made('p', why));
  }

  /** Dark where asked for; by itself only on a page that says it has a dark form. */
  private isDark({ scheme }: State): boolean {
    if (scheme !== 'auto') return scheme === 'dark';
    const own = getComputedStyle(this).colorScheme;
    const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content ?? '';
    const page = own === 'normal' ? meta : own;
    return page.includes('dark') && (this.dark.matches || !page.includes('light'));
  }

  private draw(): void {
    const { result } = this;
    if (!result || this.room === 0) return;
    const state = this.stateNow(result);
    this.box.lang = state.lang;
    this.box.classList.toggle('is-dark', this.isDark(state));
    const content = this.content(state, this.room);
    if (typeof content === 'string') {
      this.say(content);
      return;
    }
    const held = (this.shadowRoot?.activeElement as HTMLElement | null)?.dataset['name'];
    this.box.replaceChildren(...this.parts(content, state));
    if (held) this.box.querySelector<HTMLElement>(`[data-name="${held}"]`)?.focus();
  }

  private parts({ svg, title, caption, howToRead }: Content, state: State): HTMLElement[] {
    const figure = document.createElement('figure');
    const picture = made('div', '', 'picture');
    picture.innerHTML = svg;
    const words = document.createElement('figcaption');
    const fold = document.createElement('details');
    fold.append(made('summary', pageWords(state.lang).howToRead), made('p', howToRead));
    const isSaid = svg.includes(`>${title}</text>`);
    words.append(...(isSaid ? [] : [made('strong', title), ' ']), made('span', caption), fold);
    figure.append(picture, ...this.controls(state), words);
    return [figure];
  }
}
