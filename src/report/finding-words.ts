/** Parameters of a finding, written in the language. */
export interface Params {
  /** A parameter as it is. */
  raw(name: string): string;
  /** A parameter as a number, for choosing words. */
  value(name: string): number;
  has(name: string): boolean;
  number(name: string, decimals?: number): string;
  /** With + before positive values. */
  signed(name: string): string;
  /** A parameter that is the index of a window. */
  window(name: string): string;
  /** A parameter that is a reason, for a value or an interval. */
  reason(name: string): string;
  /** A parameter with the word it counts: «1 møte», «2 møter». */
  count(name: string, one: string, many: string): string;
}

/** The sentence, and what it does not say. */
export type Words = (p: Params) => readonly [string, string?];
