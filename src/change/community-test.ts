import type { Csr } from '../kernels/csr.ts';
import { leiden } from '../kernels/leiden.ts';
import { projectColumns } from '../kernels/project-columns.ts';
import { createRng } from '../random.ts';
import { type CurveballOptions, curveballTest, type Incidence } from './curveball.ts';
import type { NullTest } from './null-test.ts';

/**
 * Are the communities of a meeting graph more than what meetings of these sizes make by themselves?
 *
 *   modularity of one Leiden run of one round on who met whom, on the data and in each curveball draw; p = (1 + #{Q* ≥ Q}) / (1 + R)
 *
 * Every graph of meetings falls into communities, since each meeting is a clique: a high modularity says nothing alone.
 * Rival: kernels/rewire, which takes the meetings apart and so makes any of them look like a community.
 *
 * @param incidence persons × events, as for curveballTest
 * @param personOf person of each row, where a person has several; default: rows are persons
 * @param options.seed the same seed gives the same draws
 * @returns see NullTest; the observed is that of such a run, not the best of several that communities gives
 * Cost: R times the trades, Σk² and some tens of passes over the ties.
 * Source: Guimerà, Sales-Pardo & Amaral 2004, doi:10.1103/PhysRevE.70.025101; draws as curveballTest
 */
export function communityTest(
  incidence: Incidence,
  personOf: Int32Array | null,
  options: CurveballOptions,
): NullTest<'TOO_FEW_EVENTS' | 'STATISTIC_UNDEFINED'> {
  let run = 0;
  const statistic = (events: readonly Int32Array[]): number => {
    const rng = createRng(options.seed, `community-test/${run++}`);
    return leiden(whoMet(events, personOf, incidence.persons), { rng, rounds: 1 }).modularity;
  };
  return curveballTest(incidence, statistic, options);
}

/** Who was in an event with whom, each pair once. */
function whoMet(events: readonly Int32Array[], personOf: Int32Array | null, rows: number): Csr {
  const first = new Int32Array(events.length + 1);
  events.forEach((members, e) => {
    first[e + 1] = first[e]! + members.length;
  });
  const member = new Int32Array(first[events.length]!);
  events.forEach((members, e) => {
    member.set(personOf ? members.map((row) => personOf[row]!) : members, first[e]!);
  });
  const persons = personOf ? personOf.reduce((most, p) => Math.max(most, p + 1), 0) : rows;
  const minutes = new Float64Array(events.length).fill(1);
  const { n, offsets, targets } = projectColumns(
    { persons, first, member, minutes },
    { from: 0, to: events.length },
  );
  return { n, offsets, targets };
}
