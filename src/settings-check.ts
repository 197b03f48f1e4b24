import { UsageError } from './errors.ts';
import { nearest } from './nearest.ts';
import { DEFAULT_SETTINGS, type Phase, type Settings } from './settings.ts';

const WINDOWS = ['phase', 'month', 'quarter', 'half-year', 'year', 'all'];
const DURATION = /^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/;
const KEYS = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
const TIES = ['newman-hours', 'newman', 'hours', 'count'] as const;
const ROSTERS = ['register', 'seen'] as const;
const CALENDARS = ['accepted', 'invited'] as const;
const VIEWS = ['leader', 'project', 'researcher'] as const;
const IDS = ['alias', 'source'] as const;
const LANGS = ['nb', 'en'] as const;
const MAILS = ['off', 'headers'] as const;

type Checks = { readonly [K in keyof Settings]: (value: unknown, at: Spot) => Settings[K] };

const CHECKS: Checks = {
  name: checkText,
  timezone: checkTimezone,
  period: (value, at) => (value === null ? null : checkPeriod(value, at)),
  sector: (value, at) => (value === null ? null : checkText(value, at)),
  phases: (value, at) => checkPhases(value, at),
  events: (value, at) =>
    checkList(value, at).map((event, i) => {
      const own = checkKeys(event, ['date', 'label'], at.inside(i));
      return {
        date: checkDate(own.get('date'), at.inside(i, 'date')),
        label: checkText(own.get('label'), at.inside(i, 'label')),
      };
    }),
  arms: (value, at) => checkRecord(value, at, checkTextList),
  brokers: checkTextList,
  planned: (value, at) =>
    checkList(value, at).map((pair, i) => {
      const sectors = checkTextList(pair, at.inside(i));
      if (sectors.length !== 2)
        throw wrong(at.inside(i), 'skal være et par av sektorer, for eksempel ["NAV", "Helse"]');
      return [sectors[0]!, sectors[1]!] as const;
    }),
  window: (value, at) => (value === null ? null : checkWindow(value, at)),
  tie: (value, at) => checkWord(value, at, TIES),
  roster: (value, at) => (value === null ? null : checkWord(value, at, ROSTERS)),
  calendar: (value, at) => checkWord(value, at, CALENDARS),
  view: (value, at) => checkWord(value, at, VIEWS),
  ids: (value, at) => checkWord(value, at, IDS),
  minGroup: (value, at) => checkWhole(value, at, 1),
  seed: (value, at) => checkWhole(value, at, 0),
  resamples: (value, at) => checkWhole(value, at, 0),
  lang: (value, at) => checkWord(value, at, LANGS),
  mail: (value, at) => checkWord(value, at, MAILS),
  threads: (value, at) => (value === null ? null : checkWhole(value, at, 1)),
  key: (value, at) => (value === null ? null : checkText(value, at)),
  aliases: (value, at) => (value === null ? null : checkText(value, at)),
  columns: (value, at) => checkRecord(value, at, (inner, spot) => checkRecord(inner, spot, checkText)),
  answers: (value, at) => checkRecord(value, at, (inner, spot) => checkRecord(inner, spot, checkText)),
};

/**
 * What did the user choose?
 *
 * Options win over samband.json, both over the defaults; undefined options count as not given. Numbers may come as
 * text from the command line.
 *
 * @param config the parsed samband.json, or null/undefined where there is none
 * @param options options of the command line by their Settings name (`minGroup`)
 * @returns settings in which every value is of the right type and range
 * @throws UsageError SETTING_UNKNOWN or SETTING_WRONG, naming the nearest valid one
 */
export function checkSettings(config: unknown, options: Readonly<Record<string, unknown>>): Settings {
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = { ...DEFAULT_SETTINGS };
  for (const [source, values] of [
    ['samband.json', config ?? {}],
    ['valg', options],
  ] as const) {
    if (!isRecord(values)) {
      throw new UsageError('SETTING_WRONG', `${source} skal være et objekt: { "name": "…", … }.`);
    }
    for (const [key, value] of Object.entries(values)) {
      if (value !== undefined) assign(settings, knownKey(key, source), value, source);
    }
  }
  checkTogether(settings);
  return settings;
}

function assign<K extends keyof Settings>(
  settings: { -readonly [P in keyof Settings]: Settings[P] },
  key: K,
  value: unknown,
  source: string,
): void {
  settings[key] = CHECKS[key](value, spotOf(source, key));
}

function spotOf(source: string, path: string): Spot {
  return {
    source,
    path,
    inside: (...steps) => spotOf(source, [path, ...steps].join('.')),
  };
}

function knownKey(key: string, source: string): keyof Settings {
  const found = KEYS.find((known) => known === key);
  if (found !== undefined) return found;
  const hint = `Mente du «${nearest(key, KEYS)}»? Gyldige: ${KEYS.join(', ')}.`;
  throw new UsageError('SETTING_UNKNOWN', `Ukjent innstilling «${key}» (${source}). ${hint}`);
}

function checkTogether(settings: Settings): void {
  if (settings.ids === 'source' && settings.view !== 'researcher') {
    const text =
      '«ids: source» kan bare brukes sammen med «view: researcher». Bruk «ids: alias», eller velg forskervisningen.';
    throw new UsageError('SETTING_WRONG', text);
  }
  if (settings.window === 'phase' && settings.phases.length === 0) {
    const text =
      '«window: phase» trenger faser. Legg «phases» i samband.json, eller velg for eksempel «quarter».';
    throw new UsageError('SETTING_WRONG', text);
  }
}

