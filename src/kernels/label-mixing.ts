import type { Csr } from './csr.ts';
import { type Form, loadKernel, wantsCompiled } from './load-kernel.ts';

/** Bytes of the labels of all persons in all draws of a block. */
const ROW = 64;
const MOST_LABELS = 16;
/** With fewer ends of ties times draws the plain form is as quick (`npm run bench -- S counts`). */
const COMPILED_FROM = 100_000;
const NONE = 255;

interface Calls {
  readonly memory: WebAssembly.Memory;
  setGraph(n: number, slots: number, offsets: number, targets: number): void;
  setRoom(labels: number, rows: number, mixing: number): void;
  run(): void;
}

export interface LabelMixingOptions {
  readonly draws: number;
  /** Labels are 0 … count − 1; −1 = none. */
  readonly count: number;
  /** Default by size; above 16 labels always the plain one. */
  readonly form?: Form;
}

/**
 * How many ties are there within and between labels, in each of many draws of the labels?
 *
 * The external–internal index, the densities within and between, and modularity all follow from this matrix. Eight draws
 * (with more than 8 labels four) are counted at a time. Counts are whole numbers, so both forms give the same.
 *
 * @param csr  any graph
 * @param next  labels of the next draw per person; read before it is called again
 * @returns draws × count × count; ties between g and h stand in both cells, those within g once on the diagonal
 * Cost: O(draws · ties / 2).
 */
export function labelMixing(
  csr: Csr,
  next: () => Int32Array,
  { draws, count, form = 'by-size' }: LabelMixingOptions,
): Int32Array {
  const later = laterNeighbours(csr);
  const chosen = form === 'by-size' && draws * csr.targets.length < COMPILED_FROM ? 'plain' : form;
  const kernel =
    count <= MOST_LABELS && wantsCompiled(chosen, csr.n) ? loadKernel<Calls>('label-mixing') : null;
  const found = new Int32Array(draws * count * count);
  if (kernel === null) {
    for (let r = 0; r < draws; r++) plainMixing(later, next(), found.subarray(r * count * count), count);
    return bothWays(found, count);
  }
  const { calls, memory } = kernel;
  const slots = count <= 8 ? 8 : 16;
  const lanes = ROW / slots;
  calls.setGraph(csr.n, slots, memory.put(later.offsets), memory.put(later.targets));
  const [labels, rows, mixing] = [
    memory.room(lanes * csr.n),
    memory.room(ROW * csr.n),
    memory.room(4 * ROW * slots),
  ];
  calls.setRoom(labels, rows, mixing);
  const block = new Uint8Array(calls.memory.buffer, labels, lanes * csr.n);
  const counted = new Int32Array(calls.memory.buffer, mixing, ROW * slots);
  for (let r = 0; r < draws; r += lanes) {
    const here = Math.min(lanes, draws - r);
    for (let lane = 0; lane < here; lane++) {
      const drawn = next();
      for (let v = 0; v < csr.n; v++) block[lanes * v + lane] = drawn[v]! < 0 ? NONE : drawn[v]!;
    }
    calls.run();
    for (let lane = 0; lane < here; lane++)
      for (let g = 0; g < count; g++)
        for (let h = 0; h < count; h++)
          found[((r + lane) * count + g) * count + h] = counted[(lane * slots + g) * slots + h]!;
  }
  return bothWays(found, count);
}

/** The readable twin of assembly/label-mixing.ts, for one draw. */
function plainMixing({ n, offsets, targets }: Csr, label: Int32Array, into: Int32Array, count: number): void {
  for (let v = 0; v < n; v++) {
    const row = label[v]! * count;
    for (let at = offsets[v]!; row >= 0 && at < offsets[v + 1]!; at++)
      if (label[targets[at]!]! >= 0) into[row + label[targets[at]!]!]!++;
  }
}

/** Each tie at its lower end only. */
function laterNeighbours({ n, offsets, targets }: Csr): Csr {
  const starts = new Int32Array(n + 1);
  const kept = new Int32Array(targets.length / 2);
  let next = 0;
  for (let v = 0; v < n; v++) {
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) if (targets[at]! > v) kept[next++] = targets[at]!;
    starts[v + 1] = next;
  }
  return { n, offsets: starts, targets: kept };
}

/** Adds the cell above the diagonal and the one below, and puts the sum in both. */
function bothWays(found: Int32Array, count: number): Int32Array {
  for (let from = 0; from < found.length; from += count * count) {
    for (let g = 0; g < count; g++) {
      for (let h = g + 1; h < count; h++) {
        const ties = found[from + g * count + h]! + found[from + h * count + g]!;
        found[from + g * count + h] = found[from + h * count + g] = ties;
      }
    }
  }
  return found;
}
