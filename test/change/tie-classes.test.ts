import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tieClasses } from '../../src/change/tie-classes.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';
import type { ActorGraph } from '../../src/graph/types.ts';

function graph(actors: string, ...ties: string[]): ActorGraph {
  const names = [...actors].sort();
  const columns = ties.map((t) => {
    const [a, b] = [...t].map((c) => names.indexOf(c)).sort((x, y) => x - y);
    return { a: a!, b: b!, weight: 1 };
  });
  return buildGraph(names, new Int32Array(names.length), ['A'], columns);
}

describe('tieClasses', () => {
  it('names each tie once: ab kept, bc lost, ac new, cd lost with d, ae new with e', () => {
    expect(tieClasses(graph('abcd', 'ab', 'bc', 'cd'), graph('abce', 'ab', 'ac', 'ae'))).toEqual({
      kept: 1,
      newAmongStayers: 1,
      lostAmongStayers: 1,
      newByArrival: 1,
      lostByDeparture: 1,
    });
  });

  it('reads a tie lost to an isolate as lost among stayers: she is still there', () => {
    expect(tieClasses(graph('ab', 'ab'), graph('ab'))).toMatchObject({
      lostAmongStayers: 1,
      lostByDeparture: 0,
    });
    expect(tieClasses(graph('ab', 'ab'), graph('a'))).toMatchObject({
      lostAmongStayers: 0,
      lostByDeparture: 1,
    });
  });

  it('|E₂| − |E₁| = new − lost among stayers + new by arrival − lost by departure, and mirrors in time', () => {
    const window = fc.uniqueArray(fc.constantFrom(...'abcdefg'), { minLength: 1 }).chain((actors) => {
      const pairs = actors.flatMap((a) => actors.filter((b) => a < b).map((b) => a + b));
      return fc.subarray(pairs).map((ties) => graph(actors.join(''), ...ties));
    });
    fc.assert(
      fc.property(window, window, (before, after) => {
        const there = tieClasses(before, after);
        const change =
          there.newAmongStayers - there.lostAmongStayers + there.newByArrival - there.lostByDeparture;
        expect(after.ties.a.length - before.ties.a.length).toBe(change);
        expect(tieClasses(after, before)).toEqual({
          kept: there.kept,
          newAmongStayers: there.lostAmongStayers,
          lostAmongStayers: there.newAmongStayers,
          newByArrival: there.lostByDeparture,
          lostByDeparture: there.newByArrival,
        });
      }),
      { seed: 1 },
    );
  });
});
