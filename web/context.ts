import type { Lang, Result, ViewerText } from '../src/index.ts';
import type { State } from './state.ts';

/** What every part of the page is drawn from. */
export interface Context {
  readonly result: Result;
  readonly state: State;
  readonly text: ViewerText;
  readonly lang: Lang;
  /** Changes the state; the page follows. */
  readonly go: (change: Partial<State>) => void;
  /** The link to a changed state. */
  readonly link: (change: Partial<State>) => string;
}
