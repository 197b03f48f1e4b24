import type { IngestResult, Problem, RegisterRow } from '../ingest/types.ts';
import type { Settings } from '../settings.ts';
import { EXTERNAL_SECTOR, wordsOf } from './affiliation.ts';
import type { Clock } from './clock.ts';
import type { Identities } from './identity.ts';
import { sectorColumn } from './sector-column.ts';
import type { Actor, ActorId, Affiliation } from './types.ts';

const OPEN = { fromMs: Number.NEGATIVE_INFINITY, toMs: Number.POSITIVE_INFINITY };

/**
 * Who are the people of the log, and where did they work when?
 *
 * Everyone in a register, and everyone who was met. People in no register get the sector «Ekstern» where a register
 * exists, else what stood in brackets beside their name (the commonest, then the first in alphabetical order).
 *
 * @param met ids of people who were met, in any order
 * @returns actors sorted by id, and problems with `brokers` and `arms` of the settings
 * @throws UsageError SECTOR_UNKNOWN
 * Cost: O(people + register rows).
 */
export function buildActors(
  rows: IngestResult,
  identities: Identities,
  met: ReadonlySet<ActorId>,
  context: { settings: Settings; clock: Clock },
): { actors: Actor[]; problems: Problem[] } {
  const { settings, clock } = context;
  const sector = sectorColumn(rows, settings);
  const armOf = armsByUnit(settings);
  const brokers = new Set(settings.brokers.map(identities.lookUp));
  const hasRegister = rows.register.length > 0;
  const ids = [...new Set([...identities.register.rows.keys(), ...met])].sort();
  const actors = ids.map((id): Actor => {
    const own = identities.register.rows.get(id);
    const outside = outsideAffiliation(identities.hints.get(id), hasRegister);
    return {
      id,
      affiliations: own
        ? affiliationsOf(own, sector, armOf, clock)
        : [{ ...outside, arm: armOf(outside.unit) }],
      formalBroker: brokers.has(id) || (own?.some((row) => row.broker) ?? false),
      registered: own !== undefined,
    };
  });
  return { actors, problems: settingProblems(actors, settings, identities) };
}

function affiliationsOf(
  rows: readonly RegisterRow[],
  sector: string,
  armOf: (unit: string | null) => string | null,
  clock: Clock,
): Affiliation[] {
  const distinct = new Map<string, Affiliation>();
  for (const { attributes, from, to } of rows) {
    const unit = attributes.unit ?? null;
    const affiliation: Affiliation = {
      fromMs: from === null ? OPEN.fromMs : clock.dayStart(from),
      toMs: to === null ? OPEN.toMs : clock.dayStart(to),
      unit,
      sector: attributes[sector] ?? null,
      role: attributes.role ?? null,
      arm: armOf(unit) ?? attributes.arm ?? null,
    };
    distinct.set(`${affiliation.fromMs} ${affiliation.toMs} ${wordsOf(affiliation)}`, affiliation);
  }
  return [...distinct.values()].sort(byStart);
}

function byStart(a: Affiliation, b: Affiliation): number {
  if (a.fromMs !== b.fromMs) return a.fromMs < b.fromMs ? -1 : 1;
  if (wordsOf(a) !== wordsOf(b)) return wordsOf(a) < wordsOf(b) ? -1 : 1;
  return a.toMs < b.toMs ? -1 : 1;
}

function outsideAffiliation(
  hints: ReadonlyMap<string, number> | undefined,
  hasRegister: boolean,
): Omit<Affiliation, 'arm'> {
  const ranked = [...(hints ?? [])].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const unit = ranked[0]?.[0] ?? null;
  return { ...OPEN, unit, sector: hasRegister ? EXTERNAL_SECTOR : unit, role: null };
}

function armsByUnit(settings: Settings): (unit: string | null) => string | null {
  const arms = new Map<string, string>();
  for (const [arm, units] of Object.entries(settings.arms)) {
    for (const unit of units) arms.set(unit.trim().toLowerCase(), arm);
  }
  return (unit) => (unit === null ? null : (arms.get(unit.toLowerCase()) ?? null));
}

/** Settings that point at nobody: said by count, and by the user's own word for a unit. */
function settingProblems(actors: readonly Actor[], settings: Settings, identities: Identities): Problem[] {
  const place = { file: 'samband.json' };
  const problems: Problem[] = [];
  const lost = settings.brokers.filter((broker) => identities.lookUp(broker) === null).length;
  if (lost > 0)
    problems.push({ code: 'BROKER_UNKNOWN', severity: 'warning', place, params: { count: lost } });
  const units = new Set(actors.flatMap((a) => a.affiliations.map((s) => s.unit?.toLowerCase() ?? '')));
  for (const [arm, names] of Object.entries(settings.arms)) {
    const missing = names.filter((unit) => !units.has(unit.trim().toLowerCase())).length;
    if (missing > 0) {
      problems.push({
        code: 'ARM_UNIT_UNKNOWN',
        severity: 'warning',
        place,
        params: { arm, count: missing },
      });
    }
  }
  return problems;
}
