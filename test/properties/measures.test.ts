import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectMeetings } from '../../src/graph/project-ties.ts';
import type { ActorGraph, Scores } from '../../src/graph/types.ts';
import { articulation } from '../../src/measures/articulation.ts';
import { assortativity } from '../../src/measures/assortativity.ts';
import { betweenness, betweennessWeighted } from '../../src/measures/betweenness.ts';
import { type BrokerRoles, brokerRoles } from '../../src/measures/broker-roles.ts';
import { betweennessCentralization, degreeCentralization } from '../../src/measures/centralization.ts';
import { components, largestComponentShare } from '../../src/measures/components.ts';
import { constraint, constraintWeighted } from '../../src/measures/constraint.ts';
import { core } from '../../src/measures/core.ts';
import { crossBetweenness } from '../../src/measures/cross-betweenness.ts';
import { degree, strength } from '../../src/measures/degree.ts';
import { density } from '../../src/measures/density.ts';
import { effectiveSize, effectiveSizeWeighted } from '../../src/measures/effective-size.ts';
import { eiExpected, eiIndex, eiWeighted } from '../../src/measures/ei.ts';
import { eigenvector } from '../../src/measures/eigenvector.ts';
import { harmonic, harmonicWeighted } from '../../src/measures/harmonic.ts';
import { modularity, modularityWeighted } from '../../src/measures/modularity.ts';
import { sectorDensity } from '../../src/measures/sector-density.ts';
import { sectorsMet } from '../../src/measures/sectors-met.ts';
import { transitivity } from '../../src/measures/transitivity.ts';
import { expectNumber, expectScores } from '../helpers/expect-scores.ts';
import { graphFrom, plans, renamed } from '../helpers/plans.ts';

const SEED = { seed: 1, numRuns: 150 };

const role =
  (name: keyof BrokerRoles) =>
  (graph: ActorGraph): Scores =>
    brokerRoles(graph)[name];

const PERSON: Record<string, (graph: ActorGraph) => Scores> = {
  degree,
  strength,
  sectorsMet,
  betweenness,
  betweennessWeighted,
  crossBetweenness,
  harmonic,
  harmonicWeighted,
  eigenvector,
  core,
  constraint,
  constraintWeighted,
  effectiveSize,
  effectiveSizeWeighted,
  articulation: (graph) => articulation(graph).scores,
  internal: role('internal'),
  consultant: role('consultant'),
  gatekeeper: role('gatekeeper'),
  representative: role('representative'),
  liaison: role('liaison'),
};

const WHOLE: Record<string, (graph: ActorGraph) => number | null> = {
  density,
  transitivity,
  eiIndex,
  eiWeighted,
  eiExpected,
  assortativity,
  modularity,
  modularityWeighted,
  degreeCentralization,
  betweennessCentralization,
  largestComponentShare,
  parts: (graph) => components(graph).sizes.length,
  points: (graph) => articulation(graph).points,
  bridges: (graph) => articulation(graph).bridges,
};

/** Measures that a change of unit (hours to minutes) must not touch. */
const UNIT_FREE = Object.keys(PERSON).filter((name) => name !== 'strength');

