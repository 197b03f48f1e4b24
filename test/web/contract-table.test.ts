import { describe, expect, it } from 'vitest';
import { tables } from '../../src/report/tables.ts';
import { initialState } from '../../web/state.ts';
import { contractTable, contractTables, rowsOfLayer } from '../../web/tables/contract-table.ts';
import { changedResult } from '../fixtures/changed-result.ts';
import { iaPilotResult } from '../fixtures/ia-pilot-result.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

describe('tables of the contract on the screen', () => {
  const result = iaPilotResult(20);
  const state = initialState(result);

  it('are all there, in both languages, with headings that are not the file’s own', () => {
    for (const lang of ['nb', 'en'] as const)
      for (const table of contractTables(result)) {
        const data = contractTable(result, table, { ...state, lang });
        expect(data.caption).not.toBe('');
        for (const { id, label } of data.columns) {
          expect(label, `${table.name}.${id}`).not.toMatch(/_/);
          expect(label, `${table.name}.${id}`).toMatch(/^[A-ZÆØÅ]|^[pqxyz]\b|^n$|^z-|^k-/);
        }
      }
  });

  it('save the columns and the numbers of the contract, without the layer that is chosen', () => {
    for (const table of contractTables(result)) {
      const { csv } = contractTable(result, table, state);
      const skip = table.columns[0] === 'layer' ? 1 : 0;
      expect(csv!.columns).toEqual(table.columns.slice(skip));
      expect(csv!.rows).toEqual(rowsOfLayer(table, state).map((row) => row.slice(skip)));
    }
  });

  it('leave no code in capitals for a reader to guess at', () => {
    for (const table of contractTables(result)) {
      if (table.name === 'coverage') continue;
      for (const row of contractTable(result, table, state).rows)
        for (const { text } of row) expect(text, table.name).not.toMatch(/^[A-Z]{2,}_[A-Z_]+(:|$)/);
    }
  });

  it('name windows and persons as the rest of the page does', () => {
    const sample = sampleResult('researcher');
    const ties = tables(sample).find(({ name }) => name === 'ties')!;
    const [first] = contractTable(sample, ties, initialState(sample)).rows;
    expect(first![0]!.text).toBe('2. kvartal 2023');
    expect(first![1]!.text).toMatch(/^P\d{3}$/);
  });

  it('sort windows by time and not by name', () => {
    const sample = changedResult('leader');
    const groups = tables(sample).find(({ name }) => name === 'groups')!;
    const places = contractTable(sample, groups, initialState(sample)).rows.map((row) => row[0]!.value);
    expect(new Set(places)).toEqual(new Set(sample.windows.map((_, i) => i)));
  });
});
