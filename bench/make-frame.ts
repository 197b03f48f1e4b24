import { createRng } from '../src/random.ts';
import type { Frame, NodeMark, TieMark } from '../web/frame.ts';
import type { Seat } from '../web/painters/painter.ts';

/** A made-up picture to measure painters on, and the same persons a window later. */
export interface MadePicture {
  readonly seats: readonly Seat[];
  readonly now: Frame;
  readonly later: Frame;
}

const COLOURS = ['#978316', '#75156e', '#7b2004', '#30919d', '#906dff', '#f71d88', '#1b1f2a', '#0e5e44'];
const INK = '#1b1f2a';
const TIES_PER_PERSON = 16;

/**
 * Persons in eight sectors on a ring, each drawn towards the middle by chance, with 16 ties per person; two of three
 * ties are inside a sector. In the later window a third of the ties are others, and everyone has moved a little.
 *
 * @param persons  a whole number, at least 40
 * @param seed  the same seed gives the same picture
 * Cost: O(persons).
 */
export function makePicture(persons: number, seed: number): MadePicture {
  const rng = createRng(seed, `picture ${persons}`);
  const seats = COLOURS.map((colour, i) => {
    const turn = (2 * Math.PI * i) / COLOURS.length;
    return { x: Math.cos(turn), y: Math.sin(turn), r: 0.24, colour };
  });
  const crowd = Math.sqrt(150 / Math.max(150, persons));
  const mark = (i: number): NodeMark => {
    const seat = seats[i % seats.length]!;
    const pull = 0.75 * rng.next();
    const [turn, out] = [2 * Math.PI * rng.next(), 0.2 * Math.sqrt(rng.next())];
    return {
      x: seat.x * (1 - pull) + out * Math.cos(turn),
      y: seat.y * (1 - pull) + out * Math.sin(turn),
      radius: (0.014 + 0.03 * rng.next() ** 3) * crowd,
      colour: seat.colour,
      alpha: 1,
      hollow: false,
    };
  };
  const nodes = new Map(Array.from({ length: persons }, (_, i) => [i, mark(i)] as const));
  const moved = new Map(
    [...nodes].map(([node, { x, y, ...rest }]) => [
      node,
      { ...rest, x: x + 0.1 * (rng.next() - 0.5), y: y + 0.1 * (rng.next() - 0.5) },
    ]),
  );
  const ties = drawTies(persons, () => rng.next());
  const kept = [...ties].filter(() => rng.next() < 2 / 3);
  const later = new Map([...kept, ...drawTies(persons, () => rng.next())].slice(0, ties.size));
  return { seats, now: { nodes, ties }, later: { nodes: moved, ties: later } };
}

function drawTies(persons: number, next: () => number): Map<string, TieMark> {
  const thin = Math.sqrt(Math.sqrt(300 / Math.max(300, TIES_PER_PERSON * persons)));
  const drawn = new Map<string, TieMark>();
  while (drawn.size < TIES_PER_PERSON * persons) {
    const from = Math.floor(persons * next());
    const isInside = next() < 2 / 3;
    const step = Math.floor((persons / COLOURS.length - 1) * next()) + 1;
    const to = isInside ? (from + COLOURS.length * step) % persons : Math.floor(persons * next());
    if (from === to) continue;
    const [a, b] = [Math.min(from, to), Math.max(from, to)];
    const cross = a % COLOURS.length !== b % COLOURS.length;
    const share = next() ** 2;
    drawn.set(`${a}-${b}`, {
      a,
      b,
      cross,
      width: (0.0023 + 0.0117 * share) * thin,
      alpha: (cross ? 0.3 + 0.5 * share : 0.28 + 0.12 * share) * thin,
      colour: cross ? INK : COLOURS[a % COLOURS.length]!,
      backbone: false,
    });
  }
  return drawn;
}
