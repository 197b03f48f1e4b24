import type { Analysis } from '../result/analysis-types.ts';
import { type DrawnAs, type Result, SCHEMA_VERSION, type SectorInfo } from '../result/types.ts';
import { aliases } from './alias.ts';
import { drawUnits } from './draw-units.ts';
import { analysisFindings } from './findings.ts';
import { publishGroups } from './publish-groups.ts';
import { publishPersons } from './publish-persons.ts';
import { superGraphPlaces } from './publish-super-graph.ts';

/** What the shell knows about where the data came from. */
export interface Provenance {
  readonly version: string;
  readonly inputs: Result['inputs'];
}

/** A result as it is drawn and shared, and what its tables are made from. */
export interface Publication {
  readonly result: Result;
  /** The same, or the result with everyone, but no places, where `result` is drawn as units. */
  readonly whole: Result;
}

/** More persons than this cannot be told apart in a picture, nor drawn while one waits. */
const MOST_DRAWN = 3000;

/** What one view may show: the dots, and the numbers of each layer and window. */
export interface Published extends DrawnAs {
  readonly sectors: readonly SectorInfo[];
  readonly nodes: Result['nodes'];
  readonly layers: Result['layers'];
}

/**
 * What may leave the machine in this view?
 *
 * The only door from an Analysis (persons by their own ids) to a Result (what is written, shown and shared):
 * `researcher` has pseudonymous persons, `project` sectors and units of at least minGroup persons with the sector
 * matrix, `leader` the same without the matrix. It copies what a view may have; nothing is removed afterwards.
 * No view has a name, an e-mail or free text, but for `--ids source`: there the researcher asks for the log's own ids, which
 * are names where the log has nothing else. The shell warns.
 *
 * @param analysis the full analysis; its settings choose view, ids and minGroup
 * @param provenance version of the tool and fingerprints of the input
 * @param aliasOf pseudonym by the log's own id, one for everyone in the log; default drawn from the seed (alias.ts)
 * @returns the result, ready for JSON; a researcher's result of more than 3,000 persons is drawn as units (draw-units.ts)
 * Cost: O(persons · windows + ties) and the layout.
 */
export function publish(
  analysis: Analysis,
  provenance: Provenance,
  aliasOf?: ReadonlyMap<string, string>,
): Result {
  return publication(analysis, provenance, { aliasOf }).result;
}

/**
 * The same through the same door, with what the tables need: they have every person though the picture has units.
 *
 * @param mostDrawn most persons that are drawn one by one, default 3,000
 */
export function publication(
  analysis: Analysis,
  provenance: Provenance,
  {
    aliasOf = aliases(
      analysis.log.actors.map(({ id }) => id),
      analysis.settings.seed,
    ),
    mostDrawn = MOST_DRAWN,
  }: { readonly aliasOf?: ReadonlyMap<string, string> | undefined; readonly mostDrawn?: number } = {},
): Publication {
  const { settings } = analysis;
  const isResearcher = settings.view === 'researcher';
  const published = isResearcher ? publishPersons(analysis, aliasOf, mostDrawn) : publishGroups(analysis);
  const isTooMany = isResearcher && published.nodes.length > mostDrawn;
  const findings = analysisFindings(analysis, published, aliasOf);
  const about = aboutResult(analysis, provenance);
  const drawn = isTooMany ? drawUnits(analysis, published, mostDrawn) : published;
  const result = {
    ...about,
    ...drawn,
    layers: drawn.layers.map((layer) => ({ ...layer, superGraph: superGraphPlaces(layer, settings.seed) })),
    findings,
  };
  return { result, whole: isTooMany ? { ...about, ...published, findings } : result };
}

function aboutResult(
  { settings, log, windows }: Analysis,
  provenance: Provenance,
): Omit<Result, keyof Published | 'findings'> {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'samband', version: provenance.version },
    view: settings.view,
    ids: settings.view === 'researcher' ? settings.ids : 'alias',
    lang: settings.lang,
    name: settings.name,
    settings: {
      timezone: settings.timezone,
      window: settings.window,
      tie: settings.tie,
      roster: settings.roster,
      sector: settings.sector,
      minGroup: settings.minGroup,
      seed: settings.seed,
      resamples: settings.resamples,
    },
    inputs: [...provenance.inputs].sort((a, b) => (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : 0)),
    problems: countProblems(log.problems),
    phases: settings.phases.map(({ name, from, to }) => ({ name, from, to })),
    events: settings.events.map(({ date, label }) => ({ date, label })),
    windows,
  };
}

function countProblems(problems: Analysis['log']['problems']): Result['problems'] {
  const counts = new Map<string, { code: string; severity: string; count: number }>();
  for (const { code, severity, params } of problems) {
    const key = `${code} ${severity}`;
    const more = typeof params?.count === 'number' ? params.count : 1;
    const before = counts.get(key)?.count ?? 0;
    counts.set(key, { code, severity, count: before + more });
  }
  return [...counts.keys()].sort().map((key) => counts.get(key)!);
}
