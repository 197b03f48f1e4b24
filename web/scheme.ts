import { DARK_PAPER, darkColour, figureStyles } from '../src/index.ts';
import type { Scheme } from './state.ts';

const LIGHT = ':root';
const DARK = ':root[data-color-scheme="dark"]';
const system = () => matchMedia('(prefers-color-scheme: dark)');

let asked: Scheme = 'auto';
let isPrinting = false;
const followers = new Set<() => void>();

/** Whether the page is dark now; on paper it never is. */
export function isDark(): boolean {
  return !isPrinting && (asked === 'dark' || (asked === 'auto' && system().matches));
}

/** A colour of the figures as it is painted on the screen now. */
export function screenColour(colour: string): string {
  return isDark() ? darkColour(colour) : colour;
}

/** The colour of what pictures are painted on. */
export function screenPaper(): string {
  return isDark() ? DARK_PAPER : '#ffffff';
}

/** Calls `act` when the page turns dark or light; returns how to stop. */
export function onScheme(act: () => void): () => void {
  followers.add(act);
  return () => followers.delete(act);
}

function show(): void {
  const { dataset } = document.documentElement;
  const scheme = isDark() ? 'dark' : 'light';
  if (dataset['colorScheme'] === scheme) return;
  dataset['colorScheme'] = scheme;
  for (const act of followers) act();
}

/** Makes the page as the state asks. */
export function useScheme(scheme: Scheme): void {
  asked = scheme;
  show();
}

/** Gives the figures their dark colours, and follows the system and the printer; call once. */
export function startScheme(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(figureStyles(LIGHT, DARK));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  system().addEventListener('change', show);
  const print = (isNow: boolean) => () => {
    isPrinting = isNow;
    show();
  };
  window.addEventListener('beforeprint', print(true));
  window.addEventListener('afterprint', print(false));
  show();
}
