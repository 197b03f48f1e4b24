import { describe, expect, it } from 'vitest';
import { publish } from '../../src/report/publish.ts';
import { tables } from '../../src/report/tables.ts';
import { analyze } from '../../src/result/analyze.ts';
import type { Result } from '../../src/result/types.ts';
import { DEFAULT_SETTINGS, type Settings, type View } from '../../src/settings.ts';
import { type By, many, smallLog } from '../fixtures/small-log.ts';

const PEOPLE = {
  ...many('nord-hemmelig-', 6, 'NAV/NAV Nord'),
  ...many('sor-hemmelig-', 3, 'NAV/NAV Sør'),
  ...many('vest-hemmelig-', 7, 'NAV/NAV Vest'),
  ...many('bup-hemmelig-', 5, 'Helse/BUP'),
  ...many('lege-hemmelig-', 5, 'Helse/Legekontor'),
};

const at = (month: number, day: number): string => `2024-0${month}-${String(day).padStart(2, '0')}T09:00:00Z`;
const MEETINGS: By[] = [
  ...[2, 9, 16, 23].map((d) => ({
    who: 'nord-hemmelig-1 nord-hemmelig-2 bup-hemmelig-1',
    hours: 2,
    at: at(1, d),
  })),
  ...[3, 10].map((d) => ({ who: 'vest-hemmelig-1 lege-hemmelig-1', hours: 1, at: at(1, d) })),
  ...[4, 11, 18].map((d) => ({ who: 'vest-hemmelig-2 sor-hemmelig-1', hours: 1, at: at(4, d) })),
  { who: Object.keys(PEOPLE).join(' '), hours: 3, at: at(4, 20) },
];

function resultOf(view: View, more: Partial<Settings> = {}): Result {
  const settings = { ...DEFAULT_SETTINGS, view, window: 'quarter', name: 'Prøve', ...more };
  return publish(analyze(smallLog(PEOPLE, MEETINGS), settings), { version: '0.0.0', inputs: [] });
}

