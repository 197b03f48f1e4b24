import { describe, expect, it } from 'vitest';
import { chooseGroups } from '../../src/report/grouping.ts';
import { analyze } from '../../src/result/analyze.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { many, type People, smallLog } from '../fixtures/small-log.ts';

const OTHERS = { sectors: 'Andre sektorer', units: (s: string) => `Andre enheter (${s})` };

function groupsOf(people: People, minGroup = 5): { sectors: string[]; groups: string[] } {
  const ids = Object.keys(people);
  const analysis = analyze(smallLog(people, [{ who: ids.join(' ') }]), {
    ...DEFAULT_SETTINGS,
    window: 'all',
  });
  const { sectors, groups } = chooseGroups(analysis, minGroup, OTHERS);
  return { sectors: sectors.map((s) => s.name), groups: groups.map((g) => g.name) };
}

describe('chooseGroups', () => {
  it('shows sectors and units of at least five persons as they are', () => {
    expect(
      groupsOf({ ...many('a', 5, 'NAV/Nord'), ...many('b', 6, 'NAV/Sør'), ...many('c', 5, 'Helse/BUP') }),
    ).toEqual({
      sectors: ['Helse', 'NAV'],
      groups: ['BUP', 'Nord', 'Sør'],
    });
  });

  it('merges small units, and takes the next smallest along when they are still too few', () => {
    const nav = { ...many('a', 3, 'NAV/Nord'), ...many('b', 6, 'NAV/Sør'), ...many('c', 9, 'NAV/Vest') };
    expect(groupsOf({ ...nav, ...many('h', 5, 'Helse/BUP') }).groups).toEqual([
      'Andre enheter (NAV)',
      'BUP',
      'Vest',
    ]);
  });

  it('never leaves a small cell that can be found by subtraction: a sector of 5 + 2 is one group', () => {
    expect(
      groupsOf({ ...many('a', 5, 'NAV/Nord'), ...many('b', 2, 'NAV/Sør'), ...many('h', 5, 'Helse/BUP') })
        .groups,
    ).toEqual(['BUP', 'NAV']);
  });

  it('merges a small sector with the next smallest', () => {
    const people = { ...many('a', 2, 'Politi/x'), ...many('b', 5, 'Helse/y'), ...many('c', 9, 'NAV/z') };
    expect(groupsOf(people).sectors).toEqual(['Andre sektorer', 'NAV']);
  });

  it('fails closed: with fewer than five persons in all nothing is shown', () => {
    expect(groupsOf({ ...many('a', 2, 'NAV/x'), ...many('b', 2, 'Helse/y') })).toEqual({
      sectors: [],
      groups: [],
    });
  });

  it('counts every window: a unit that is small in one window is merged in all', () => {
    const people = { ...many('a', 5, 'NAV/Nord'), ...many('b', 6, 'NAV/Sør'), ...many('c', 7, 'NAV/Vest') };
    const meetings = [
      { who: Object.keys(people).join(' '), at: '2024-01-10T09:00:00Z' },
      {
        who: Object.keys(people)
          .filter((id) => id !== 'a1')
          .join(' '),
        at: '2024-05-10T09:00:00Z',
      },
    ];
    const analysis = analyze(smallLog(people, meetings), {
      ...DEFAULT_SETTINGS,
      window: 'quarter',
      roster: 'seen',
    });
    expect(chooseGroups(analysis, 5, OTHERS).groups.map((g) => g.name)).toEqual([
      'Andre enheter (NAV)',
      'Vest',
    ]);
  });

  it('tells two units of one name in different sectors apart', () => {
    expect(groupsOf({ ...many('a', 5, 'NAV/Oslo'), ...many('b', 5, 'Helse/Oslo') }).groups).toEqual([
      'Oslo (Helse)',
      'Oslo (NAV)',
    ]);
  });

  it('merges the smallest units of each sector, from one size down, where there are too many to draw', () => {
    const people = {
      ...many('a', 9, 'NAV/Nord'),
      ...many('b', 7, 'NAV/Sør'),
      ...many('c', 6, 'NAV/Vest'),
      ...many('d', 8, 'Helse/BUP'),
      ...many('e', 6, 'Helse/Lege'),
    };
    const analysis = analyze(smallLog(people, [{ who: Object.keys(people).join(' ') }]), {
      ...DEFAULT_SETTINGS,
      window: 'all',
    });
    const shown = (most: number): unknown[] => {
      const { groups, leastUnit } = chooseGroups(analysis, 5, OTHERS, most);
      return [leastUnit, ...groups.map(({ name }) => name)];
    };
    expect(shown(5)).toEqual([null, 'BUP', 'Lege', 'Nord', 'Sør', 'Vest']);
    expect(shown(4)).toEqual([8, 'Andre enheter (NAV)', 'BUP', 'Lege', 'Nord']);
    expect(shown(2)).toEqual([10, 'Helse', 'NAV']);
  });
});
