import { BROKER_COLUMNS, type BrokerSlice } from '../result/brokers-types.ts';
import type { Result } from '../result/types.ts';
import { layered } from './layered-table.ts';
import type { Table } from './tables.ts';

type Cell = string | number | null;

const APPOINTED = [
  'persons',
  'formal',
  'hits',
  'expected_hits',
  'hits_p',
  'mean_percentile',
  'percentile_p',
  'carried_share',
  'with_formal',
  'without_formal',
  'draws_share',
  'draws_betweenness',
  'draws_roles',
  'reason',
];

/**
 * Tables of who links the sectors: brokers.csv (persons) and appointed-brokers.csv (one row a window).
 *
 * The window is `all` for all windows together. Researcher view only: no other result has brokers.
 *
 * @returns none where the result has no brokers
 */
export function brokerTables(result: Result): Table[] {
  if (!result.layers.some((layer) => layer.brokers)) return [];
  const slices = ({ brokers }: Result['layers'][number]): BrokerSlice[] =>
    brokers ? [brokers.whole, ...brokers.windows] : [];
  const nameOf = (slice: BrokerSlice): string =>
    slice.window < 0 ? 'all' : result.windows[slice.window]!.id;
  const persons = layered(
    result,
    'brokers',
    ['window', 'actor', 'formal', ...BROKER_COLUMNS, 'sole_toward', 'reason'],
    (layer) =>
      slices(layer).flatMap((slice) =>
        slice.node.map((node, i) => [
          nameOf(slice),
          result.nodes[node]!.id,
          slice.formal[i] ? 1 : 0,
          ...BROKER_COLUMNS.map((id) => slice.columns[id][i]!),
          soleToward(result, slice, node),
          slice.reasons[i]!,
        ]),
      ),
  );
  const appointed = layered(result, 'appointed-brokers', ['window', ...APPOINTED], (layer) =>
    slices(layer).map((slice) => [nameOf(slice), ...appointedCells(slice)]),
  );
  return [persons, appointed];
}

function soleToward(result: Result, slice: BrokerSlice, node: number): string | null {
  const names = slice.soleCarriers
    .filter((s) => s.node === node)
    .map((s) => result.sectors[s.toward]?.name ?? '')
    .sort();
  return names.length === 0 ? null : names.join(', ');
}

function appointedCells({ node, persons = node.length, appointed, draws, reason }: BrokerSlice): Cell[] {
  return [
    persons,
    appointed?.formal ?? null,
    appointed?.hits ?? null,
    appointed?.expectedHits ?? null,
    appointed?.hitsP ?? null,
    appointed?.meanPercentile ?? null,
    appointed?.percentileP ?? null,
    appointed?.carriedShare ?? null,
    appointed?.withFormal ?? null,
    appointed?.withoutFormal ?? null,
    draws.share,
    draws.betweenness,
    draws.roles,
    reason ?? appointed?.reason ?? null,
  ];
}
