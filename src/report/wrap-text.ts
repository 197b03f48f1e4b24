/**
 * How does a text fit into a terminal?
 *
 * Breaks at blanks only; a longer word keeps its line to itself.
 *
 * @param text one paragraph
 * @param width characters a line, > indentation
 * @param first what the first line begins with
 * @param rest what every other line begins with
 * Cost: O(length).
 */
export function wrapText(text: string, width: number, first: string, rest: string): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
