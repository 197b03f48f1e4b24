/** Dark paper that figures stand on. */
export const DARK_PAPER = '#171b24';
/** Ink on dark paper; 14.6:1. */
export const DARK_INK = '#e9ecf2';
const DARK_MUTED = '#b4bbc9';
const DARK_LINE = '#3a4253';

/** Found as the light palettes were, with at least 3:1 against DARK_PAPER, and within 28° of the light colour's hue. */
const SECTORS =
  '#978316:#afa482 #75156e:#f295e4 #7b2004:#f77304 #30919d:#4d8898 #906dff:#9d1fea #f71d88:#c71862 #0e5e44:#9af984 ' +
  '#3790a8:#3dcefa #c34276:#cf1437 #808a19:#f9ec78 #6e009c:#8f88bc #795d32:#c2ac90 #0d6f61:#719693 #c28771:#e07348 ' +
  '#6a302d:#7b686b #2e6cf9:#0fa3f9 #768b56:#0c7c01 #163e96:#7459b7 #5b6770:#a89ea3 #840d1c:#fabcb9 #eb6898:#be4660 ' +
  '#ad4fa3:#b577b0 #ce3d0f:#d59155 #60325a:#dabff4 #3c9283:#60837b';

/** The ramp of hours: pale to dark becomes dark to pale, so that more hours stand out more on either paper. */
const HOURS =
  '#e6eff8:#1f2c3f #c3d9ee:#233b57 #98bfe0:#2a4c73 #6ba1d1:#315d90 #2f6ea8:#6ba4dd #164a7e:#9cc4ec #0b2b50:#d3e5f8';

const INKS: readonly (readonly [string, string])[] = [
  ['#1b1f2a', DARK_INK],
  ['#10131a', DARK_INK],
  ['#4a5160', DARK_MUTED],
  ['#6b7280', '#929bab'],
  ['#8b93a3', '#7d8799'],
  ['#a9b0bd', '#626c7e'],
  ['#c9ced8', DARK_LINE],
  ['#1f4e8c', '#86b4f0'],
  ['#b45309', '#f0a35e'],
  ['#cfdcec', '#2b4566'],
  ['#ffffff', DARK_PAPER],
  ['#f7f8fa', '#1b202a'],
  ['#f4f6f9', '#1d222d'],
  ['#edf0f4', '#242b38'],
  ['#eceff3', '#242b38'],
  ['#e9edf3', '#262d3b'],
  ['#e4e6ea', '#2c3341'],
  ['#e1e4ea', '#36405a'],
];

const pairs = (list: string) => list.split(' ').map((one) => one.split(':') as [string, string]);

/**
 * Every colour of the figures and what it is on dark paper. Figures are drawn, and saved, in the light colours;
 * a page that shows them in the dark turns the colours by a style sheet (`figureStyles`).
 *
 * test/figures/contrast.test.ts fails when a figure has a colour that is not here.
 */
export const DARK_COLOURS: ReadonlyMap<string, string> = new Map([
  ...INKS,
  ...pairs(SECTORS),
  ...pairs(HOURS),
]);

/**
 * What a colour of the figures is on dark paper.
 *
 * @param colour #rrggbb in lower case
 * @returns #rrggbb; the colour itself where the figures have no such colour
 * Cost: O(1).
 */
export function darkColour(colour: string): string {
  return DARK_COLOURS.get(colour) ?? colour;
}

/** White text stands on dark cells in the light, and those cells are pale in the dark. */
const ON_PALE = '#0d1017';

/**
 * The ink of a text on dark paper; white text stands on cells and turns the other way than white shapes do.
 *
 * @param colour #rrggbb in lower case
 * Cost: O(1).
 */
export function darkText(colour: string): string {
  return colour === '#ffffff' ? ON_PALE : darkColour(colour);
}
