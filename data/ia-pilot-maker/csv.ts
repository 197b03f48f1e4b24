/** One cell; quoted where it holds the separator, a quote or a line break. */
const cell = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Rows as text; the first row is the heading. Every line ends with `newline`. */
export const csvText = (rows: readonly (readonly string[])[], separator = ',', newline = '\n'): string =>
  rows.map((row) => row.map((text) => cell(text, separator)).join(separator) + newline).join('');