function checkTimezone(value: unknown, at: Spot): string {
  const zone = checkText(value, at);
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch (cause) {
    const hint = `Mente du «${nearest(zone, Intl.supportedValuesOf('timeZone'))}»?`;
    throw new UsageError('SETTING_WRONG', `Ukjent tidssone «${zone}» (${at.source}, ${at.path}). ${hint}`, {
      cause,
    });
  }
}

function checkWindow(value: unknown, at: Spot): string {
  const text = checkText(value, at);
  if (WINDOWS.includes(text) || (DURATION.test(text) && /[1-9]/.test(text))) return text;
  const hint = `Mente du «${nearest(text, WINDOWS)}»? Gyldige: ${WINDOWS.join(', ')}, eller en varighet som P1D eller P2W.`;
  throw new UsageError('SETTING_WRONG', `Ukjent vindu «${text}» (${at.source}, ${at.path}). ${hint}`);
}

function checkPeriod(value: unknown, at: Spot): readonly [string, string] {
  const days = checkTextList(value, at);
  if (days.length !== 2) throw wrong(at, 'skal ha to datoer: første dag og første dag etter');
  const [from, to] = [checkDate(days[0], at.inside(0)), checkDate(days[1], at.inside(1))];
  if (from >= to) throw wrong(at, 'skal begynne før den slutter');
  return [from, to];
}

function checkPhases(value: unknown, at: Spot): Phase[] {
  const names = new Set<string>();
  return checkList(value, at).map((phase, i) => {
    const own = checkKeys(phase, ['name', 'from', 'to'], at.inside(i));
    const name = checkText(own.get('name'), at.inside(i, 'name'));
    const from = checkDate(own.get('from'), at.inside(i, 'from'));
    const to = checkDate(own.get('to'), at.inside(i, 'to'));
    if (from >= to) throw wrong(at.inside(i), 'skal ha «from» før «to»');
    if (names.has(name)) throw wrong(at.inside(i, 'name'), 'er brukt av en annen fase');
    names.add(name);
    return { name, from, to };
  });
}

function checkList(value: unknown, at: Spot): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(at, 'skal være en liste: [ … ]');
  return value;
}

function checkKeys(value: unknown, keys: readonly string[], at: Spot): Map<string, unknown> {
  if (!isRecord(value)) throw wrong(at, `skal være et objekt med ${keys.join(', ')}`);
  for (const key of Object.keys(value)) {
    if (keys.includes(key)) continue;
    const hint = `Mente du «${nearest(key, keys)}»? Gyldige: ${keys.join(', ')}.`;
    throw new UsageError('SETTING_UNKNOWN', `Ukjent nøkkel «${key}» (${at.source}, ${at.path}). ${hint}`);
  }
  return new Map(Object.entries(value));
}

/** Where a value stands, for messages: `samband.json, phases.0.from`. */
interface Spot {
  readonly source: string;
  readonly path: string;
  readonly inside: (...steps: (string | number)[]) => Spot;
}

/** The fault of a value that is of the wrong type or out of range. */
function wrong(at: Spot, rule: string): UsageError {
  return new UsageError('SETTING_WRONG', `«${at.path}» ${rule} (${at.source}).`);
}

/** True for an object that is no list. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text; throws UsageError SETTING_WRONG. */
function checkText(value: unknown, at: Spot): string {
  if (typeof value !== 'string') throw wrong(at, 'skal være tekst i hermetegn');
  return value;
}

/** A list of texts; throws UsageError SETTING_WRONG. */
function checkTextList(value: unknown, at: Spot): readonly string[] {
  if (!Array.isArray(value)) throw wrong(at, 'skal være en liste av tekster: ["…", "…"]');
  return value.map((item: unknown, i) => checkText(item, at.inside(i)));
}

/** An ISO date of a day that exists; throws UsageError SETTING_WRONG. */
function checkDate(value: unknown, at: Spot): string {
  const text = checkText(value, at);
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)) return text;
  throw wrong(at, 'skal være en dato som finnes, skrevet som 2025-03-04');
}

/** A whole number from `least` up; texts of digits are read as numbers; throws UsageError SETTING_WRONG. */
function checkWhole(value: unknown, at: Spot, least: number): number {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= least) return number;
  throw wrong(at, `skal være et helt tall fra ${least}`);
}

/** One of some words; throws UsageError SETTING_WRONG, naming the nearest. */
function checkWord<T extends string>(value: unknown, at: Spot, words: readonly T[]): T {
  const text = checkText(value, at);
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  const hint = `Mente du «${nearest(text, words)}»? Gyldige: ${words.join(', ')}.`;
  throw new UsageError('SETTING_WRONG', `Ukjent verdi «${text}» for «${at.path}» (${at.source}). ${hint}`);
}

/** An object whose every value passes a check; safe for keys such as `__proto__`. */
function checkRecord<T>(
  value: unknown,
  at: Spot,
  check: (value: unknown, at: Spot) => T,
): Readonly<Record<string, T>> {
  if (!isRecord(value)) throw wrong(at, 'skal være et objekt: { "…": … }');
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, check(inner, at.inside(key))]));
}