describe('laws of measures of persons', () => {
  test.each(Object.entries(PERSON))('%s: renaming the persons moves the scores with them', (_, measure) => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { graph, place } = renamed(plan);
        const moved = measure(graph);
        expectScores(
          measure(graphFrom(plan)),
          place.map((at) => moved[at]!),
          1e-10,
        );
      }),
      SEED,
    );
  });

  test.each(UNIT_FREE)('%s: another unit of strength changes nothing', (name) => {
    fc.assert(
      fc.property(plans, (plan) => {
        const measure = PERSON[name]!;
        expectScores(measure(graphFrom(plan, 60)), measure(graphFrom(plan)), 1e-10);
        expectScores(measure(graphFrom(plan, 1 / 3)), measure(graphFrom(plan)), 1e-10);
      }),
      SEED,
    );
  });

  test.each(Object.entries(PERSON))('%s: every score is a finite number ≥ 0, or null', (_, measure) => {
    fc.assert(
      fc.property(plans, (plan) => {
        const scores = measure(graphFrom(plan));
        expect(scores.length).toBe(plan.n);
        for (const score of scores)
          expect(score === null || (Number.isFinite(score) && score >= 0)).toBe(true);
      }),
      SEED,
    );
  });

  test.each(['betweenness', 'betweennessWeighted', 'crossBetweenness', 'harmonic', 'eigenvector'])(
    '%s: no score is above 1',
    (name) => {
      fc.assert(
        fc.property(plans, (plan) => {
          for (const score of PERSON[name]!(graphFrom(plan)))
            expect(score ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        }),
        SEED,
      );
    },
  );

  test('with equal strengths the weighted forms equal the counted ones', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const seen = new Set<string>();
        const ties = plan.ties.flatMap(({ a, b }) => {
          const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
          return seen.size === seen.add(key).size ? [] : [{ a, b, weight: 0.3 }];
        });
        const graph = graphFrom({ ...plan, ties });
        expectScores(betweennessWeighted(graph), betweenness(graph), 1e-12);
        expectScores(harmonicWeighted(graph), harmonic(graph), 1e-12);
        expectScores(constraintWeighted(graph), constraint(graph), 1e-12);
        expectScores(effectiveSizeWeighted(graph), effectiveSize(graph), 1e-12);
        expectNumber(eiWeighted(graph), eiIndex(graph), 1e-12);
        expectNumber(modularityWeighted(graph), modularity(graph), 1e-12);
      }),
      SEED,
    );
  });

  test('degree adds up to twice the ties, strength to twice their strength', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const graph = graphFrom(plan);
        const sum = (values: Iterable<number | null>): number =>
          [...values].reduce<number>((s, x) => s + x!, 0);
        expect(sum(degree(graph))).toBe(2 * graph.ties.a.length);
        expect(sum(strength(graph))).toBeCloseTo(2 * sum(graph.ties.weight), 9);
      }),
      SEED,
    );
  });
});

describe('laws of measures of the whole network', () => {
  test.each(Object.entries(WHOLE))('%s: renaming the persons changes nothing; never NaN', (_, measure) => {
    fc.assert(
      fc.property(plans, (plan) => {
        const value = measure(graphFrom(plan));
        expect(value === null || Number.isFinite(value)).toBe(true);
        expectNumber(measure(renamed(plan).graph), value, 1e-10);
      }),
      SEED,
    );
  });

  test.each([
    ['density', 0, 1],
    ['transitivity', 0, 1],
    ['eiIndex', -1, 1],
    ['eiWeighted', -1, 1],
    ['eiExpected', -1, 1],
    ['assortativity', -1, 1],
    ['modularity', -0.5, 1],
    ['modularityWeighted', -0.5, 1],
    ['degreeCentralization', 0, 1],
    ['betweennessCentralization', 0, 1],
    ['largestComponentShare', 0, 1],
  ] as const)('%s stays between %d and %d', (name, least, most) => {
    fc.assert(
      fc.property(plans, (plan) => {
        const value = WHOLE[name]!(graphFrom(plan));
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(least - 1e-12);
        expect(value).toBeLessThanOrEqual(most + 1e-12);
      }),
      SEED,
    );
  });

  test('ties between and inside sectors add up to the ties between persons with a sector', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const graph = graphFrom(plan);
        const placed = Array.from(graph.ties.a).filter(
          (a, t) => graph.sector[a]! >= 0 && graph.sector[graph.ties.b[t]!]! >= 0,
        );
        expect(sectorDensity(graph).reduce((sum, row) => sum + row.ties, 0)).toBe(placed.length);
      }),
      SEED,
    );
  });
});

describe('laws of the projection', () => {
  const rooms = fc.array(
    fc.record({
      members: fc
        .uniqueArray(fc.nat({ max: 9 }), { maxLength: 10 })
        .map((list) => list.sort((x, y) => x - y)),
      hours: fc.integer({ min: 1, max: 32 }).map((quarters) => quarters / 4),
    }),
    { maxLength: 30 },
  );

  test('newman-hours: strength is the hours a person spent in meetings of two or more', () => {
    fc.assert(
      fc.property(rooms, (list) => {
        const meetings = list.map((room) => ({ ...room, size: room.members.length }));
        const actors = Array.from({ length: 10 }, (_, i) => `p${i}`);
        const sector = new Int32Array(10).fill(-1);
        const graph = projectMeetings({ actors, sector, sectorNames: [], meetings, rule: 'newman-hours' });
        const spent = actors.map((_, i) =>
          meetings.reduce((sum, m) => sum + (m.members.length > 1 && m.members.includes(i) ? m.hours : 0), 0),
        );
        expectScores(strength(graph), spent, 1e-10);
      }),
      SEED,
    );
  });
});
