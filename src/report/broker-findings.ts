import type { Finding, LayerResult, NodeInfo } from '../result/types.ts';

/** A rank whose interval ends later than this says too little for «carries most». */
const SURE = 5;

/**
 * Which sentences can be said of those who link the sectors over the whole period?
 *
 * Who carries most, with the interval of the rank, and how many of the appointed are among the first; nothing where the
 * numbers are missing. Persons by their ids in the result.
 */
export function brokerFindings({ layer, brokers }: LayerResult, nodes: readonly NodeInfo[]): Finding[] {
  const whole = brokers?.whole;
  if (!whole) return [];
  const findings: Finding[] = [];
  const { broker_share, share_rank, share_rank_lo, share_rank_hi } = whole.columns;
  const first = share_rank.indexOf(1);
  if (first >= 0) {
    findings.push({
      code: share_rank_hi[first]! <= SURE ? 'TOP_CARRIER' : 'FIRST_CARRIER',
      params: {
        layer,
        id: nodes[whole.node[first]!]!.id,
        percent: 100 * broker_share[first]!,
        lo: share_rank_lo[first]!,
        hi: share_rank_hi[first]!,
        ...(whole.formal.includes(true) ? { formal: whole.formal[first] ? 1 : 0 } : {}),
      },
    });
  }
  const { appointed } = whole;
  if (appointed && appointed.hits !== null && appointed.expectedHits !== null) {
    const { formal, hits, expectedHits } = appointed;
    findings.push({ code: 'APPOINTED_BROKERS', params: { layer, formal, hits, expected: expectedHits } });
  }
  return findings;
}
