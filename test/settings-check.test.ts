import { describe, expect, it } from 'vitest';
import { UsageError } from '../src/errors.ts';
import { DEFAULT_SETTINGS } from '../src/settings.ts';
import { checkSettings } from '../src/settings-check.ts';

const fault = (config: unknown, options = {}): UsageError => {
  try {
    checkSettings(config, options);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};
const PHASES = [{ name: 'før', from: '2024-01-01', to: '2024-07-01' }];

describe('checkSettings', () => {
  it('gives the defaults for nothing', () => {
    for (const config of [null, undefined, {}]) expect(checkSettings(config, {})).toEqual(DEFAULT_SETTINGS);
  });

  it('lets options win over samband.json, and both over the defaults', () => {
    const settings = checkSettings({ lang: 'en', seed: 7, name: 'Pilot' }, { seed: '9', lang: undefined });
    expect(settings).toMatchObject({ lang: 'en', seed: 9, name: 'Pilot', minGroup: 5 });
  });

  it('accepts the whole example of the documentation', () => {
    const config = {
      name: 'Pilot',
      timezone: 'Europe/Oslo',
      period: ['2023-06-01', '2025-01-01'],
      sector: 'sector',
      phases: PHASES,
      events: [{ date: '2024-03-01', label: 'ny koordinator' }],
      arms: { pilot: ['NAV'], control: ['BUP'] },
      brokers: ['a@x.example'],
      planned: [['NAV', 'Helse']],
      columns: { 'logg.csv': { Overskrift: 'date' } },
      answers: { 'logg.csv': { 'date-order': 'dag/måned' } },
    };
    expect(checkSettings(config, {})).toEqual({ ...DEFAULT_SETTINGS, ...config });
  });

  it.each([
    [{ langs: 'nb' }, {}, 'lang'],
    [{}, { minGrop: 3 }, 'minGroup'],
    [{ lang: 'no' }, {}, 'nb'],
    [{}, { tie: 'newman-hour' }, 'newman-hours'],
    [{}, { view: 'reseacher' }, 'researcher'],
    [{}, { window: 'quater' }, 'quarter'],
    [{ timezone: 'Europe/Olso' }, {}, 'Europe/Oslo'],
    [{ phases: [{ name: 'a', from: '2024-01-01', til: '2024-02-01' }] }, {}, 'to'],
  ])('names the nearest valid one for %j %j', (config, options, nearest) => {
    const error = fault(config, options);
    expect(error.code).toMatch(/^SETTING_/);
    expect(error.message).toContain(`«${nearest}»`);
  });

  it.each([
    [{ period: ['2024-02-01', '2024-02-01'] }, 'period'],
    [{ period: ['2024-02-30', '2024-03-01'] }, 'period.0'],
    [{ period: ['2024-02-01'] }, 'period'],
    [{ period: '2024' }, 'period'],
    [{ phases: [{ name: 'a', from: '2024-03-01', to: '2024-02-01' }] }, 'phases.0'],
    [{ phases: [...PHASES, ...PHASES] }, 'phases.1.name'],
    [{ phases: [{ name: 'a', from: '2024-03-01' }] }, 'phases.0.to'],
    [{ phases: ['a'] }, 'phases.0'],
    [{ events: [{ date: 'i går', label: 'x' }] }, 'events.0.date'],
    [{ arms: { pilot: 'NAV' } }, 'arms.pilot'],
    [{ arms: ['NAV'] }, 'arms'],
    [{ planned: [['NAV']] }, 'planned.0'],
    [{ brokers: [1] }, 'brokers.0'],
    [{ minGroup: 0 }, 'minGroup'],
    [{ minGroup: 2.5 }, 'minGroup'],
    [{ seed: -1 }, 'seed'],
    [{ resamples: 'mange' }, 'resamples'],
    [{ threads: Number.NaN }, 'threads'],
    [{ name: null }, 'name'],
    [{ columns: { f: { a: 1 } } }, 'columns.f.a'],
  ])('refuses %j and says where', (config, path) => {
    const error = fault(config);
    expect(error.code).toBe('SETTING_WRONG');
    expect(error.message).toContain(`«${path}»`);
    expect(error.message).toContain('samband.json');
  });

  it.each(['P1D', 'P2W', 'P1M', 'P1Y6M', 'month', 'half-year', 'all'])('accepts the window %s', (window) => {
    expect(checkSettings({}, { window }).window).toBe(window);
  });

  it.each(['P', 'P0D', '1D', 'PT1H', 'uke'])('refuses the window %s', (window) => {
    expect(fault({}, { window }).code).toBe('SETTING_WRONG');
  });

  it('gives windows by phase only where there are phases', () => {
    expect(fault({ window: 'phase' }).message).toContain('phases');
    expect(checkSettings({ window: 'phase', phases: PHASES }, {}).window).toBe('phase');
  });

  it('shows source ids in the researcher view only', () => {
    expect(fault({}, { ids: 'source' }).message).toContain('researcher');
    expect(checkSettings({ view: 'researcher' }, { ids: 'source' }).ids).toBe('source');
  });

  it.each([[[]], ['x'], [7], [true]])('refuses a samband.json that is %j', (config) => {
    expect(fault(config).code).toBe('SETTING_WRONG');
  });

  it('is not fooled by __proto__', () => {
    expect(fault(JSON.parse('{"__proto__": {"lang": "en"}}')).code).toBe('SETTING_UNKNOWN');
    expect(fault({ constructor: 1 }).code).toBe('SETTING_UNKNOWN');
    const { columns } = checkSettings(JSON.parse('{"columns": {"__proto__": {"a": "date"}}}'), {});
    expect(Object.keys(columns)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(columns)).toBe(Object.prototype);
  });

  it('does not change the defaults', () => {
    const before = structuredClone(DEFAULT_SETTINGS);
    checkSettings({ seed: 5, arms: { a: ['b'] } }, {});
    expect(DEFAULT_SETTINGS).toEqual(before);
  });
});