describe('publish', () => {
  it('lets no id of the log into any view, unless the researcher asks for them', () => {
    for (const view of ['leader', 'project', 'researcher'] as const) {
      const result = resultOf(view);
      expect(JSON.stringify([result, tables(result)])).not.toContain('hemmelig');
    }
    expect(JSON.stringify(resultOf('researcher', { ids: 'source' }))).toContain('bup-hemmelig-1');
    expect(JSON.stringify(resultOf('leader', { ids: 'source' }))).not.toContain('hemmelig');
  });

  it('shows the leader groups of at least five persons and no person', () => {
    const result = resultOf('leader');
    expect(result.nodes.every((n) => n.kind === 'group')).toBe(true);
    expect(result.nodes.map((n) => n.id).sort()).toEqual([
      'Andre enheter (NAV)',
      'BUP',
      'Legekontor',
      'NAV Vest',
    ]);
    for (const w of result.layers[0]!.windows) {
      expect(w.nodes.persons.every((n) => n >= 5)).toBe(true);
      expect(w.ties.meetings).toEqual([]);
    }
  });

  it('rounds hours to 5 and shares to 0.05, and leaves out counts that point at persons', () => {
    const w = resultOf('leader').layers[0]!.windows[0]!;
    const full = resultOf('researcher').layers[0]!.windows[0]!;
    expect(full.measures.hours).toBe(10);
    expect(w.measures.hours! % 5).toBe(0);
    for (const id of ['density', 'ei', 'ei_weighted', 'ei_expected', 'largest_component'] as const) {
      expect((w.measures[id]! * 20) % 1).toBeCloseTo(0, 9);
      expect(Math.abs(w.measures[id]! - full.measures[id]!)).toBeLessThanOrEqual(0.025 + 1e-12);
    }
    for (const id of ['isolates', 'articulation_points', 'bridges', 'ties', 'ties_lost'] as const) {
      expect(id in w.measures).toBe(false);
    }
  });

  it('leaves out a tie between groups that rests on fewer than three meetings', () => {
    const result = resultOf('leader');
    const id = (n: number): string => result.nodes[n]!.id;
    const ties = (at: number): string[] => {
      const { a, b } = result.layers[0]!.windows[at]!.ties;
      return a.map((x, t) => `${id(x)} – ${id(b[t]!)}`);
    };
    expect(ties(0)).toEqual(['Andre enheter (NAV) – BUP']);
    expect(ties(1)).toEqual(['Andre enheter (NAV) – NAV Vest']);
  });

  it('gives the project view the sector matrix, with small cells hidden', () => {
    const w = resultOf('project').layers[0]!.windows[1]!;
    const { sectors } = resultOf('project');
    const cell = w.pairs.find((p) => p.a !== p.b)!;
    expect(sectors).toHaveLength(2);
    expect([cell.observedHours, cell.reason]).toEqual([null, 'SMALL_GROUP']);
    expect(w.pairs.every((p) => p.bridgingMeetings === null)).toBe(true);
  });

  it('hides the whole window when fewer persons than a group are in it', () => {
    const few = smallLog(many('x', 4, 'A/u'), [{ who: 'x1 x2' }, { who: 'x1 x3' }]);
    const result = publish(analyze(few, { ...DEFAULT_SETTINGS, window: 'all' }), {
      version: '0',
      inputs: [],
    });
    const w = result.layers[0]!.windows[0]!;
    expect([result.nodes, result.sectors, w.reason]).toEqual([[], [], 'SMALL_GROUP']);
    expect(Object.values(w.measures).every((v) => v === null)).toBe(true);
  });

  it('freezes the ring and the nodes over the windows, and keeps everyone inside the picture', () => {
    const result = resultOf('researcher');
    expect(result.nodes).toHaveLength(26);
    for (const w of result.layers[0]!.windows) {
      w.nodes.node.forEach((_, i) => {
        expect(Math.hypot(w.nodes.x[i]!, w.nodes.y[i]!)).toBeLessThan(1.6);
      });
    }
  });

  it('draws new pseudonyms from a new seed, and the same from the same', () => {
    const strengthOf = (seed: number): string => {
      const { nodes, layers } = resultOf('researcher', { seed });
      const w = layers[0]!.windows[0]!;
      return w.nodes.node.map((n, i) => `${nodes[n]!.id} ${w.nodes.columns.strength![i]}`).join();
    };
    expect(strengthOf(1)).toBe(strengthOf(1));
    expect(strengthOf(1)).not.toBe(strengthOf(2));
  });

  it('gives the leader a band of person-dependence at most, and only where nobody can be pointed at', () => {
    for (const w of resultOf('leader').layers[0]!.windows) {
      for (const pair of w.pairs) {
        expect([pair.pai, pair.paiLo, pair.topShare, pair.soleRepresentation, pair.observedHours]).toEqual([
          null,
          null,
          null,
          null,
          null,
        ]);
        if (pair.a !== pair.b && pair.band === null) expect(pair.paiReason).not.toBeNull();
      }
      expect('person_dependence' in w.measures).toBe(false);
    }
  });

  it('shows a band for two sectors of eight that meet eight times, and none for seven persons', () => {
    const bandOf = (n: number): string | null => {
      const people = { ...many('a', n, 'A/u'), ...many('b', 9, 'B/v') };
      const meetings = Array.from({ length: 40 }, (_, i) => ({ who: `a1 b${(i % 9) + 1}`, series: `s${i}` }));
      const inside = Array.from({ length: 40 }, (_, i) => ({
        who: `a${(i % (n - 1)) + 2} a1`,
        series: `t${i}`,
      }));
      const analysis = analyze(smallLog(people, [...meetings, ...inside]), {
        ...DEFAULT_SETTINGS,
        window: 'all',
      });
      const result = publish(analysis, { version: '0', inputs: [] });
      return result.layers[0]!.windows[0]!.pairs.find((p) => p.a !== p.b)!.band;
    };
    expect([bandOf(8), bandOf(7)]).toEqual(['high', null]);
  });
});

