import type { LogSize } from './make-log.ts';
import type { Part } from './results.ts';

/** Attendances of the made-up logs with seed 1. */
export const ATTENDANCES: Readonly<Record<LogSize, number>> = {
  S: 1_998,
  M: 77_201,
  L: 1_194_319,
  XL: 11_998_107,
};

/** One stage by size of the log. */
export interface Growth {
  readonly name: string;
  readonly isOurs: boolean;
  readonly points: readonly {
    readonly size: LogSize;
    readonly attendances: number;
    readonly value: number;
  }[];
}

interface Stage {
  readonly name: string;
  readonly section: string;
  readonly item: string;
  readonly side: 'ours' | 'theirs';
  readonly peer?: string;
}

const INGEST = 'files to the graphs of 12 months';
const STAGES: readonly Stage[] = [
  { name: 'whole job', section: 'job', item: 'samband analyze --view leader', side: 'ours' },
  { name: 'files to graphs', section: 'ingest', item: INGEST, side: 'ours' },
  { name: 'DuckDB, the same', section: 'ingest', item: INGEST, side: 'theirs', peer: 'DuckDB' },
  {
    name: 'all paths, one month',
    section: 'paths',
    item: 'betweenness + closeness + harmonic',
    side: 'ours',
  },
];

/**
 * How do time and memory grow with the log?
 *
 * @param parts what is kept
 * @param kind CPU time in s, or memory in MB
 * @returns the stages that were measured at two sizes or more, by size
 */
export function growthOf(parts: readonly Part[], kind: 's' | 'MB'): Growth[] {
  const stages = STAGES.map(({ name, section, item, side, peer }) => {
    const points = (Object.keys(ATTENDANCES) as LogSize[]).flatMap((size) => {
      const rows = parts.find((part) => part.section === section && part.size === size)?.rows ?? [];
      const row = rows.find(
        (one) =>
          one.item === item &&
          (one.unit === kind || (kind === 's' && one.unit === 'ms')) &&
          (peer === undefined || (one.peer ?? '').startsWith(peer)),
      );
      const value = row?.[side] ?? null;
      const scale = row?.unit === 'ms' ? 1000 : 1;
      return value === null ? [] : [{ size, attendances: ATTENDANCES[size], value: value / scale }];
    });
    return { name, isOurs: side === 'ours', points };
  });
  return stages.filter(({ points }) => points.length > 1);
}

/**
 * By which power of the attendances does a stage grow between its two largest sizes? 1 = in step with the log.
 */
export function exponent({ points }: Growth): number {
  const [before, last] = points.slice(-2) as [Growth['points'][number], Growth['points'][number]];
  return Math.log(last.value / before.value) / Math.log(last.attendances / before.attendances);
}
