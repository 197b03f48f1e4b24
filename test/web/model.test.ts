import { describe, expect, it } from 'vitest';
import { viewerText } from '../../src/report/viewer-text.ts';
import type { Result, WindowSlice } from '../../src/result/types.ts';
import {
  hasBackbone,
  headlineInterval,
  headlineValue,
  neighbourhood,
  nodeName,
  topList,
} from '../../web/model.ts';
import { initialState } from '../../web/state.ts';
import { nodesTable } from '../../web/tables/nodes-table.ts';
import { pairsTable } from '../../web/tables/pairs-table.ts';
import { sortedRows } from '../../web/tables/table-data.ts';
import { windowsTable } from '../../web/tables/windows-table.ts';
import { trackPlan } from '../../web/track.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

const leader = sampleResult('leader');
const researcher = sampleResult('researcher');
const state = (result: Result) => ({ ...initialState(result), window: 4 });
const slice = (result: Result): WindowSlice => result.layers[0]!.windows[4]!;

describe('the choice of the backbone', () => {
  it('is there for persons in meetings, not for units and not for contacts', () => {
    expect(hasBackbone(researcher, state(researcher))).toBe(true);
    expect(hasBackbone(leader, state(leader))).toBe(false);
    const both = sampleResult('researcher', { layers: ['meetings', 'contacts'] });
    expect(hasBackbone(both, { ...state(both), layer: 'contacts' })).toBe(false);
  });
});

describe('what is beside the picture', () => {
  it('lists units by hours with other sectors, largest first', () => {
    const rows = topList(leader, slice(leader));
    const hours = rows.map(({ value }) => value);
    expect(hours).toEqual([...hours].sort((a, b) => b - a));
    expect(rows[0]!.value).toBe(neighbourhood(leader, slice(leader), rows[0]!.node).hoursAcross);
  });

  it('lists a unit whose hours across are rounded to 0, since it has contact', () => {
    const first = leader.layers[0]!.windows[0]!;
    expect(topList(leader, first)).toEqual([
      { node: 1, value: 0 },
      { node: 8, value: 0 },
    ]);
  });

  it('counts contacts, sectors and hours across from the ties alone', () => {
    const ties = { a: [0, 0, 1], b: [1, 4, 4], weight: [1, 1, 1], meetings: [], hours: [10, 5, 20] };
    const own = { ...slice(leader), ties };
    expect(neighbourhood(leader, own, 0)).toEqual({
      contacts: [1, 4],
      sectors: 2,
      hoursAcross: 5,
      tiesAcross: 1,
    });
  });

  it('calls persons by pseudonym and units by their name', () => {
    expect(nodeName(researcher, slice(researcher), 16)).toBe('P017');
    expect(nodeName(leader, slice(leader), 0)).toBe('Helse og omsorg nord');
  });

  it('the headline goes with its interval, or with the reason that there is none', () => {
    const words = (lo: string, hi: string): string => `${lo} til ${hi}`;
    const measures = { silo_index: 0.42, silo_lo: 0.3, silo_hi: 0.55 };
    const given = { ...slice(leader), measures };
    expect([headlineValue(given, 'nb'), headlineInterval(given, words, 'nb')]).toEqual([
      '0,42',
      ['0,30 til 0,55'],
    ]);
    const thin = {
      ...given,
      measures: { silo_index: 0.42, silo_lo: null },
      reasons: { silo_lo: 'TOO_FEW_SERIES' as const },
    };
    expect(headlineInterval(thin, words, 'nb')).toEqual(['for få møteserier']);
    expect(headlineInterval({ ...given, measures: {} }, words, 'nb')).toEqual([]);
  });
});

describe('the tables', () => {
  it('have one row per window; a window without numbers says why', () => {
    const table = windowsTable(leader, state(leader));
    expect(table.rows).toHaveLength(7);
    expect(table.rows[1]!.at(-1)!.text).toBe('ingen registrert kontakt');
    const ei = table.columns.findIndex(({ id }) => id === 'ei');
    expect(table.rows[1]![ei]).toEqual({ value: null, text: '–', reason: 'ingen registrert kontakt' });
  });

  it('write numbers with true minus and decimal comma', () => {
    const table = windowsTable(leader, state(leader));
    const ei = table.columns.findIndex(({ id }) => id === 'ei');
    expect(table.rows[0]![ei]!.text).toMatch(/^−0,\d\d$/);
  });

  it('show no person to leaders, and of sector pairs only the band of dependence', () => {
    const text = JSON.stringify(nodesTable(leader, state(leader)));
    expect(text).not.toMatch(/P\d{3}|personen/);
    const pairs = pairsTable(leader, state(leader))!;
    expect(pairs.columns.map((c) => c.id)).toEqual(['sector_a', 'sector_b', 'pai']);
    for (const row of pairs.rows) expect(row[2]!.text).not.toMatch(/\d/);
    expect(pairsTable(researcher, state(researcher))!.rows.length).toBeGreaterThan(0);
  });

  it('are as wide in every row as their headings', () => {
    for (const table of [windowsTable, nodesTable, pairsTable]) {
      const data = table(researcher, state(researcher))!;
      expect(data.rows.every((row) => row.length === data.columns.length)).toBe(true);
    }
  });

  it('sort numbers as numbers, and put missing values last both ways', () => {
    const rows = [3, null, 20, 1].map((value) => [{ value, text: String(value) }]);
    const values = (direction: 'ascending' | 'descending') =>
      sortedRows(rows, 0, direction).map(([cell]) => cell!.value);
    expect(values('ascending')).toEqual([1, 3, 20, null]);
    expect(values('descending')).toEqual([20, 3, 1, null]);
  });
});

describe('the time line', () => {
  const plan = trackPlan(leader, state(leader), 700, 'nb')!;

  it('gives every window an equally wide cell and breaks the line where there is no value', () => {
    expect(plan.points.map(({ x }) => x)).toEqual([50, 150, 250, 350, 450, 550, 650]);
    expect(plan.points[1]!.y).toBeNull();
    expect(plan.line.match(/M/g)).toHaveLength(2);
  });

  it('always names the chosen window, however narrow', () => {
    const narrow = trackPlan(leader, state(leader), 120, 'nb')!;
    expect(narrow.points[4]).toMatchObject({ isChosen: true, isShown: true, hasLabel: true });
  });

  it('has nothing to draw without room or windows', () => {
    expect(trackPlan(leader, state(leader), 0, 'nb')).toBeNull();
    expect(trackPlan({ ...leader, windows: [] }, state(leader), 500, 'nb')).toBeNull();
  });
});

describe('the words', () => {
  const keys = (value: object): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' ? keys(inner).map((one) => `${key}.${one}`) : [key],
    );

  it('are the same in number in bokmål and English', () => {
    expect(keys(viewerText('nb'))).toEqual(keys(viewerText('en')));
  });

  it('count one and many', () => {
    const { node, groupNode } = viewerText('nb').network;
    expect(node('P017', 'HoT', 10, '4', '10')).toBe('P017, HoT: 10 kontakter i 4 sektorer');
    expect(node('P017', 'HoT', 1, '1', '1')).toBe('P017, HoT: 1 kontakt i 1 sektor');
    expect(groupNode('NAV nord', 'NAV', 3, '2', '3')).toBe('NAV nord, NAV: bånd til 3 enheter i 2 sektorer');
  });
});
