import { figureText, networkFigure, pageWords, windowLabel } from '../../src/index.ts';
import type { State } from '../state.ts';
import { type Content, Embedded, made } from './embedded.ts';

const STEPS = [
  ['previous', -1, '‹'],
  ['next', 1, '›'],
] as const;

/** `<samband-network>`: the network of one window; with the attribute `controls`, buttons to the windows before and after. */
export class SambandNetwork extends Embedded {
  protected override content({ layer, window: at, lang, backbone }: State, width: number): Content | string {
    const result = this.result!;
    const window = result.windows[at]?.id;
    if (window === undefined) return pageWords(lang).faults.broken;
    const size = Math.min(760, Math.max(320, width));
    return {
      ...figureText(result, { kind: 'network', layer, window, lang, backbone }),
      svg: networkFigure(result, { layer, window, lang, backbone, size, standalone: false }),
    };
  }

  protected override controls({ window: at, lang }: State): readonly HTMLElement[] {
    const { windows } = this.result!;
    if (!this.hasAttribute('controls') || windows.length < 2) return [];
    const row = made('div', '', 'controls');
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', pageWords(lang).choose);
    const shown = made('output', windowLabel(windows[at]!, lang, 'long'));
    const [before, after] = STEPS.map(([name, step, sign]) => {
      const button = made('button', sign) as HTMLButtonElement;
      const to = windows[at + step];
      button.type = 'button';
      button.dataset['name'] = name;
      button.setAttribute('aria-label', pageWords(lang)[name]);
      button.disabled = to === undefined;
      button.addEventListener('click', () => to && this.choose(to.id));
      return button;
    });
    row.append(before!, shown, after!);
    return [row];
  }

  private choose(window: string): void {
    this.setAttribute('window', window);
    this.dispatchEvent(
      new CustomEvent('samband-window', { detail: { window }, bubbles: true, composed: true }),
    );
  }
}
