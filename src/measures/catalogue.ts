import { BROKER_MEASURES } from './catalogue-broker.ts';
import { CHANGE_MEASURES } from './catalogue-change.ts';
import { COUNT_MEASURES } from './catalogue-counts.ts';
import { MIXING_MEASURES } from './catalogue-mixing.ts';
import { POSITION_MEASURES } from './catalogue-position.ts';
import { STRUCTURE_MEASURES } from './catalogue-structure.ts';
import type { MeasureInfo } from './measure-info.ts';

const windowRows = [
  ...COUNT_MEASURES,
  ...STRUCTURE_MEASURES,
  ...MIXING_MEASURES,
  ...CHANGE_MEASURES,
] as const;
const actorRows = [...POSITION_MEASURES, ...BROKER_MEASURES] as const;

type Catalogue<Row extends MeasureInfo> = Readonly<Record<Row['id'], MeasureInfo>>;

function byId<Row extends MeasureInfo>(rows: readonly Row[]): Catalogue<Row> {
  const out = {} as Record<Row['id'], MeasureInfo>;
  for (const row of rows) out[row.id as Row['id']] = row;
  return out;
}

/**
 * What does each number of a window mean: name, question, unit, range, decimals and source?
 *
 * One row for every WindowMeasure of result/types.ts, in the order a reader meets them.
 */
export const WINDOW_CATALOGUE: Catalogue<(typeof windowRows)[number]> = byId(windowRows);

/**
 * What does each number of a person mean: name, question, unit, range, decimals and source?
 *
 * One row for every ActorMeasure of result/types.ts, in the order a reader meets them.
 */
export const ACTOR_CATALOGUE: Catalogue<(typeof actorRows)[number]> = byId(actorRows);
