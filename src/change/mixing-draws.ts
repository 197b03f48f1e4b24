import type { ActorGraph } from '../graph/types.ts';
import { labelMixing } from '../kernels/label-mixing.ts';
import { createRng } from '../random.ts';
import { mixedStrata, strataShuffler } from './label-permutation.ts';

/** Numbers of a graph under exchanged sectors, one entry a draw. */
export interface MixingDraws {
  /** (external − internal) / all ties; NaN without a tie. */
  readonly ei: Float64Array;
  /** Share of ties inside a sector less what random ends would give; NaN without a tie. */
  readonly modularity: Float64Array;
  /** draws × sectors × sectors: ties between each two, and within on the diagonal. */
  readonly ties: Int32Array;
}

export interface MixingDrawOptions {
  readonly seed: number;
  /** Draws, default 1000. */
  readonly draws?: number;
  /** Stratum of each person, within which sectors are exchanged. Default one for all. */
  readonly strata?: readonly (string | number)[];
}

/**
 * How would E-I, modularity and the densities be if sectors had nothing to do with who is tied to whom?
 *
 *   sectors exchanged at random among the persons who have one; all three follow from the ties between each two sectors
 *
 * On meeting graphs one large meeting decides much of this; the silo index and its tests stand on persons × meetings.
 *
 * @param graph  a tie counts when its strength is above 0; persons without a sector keep none
 * @param options.seed the same seed gives the same draws
 * @returns see MixingDraws; every draw is the observed where nothing can be exchanged
 * Cost: O(draws · (ties / 2 + persons)).
 * Source: Krackhardt & Stern 1988, doi:10.2307/2786835; Newman 2006, doi:10.1073/pnas.0601602103
 */
export function mixingDraws(graph: ActorGraph, options: MixingDrawOptions): MixingDraws {
  const { draws = 1000, seed, strata } = options;
  const { actors, sector, sectorNames, offsets, neighbours } = graph;
  const labels = sector.slice();
  const placed = actors.map((_, v) => v).filter((v) => sector[v]! >= 0);
  const groups = mixedStrata(
    placed.map((v) => strata?.[v] ?? ''),
    placed.map((v) => sector[v]!),
  ).map((members) => members.map((i) => placed[i]!));
  const shuffle = strataShuffler(groups, labels, createRng(seed, 'mixing-draws').int);
  const next = (): Int32Array => {
    shuffle();
    return labels;
  };
  const count = sectorNames.length;
  const csr = { n: actors.length, offsets, targets: neighbours };
  const ties = labelMixing(csr, next, { draws, count });
  const [ei, modularity] = [new Float64Array(draws), new Float64Array(draws)];
  for (let r = 0; r < draws; r++) {
    const { inside, all, byChance } = sumsOf(
      ties.subarray(r * count * count, (r + 1) * count * count),
      count,
    );
    ei[r] = (all - 2 * inside) / all;
    modularity[r] = inside / all - byChance;
  }
  return { ei, modularity, ties };
}

function sumsOf(ties: Int32Array, count: number): { inside: number; all: number; byChance: number } {
  let [inside, all, squares] = [0, 0, 0];
  for (let g = 0; g < count; g++) {
    let ends = ties[g * count + g]!;
    inside += ends;
    for (let h = 0; h < count; h++) ends += ties[g * count + h]!;
    all += ends;
    squares += ends ** 2;
  }
  return { inside, all: all / 2, byChance: squares / all ** 2 };
}
