import { fitText, textWidth } from './text-width.ts';

export interface EventLabel {
  readonly text: string;
  readonly full: string;
  /** Of the event's line. */
  readonly x: number;
  /** Left and right edge of the text. */
  readonly left: number;
  readonly right: number;
  readonly anchor: 'start' | 'end';
  /** 0 = nearest to the plot. */
  readonly row: number;
}

const SIZE = 12;
const PAD = 6;

/**
 * Where do the names of events stand so that they cover neither each other nor another event's line?
 *
 * A text runs to the right of its line, to the left near the right edge. Since a line rises from the plot to its own text,
 * a text over another event's line stands in a higher row than that event; two that would have to stand above each other
 * run the same way instead.
 *
 * @param events in time order
 * @param room left and right edge, pixels
 * @returns one label per event, in the same order; a text without room is empty, its whole name is in `full`
 * Cost: O(events³) at worst, few events.
 */
export function eventLabels(
  events: readonly { readonly x: number; readonly label: string }[],
  room: { readonly left: number; readonly right: number },
): EventLabel[] {
  const texts: EventLabel[] = [];
  for (const event of [...events].reverse()) {
    const right = textBeside(event, 'start', room);
    const clash = texts.some(
      (other) => other.anchor === 'end' && covers(right, other) && covers(other, right),
    );
    const fits = right.right <= room.right && !clash;
    texts.unshift(fits ? right : textBeside(event, 'end', room));
  }
  const placed = new Map<number, EventLabel>();
  while (placed.size < texts.length) {
    const i = nextFree(texts, placed);
    const label = texts[i]!;
    const below = texts.flatMap((other, j) =>
      j !== i && covers(label, other) ? [placed.get(j)?.row ?? -1] : [],
    );
    let row = Math.max(-1, ...below) + 1;
    const isTaken = (): boolean =>
      [...placed.values()].some(
        (other) => other.row === row && other.left < label.right + PAD && label.left < other.right + PAD,
      );
    while (isTaken()) row++;
    placed.set(i, { ...label, row });
  }
  return texts.map((_, i) => placed.get(i)!);
}

/** The last unplaced event whose text covers no line of another unplaced one. */
function nextFree(texts: readonly EventLabel[], placed: ReadonlyMap<number, EventLabel>): number {
  const waiting = texts.map((_, i) => i).filter((i) => !placed.has(i));
  const free = waiting.findLast((i) => waiting.every((j) => j === i || !covers(texts[i]!, texts[j]!)));
  return free ?? waiting.at(-1)!;
}

function textBeside(
  event: { readonly x: number; readonly label: string },
  anchor: 'start' | 'end',
  room: { readonly left: number; readonly right: number },
): EventLabel {
  const { x, label: full } = event;
  const widest = anchor === 'start' ? 260 : Math.min(260, x - PAD - room.left);
  const text = widest < 20 ? '' : fitText(full, widest, { size: SIZE });
  const width = textWidth(text, { size: SIZE });
  const left = anchor === 'start' ? x + PAD : x - PAD - width;
  return { text, full, x, left, right: left + width, anchor, row: 0 };
}

/** Does the line of the second run through the text of the first? Two at the same moment share one line. */
function covers(label: EventLabel, other: EventLabel): boolean {
  return label.text !== '' && label.left - 3 < other.x && other.x < label.right + 3;
}
