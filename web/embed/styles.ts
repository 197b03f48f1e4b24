import { figureStyles } from '../../src/index.ts';

const OWN = `
:host{display:block}
:host([hidden]){display:none}
.samband{--ink:#1b1f2a;--muted:#4a5160;--line:#c9ced8;--paper:#fff;--link:#005db1;box-sizing:border-box;min-height:3rem;
  padding:.75rem 1rem;border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink);
  font:1rem/1.5 Inter,system-ui,sans-serif}
.samband.is-dark{--ink:#e9ecf2;--muted:#b4bbc9;--line:#3a4253;--paper:#171b24;--link:#8eaacb;color-scheme:dark}
figure,p{margin:0}
.picture{overflow-x:auto}
.picture svg{display:block;width:100%;height:auto}
.picture.is-wide svg{min-width:34rem}
figcaption{margin-top:.5rem;color:var(--muted);font-size:.875rem}
strong{color:var(--ink)}
summary{display:list-item;min-height:24px;padding-block:.35rem;width:fit-content;color:var(--link);cursor:pointer}
.controls{display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:.5rem;margin-top:.5rem}
button{min-width:44px;min-height:44px;border:1px solid var(--muted);border-radius:6px;background:var(--paper);color:var(--link);
  font:inherit;cursor:pointer}
button:disabled{opacity:.45;cursor:default}
output{min-width:9rem;text-align:center;font-weight:600}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px;border-radius:4px}
@media (prefers-contrast:more){.samband{--muted:var(--ink);--line:#747c8b}}
@media (forced-colors:active){.samband{--ink:CanvasText;--muted:CanvasText;--line:CanvasText;--paper:Canvas;--link:LinkText}}
@media print{.samband,.samband.is-dark{--ink:#1b1f2a;--muted:#4a5160;--paper:#fff;border:0;padding:0;break-inside:avoid}
  .controls,summary{display:none}}
`;

let sheet: CSSStyleSheet | null = null;

/** The one style sheet of all elements on the page. */
export function styleSheet(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(OWN + figureStyles('.samband', '.samband.is-dark'));
  return sheet;
}
