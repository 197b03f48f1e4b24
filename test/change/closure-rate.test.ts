import { describe, expect, it } from 'vitest';
import { closureRate } from '../../src/change/closure-rate.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

/** Persons by letter, with the sector behind: 'vA sB'; ties as 'vs vt'. */
const graph = (people: string, ties: string) => {
  const list = people.split(' ');
  const names = [...new Set(list.map((p) => p[1]!))].filter((s) => s !== '-').sort();
  const ids = list.map((p) => p[0]!);
  return buildGraph(
    ids,
    Int32Array.from(list, (p) => names.indexOf(p[1]!)),
    names,
    ties
      .split(' ')
      .filter(Boolean)
      .map((t) => ({ a: ids.indexOf(t[0]!), b: ids.indexOf(t[1]!), weight: 1 })),
  );
};

describe('closureRate', () => {
  // v knows a and b of A, c and d of B; a and c have met already: open are a–d, b–c and b–d.
  const before = graph('aA bA cB dB vA', 'va vb vc vd ac');

  it('one of three open triads across sectors closes: 1/3, and a bridge within a sector counts for nothing', () => {
    const { persons, whole } = closureRate(before, graph('aA bA cB dB vA', 'ab bc'));
    expect(persons[4]).toEqual({ open: 3, closed: 1, rate: 1 / 3 });
    // a links v with c (closed already) only; c links a with v likewise: nothing open.
    expect(persons.slice(0, 4).map((p) => p.rate)).toEqual([null, null, null, null]);
    expect(whole).toEqual({ open: 3, closed: 1, rate: 1 / 3 });
  });

  it('who has left takes the triad along, as an end or as the one between', () => {
    expect(closureRate(before, graph('aA cB dB vA', 'cd')).persons[4]).toEqual({
      open: 1,
      closed: 0,
      rate: 0,
    });
    expect(closureRate(before, graph('aA bA cB dB', 'ad bc bd')).whole.rate).toBeNull();
  });

  it('the sectors are those of the earlier window, and a newcomer moves nobody’s place', () => {
    const moved = closureRate(before, graph('aB bB cA dA eA vB', 'ad bc bd ev'));
    expect(moved.whole).toEqual({ open: 3, closed: 3, rate: 1 });
  });

  it('a person without a sector is no end of a triad but may be between', () => {
    const { persons } = closureRate(graph('aA bB u- v-', 'va vb vu'), graph('aA bB u- v-', 'ab au bu'));
    expect(persons[3]).toEqual({ open: 1, closed: 1, rate: 1 });
  });

  it('equals all triads written out, on pairs of random graphs of which some persons leave', () => {
    const graphs = randomGraphs(200, 'closure').map((g) => g.graph);
    graphs.slice(1).forEach((after, i) => {
      const early = graphs[i]!;
      const tied = (g: typeof early, a: string, b: string): boolean => {
        const [x, y] = [g.actors.indexOf(a), g.actors.indexOf(b)];
        return g.ties.a.some(
          (one, t) => (one === x && g.ties.b[t] === y) || (one === y && g.ties.b[t] === x),
        );
      };
      const stays = (v: string): boolean => after.actors.includes(v);
      const { persons } = closureRate(early, after);
      early.actors.forEach((v, at) => {
        let [open, closed] = [0, 0];
        early.actors.forEach((s, a) => {
          early.actors.slice(0, a).forEach((t, b) => {
            const apart =
              early.sector[a]! >= 0 && early.sector[b]! >= 0 && early.sector[a] !== early.sector[b];
            if (!apart || ![v, s, t].every(stays) || !tied(early, v, s) || !tied(early, v, t)) return;
            if (tied(early, s, t)) return;
            open++;
            if (tied(after, s, t)) closed++;
          });
        });
        expect([persons[at]!.open, persons[at]!.closed]).toEqual([open, closed]);
      });
    });
  });
});
