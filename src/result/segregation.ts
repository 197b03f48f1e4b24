import { ConvergenceError } from '../errors.ts';
import type { ActorGraph } from '../graph/types.ts';
import { coleman } from '../measures/coleman.ts';
import { eiExpected, eiIndex } from '../measures/ei.ts';
import { eiRescaled, eiRescaledExpected } from '../measures/ei-rescaled.ts';
import { freemanSegregation } from '../measures/freeman-segregation.ts';
import { guptaAndersonMay } from '../measures/gupta-anderson-may.ts';
import { modularity } from '../measures/modularity.ts';
import { oddsRatio } from '../measures/odds-ratio.ts';
import { type SectorTies, sectorTies } from '../measures/sector-ties.ts';
import { spectralSegregation } from '../measures/spectral-segregation.ts';
import type { ResolvedSettings, WindowAnalysis } from './analysis-types.ts';
import { communityRows, type SectorDraws, sectorDraws } from './drawn-segregation.ts';
import type { SegregationMeasure, SegregationReason, SegregationRow } from './segregation-types.ts';

type Row = Omit<SegregationRow, 'window'>;

/**
 * How separate are the sectors by the measures of the literature, each beside what random ties give?
 *
 * On who has met at all, strengths set aside: the siloindex is the headline, these are links to other studies.
 *
 * @param sectorAt index into Result.sectors by name
 * @param chance seed and number of draws; with 0 draws what rests on them is left out
 * @returns per window the measures of all sectors, then those of each sector with persons, by index
 * Cost: O(n + m) per window, and some tens of rounds over the ties for the spectral one; with draws, that of
 * mixingDraws and communityRows.
 */
export function segregation(
  windows: readonly Pick<WindowAnalysis, 'graph' | 'twoMode'>[],
  sectorAt: ReadonlyMap<string, number>,
  chance: Pick<ResolvedSettings, 'seed' | 'resamples'>,
): SegregationRow[] {
  return windows.flatMap(({ graph, twoMode }, window) => {
    const ties = sectorTies(graph);
    const spectral = settled(graph);
    const drawn = sectorDraws(graph, eiIndex(graph), chance);
    const rows = [
      ...allSectors(graph, { ties, spectral: spectral.all, drawn }),
      ...communityRows({ graph, twoMode }, chance),
      ...eachSector(graph, ties, spectral.sectors),
    ];
    const seat = (g: number | null): number | null =>
      g === null ? null : sectorAt.get(graph.sectorNames[g]!)!;
    return rows
      .map((row) => ({ window, ...row, sector: seat(row.sector) }))
      .sort((x, y) => (x.sector ?? -1) - (y.sector ?? -1));
  });
}

/** The spectral measure, or nothing where its rounds do not settle: a long chain of persons must not stop the analysis. */
function settled(graph: ActorGraph): {
  readonly sectors: readonly (number | null)[];
  readonly all: number | null;
} {
  try {
    return spectralSegregation(graph);
  } catch (error) {
    if (!(error instanceof ConvergenceError)) throw error;
    return { sectors: graph.sectorNames.map(() => null), all: null };
  }
}

interface Known {
  readonly ties: SectorTies;
  readonly spectral: number | null;
  readonly drawn: SectorDraws | null;
}

function allSectors(graph: ActorGraph, { ties, spectral, drawn }: Known): Row[] {
  const row = (measure: SegregationMeasure, value: number | null, nullValue: number | null): Row => {
    const reason = value === null ? whyNot(ties) : null;
    return { measure, sector: null, value, nullValue, reason };
  };
  const mixing = row('gupta_anderson_may', guptaAndersonMay(graph), 0);
  return [
    { ...row('ei', eiIndex(graph), eiExpected(graph)), ...(drawn && { drawn: drawn.ei }) },
    row('ei_rescaled', eiRescaled(graph), eiRescaledExpected(graph)),
    row('freeman', freemanSegregation(graph), 0),
    row('odds_ratio', oddsRatio(graph), 1),
    { ...mixing, reason: dropped(ties) ?? mixing.reason },
    row('spectral', spectral, null),
    {
      ...row('modularity', modularity(graph), drawn?.expected ?? null),
      ...(drawn && { drawn: drawn.modularity }),
    },
  ];
}

function whyNot({ sectors, inside, across, pairsInside }: SectorTies): SegregationReason {
  if (inside + across === 0) return 'NO_TIES';
  if (sectors < 2) return 'ONE_SECTOR';
  return pairsInside === 0 ? 'ONE_PERSON' : 'NO_CHOICE';
}

function dropped({ persons, degree, inside, across }: SectorTies): SegregationReason | null {
  const silent = persons.some((n, g) => n > 0 && degree[g] === 0);
  return silent && inside + across > 0 ? 'SECTORS_DROPPED' : null;
}

function eachSector(
  graph: ActorGraph,
  { persons, sectors, degree }: SectorTies,
  spectral: readonly (number | null)[],
): Row[] {
  const own = coleman(graph);
  return Array.from(persons.keys())
    .filter((g) => persons[g]! > 0)
    .flatMap((g): Row[] => {
      const none = degree[g] === 0 ? 'NO_TIES' : null;
      const why = sectors < 2 ? 'ONE_SECTOR' : persons[g] === 1 ? 'ONE_PERSON' : none;
      return [
        { measure: 'coleman', sector: g, value: own[g]!, nullValue: 0, reason: why },
        {
          measure: 'spectral',
          sector: g,
          value: spectral[g]!,
          nullValue: null,
          reason: none ?? (spectral[g] === null ? 'NOT_SETTLED' : null),
        },
      ];
    });
}
