import { DARK_COLOURS, darkText } from './dark-colours.ts';

/** Greys that are too pale for those who ask for more contrast, and what they become in the light and in the dark. */
const STRONGER: readonly (readonly [string, string, string])[] = [
  ['#4a5160', '#1b1f2a', '#e9ecf2'],
  ['#6b7280', '#4a5160', '#c6ccd8'],
  ['#8b93a3', '#4a5160', '#c6ccd8'],
  ['#a9b0bd', '#6b7280', '#929bab'],
  ['#c9ced8', '#747c8b', '#7d8799'],
];

function rule(scope: string, colour: string, fill: string, stroke = fill): string {
  const at = (attribute: string) => `${scope} :is(svg,svg *)[${attribute}="${colour}"]`;
  return `${at('fill')}{fill:${fill}}${at('stroke')}{stroke:${stroke}}`;
}

/**
 * A style sheet that shows the figures, whose colours are attributes, in the reader's colours: dark paper, more contrast, or
 * the system's own colours for text. On paper, and in files, they stay light.
 *
 * Rules match colours, not classes, so that a figure needs to know nothing of it; a style sheet is stronger than an attribute.
 *
 * @param light selector of what holds figures
 * @param dark the same where the paper is dark
 * @returns CSS text
 * Cost: O(colours).
 * Source: Media Queries Level 5, https://www.w3.org/TR/mediaqueries-5/
 */
export function figureStyles(light: string, dark: string): string {
  const turned = [...DARK_COLOURS].map(([from, to]) => rule(dark, from, to)).join('');
  const text = `${dark} svg text[fill="#ffffff"]{fill:${darkText('#ffffff')}}`;
  const more = STRONGER.map(
    ([from, onLight, onDark]) => rule(light, from, onLight) + rule(dark, from, onDark),
  );
  const forced = [light, dark].map(
    (scope) =>
      `${scope} :is(svg,svg text)[fill="#1b1f2a"],${scope} svg text[fill="#4a5160"]{fill:CanvasText}` +
      `${scope} svg text[stroke="#ffffff"]{stroke:Canvas}`,
  );
  return (
    `@media screen{${turned}${text}}` +
    `@media screen and (prefers-contrast:more){${more.join('')}}` +
    `@media screen and (forced-colors:active){${forced.join('')}}`
  );
}
