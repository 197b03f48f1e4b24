/** Full names and three-letter forms in bokmål, nynorsk and English. */
const NAMES: readonly string[] = [
  'januar|january|jan',
  'februar|february|feb|febr',
  'mars|march|mar',
  'april|apr',
  'mai|may',
  'juni|june|jun',
  'juli|july|jul',
  'august|aug',
  'september|sep|sept',
  'oktober|october|okt|oct',
  'november|nov',
  'desember|december|des|dec',
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, i) => names.split('|').map((name) => [name, i + 1] as const)),
);

/** Month 1…12 of a lower-case name, or null when it is no month. */
export function monthNumber(name: string): number | null {
  return NUMBERS.get(name) ?? null;
}
