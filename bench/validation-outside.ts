/** What is known of tables with cases outside, by the title of the table; found by hand, not by the program. */
export const OUTSIDE: ReadonlyMap<string, string> = new Map([
  [
    'The 95 % interval of the trend',
    `The error is the delete-one-series jackknife, t with the effective number of series − 1. Before, errors that go
  together within series (CR1, t with G − 2) covered 89.8–90.4 % in three cases with 5 meetings a month in series, where 36 series
  weigh as 16. What remains is one case at 5 meetings a month, nearly within.`,
  ],
  [
    'The 95 % interval of PAI, one bridge',
    'With 2000 runs the case «skewed 1, ½, ¼ … × 8, M=40» held the truth in 93.5 %, and no other case in less than 94.2 %: luck.',
  ],
]);