describe('tables', () => {
  it('has the contract’s columns, in its order, in the researcher view', () => {
    const head = Object.fromEntries(tables(resultOf('researcher')).map((t) => [t.name, t.columns.join()]));
    expect(head.windows).toMatch(
      /^window,start,end,persons,attending,meetings,contacts,series,hours,ties,density,contact_rate,components,largest_component,isolates,transitivity,ei,ei_weighted,ei_expected,assortativity,modularity,degree_centralization,betweenness_centralization,articulation_points,bridges,jaccard,ties_kept,ties_new,ties_lost,silo_index,silo_lo,silo_hi,silo_reason,person_dependence,pai_lo,pai_hi,pai_reason,direct_share,/,
    );
    expect(head.actors).toMatch(
      /^window,actor,unit,sector,role,degree,strength,hours,betweenness,betweenness_weighted,harmonic,eigenvector,core,constraint,constraint_weighted,effective_size,effective_size_weighted,cross_betweenness,broker_share,gf_internal,gf_consultant,gf_gatekeeper,gf_representative,gf_liaison,articulation,/,
    );
    expect(head.ties).toBe('window,a,b,weight,meetings,hours');
    expect(head['sector-pairs']).toBe(
      'window,sector_a,sector_b,observed_hours,expected_hours,density,pai,pai_lo,pai_hi,top_share,bus_factor,effective_carriers,sole_representation,bridging_meetings,reason,pai_reason,band,oe,oe_lo,oe_hi,oe_p,oe_q,oe_reason',
    );
  });

  it('says how far off betweenness may be where it is estimated, and nothing where it is exact', () => {
    const settings = { ...DEFAULT_SETTINGS, view: 'researcher' as const, window: 'quarter' };
    const of = (mostExact: number): Result => {
      const analysis = analyze(smallLog(PEOPLE, MEETINGS), settings, { mostExact });
      return publish(analysis, { version: '0', inputs: [] });
    };
    const [exact, estimated] = [of(26), of(25)];
    expect(exact.layers[0]!.windows.map((w) => w.betweennessBound)).toEqual([undefined, undefined]);
    const windows = (result: Result) => tables(result).find((t) => t.name === 'windows')!;
    expect(windows(exact).columns).not.toContain('betweenness_error');
    expect(windows(estimated).columns.at(-1)).toBe('betweenness_error');
    estimated.layers[0]!.windows.forEach((w, i) => {
      const { error, risk, samples } = w.betweennessBound!;
      // Of 26 persons: 0.005 of all ordered pairs, 26/24 of it among the pairs without the person.
      expect(error).toBeCloseTo((0.005 * 26) / 24, 12);
      expect(risk).toBe(0.1);
      expect(samples).toBeGreaterThan(0);
      expect(windows(estimated).rows[i]!.at(-1)).toBe(error);
      const right = exact.layers[0]!.windows[i]!;
      w.nodes.columns.betweenness!.forEach((value, at) => {
        expect(Math.abs(value! - right.nodes.columns.betweenness![at]!)).toBeLessThan(error);
      });
      const central = (slice: typeof w) => slice.measures.betweenness_centralization!;
      expect(Math.abs(central(w) - central(right))).toBeLessThan(2 * error);
    });
  });

  it('has rows as wide as its columns, and ties with a < b', () => {
    for (const view of ['leader', 'project', 'researcher'] as const) {
      for (const { columns, rows, name } of tables(resultOf(view))) {
        for (const row of rows) expect(row, name).toHaveLength(columns.length);
        if (name === 'ties') for (const row of rows) expect(String(row[1]) < String(row[2])).toBe(true);
      }
    }
    expect(tables(resultOf('leader')).map((t) => t.name)).toEqual([
      'windows',
      'groups',
      'group-ties',
      'sector-pairs',
    ]);
  });
});
