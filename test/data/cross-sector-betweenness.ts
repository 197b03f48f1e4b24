import type { Meeting } from './ia-pilot-files.ts';

/**
 * Slow and literal: shares of shortest paths between pairs of different sectors, by person.
 * Strength = Σ hours / (size − 1); length = 1 / strength, or 1 a tie where `weighted` is false.
 */
export function crossSectorBetweenness(
  meetings: readonly Meeting[],
  sectorOf: (id: string) => string,
  weighted: boolean,
): [string, number][] {
  const ids = [...new Set(meetings.flatMap(({ there }) => there))].sort();
  const at = new Map(ids.map((id, i) => [id, i]));
  const n = ids.length;
  const strength = ids.map(() => new Float64Array(n));
  for (const { there, hours } of meetings) {
    for (const a of there)
      for (const b of there) if (a !== b) strength[at.get(a)!]![at.get(b)!]! += hours / (there.length - 1);
  }
  const length = strength.map((row) => row.map((w) => (w > 0 ? (weighted ? 1 / w : 1) : Infinity)));
  const far = length.map((row, i) => row.map((l, j) => (i === j ? 0 : l)));
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!);
  const same = (x: number, y: number): boolean => x < Infinity && Math.abs(x - y) <= 1e-9 * Math.max(1, x);
  const paths = far.map((row, s) => {
    const count = new Float64Array(n);
    count[s] = 1;
    const order = [...ids.keys()]
      .filter((t) => t !== s && row[t]! < Infinity)
      .sort((x, y) => row[x]! - row[y]!);
    for (const t of order)
      for (let u = 0; u < n; u++)
        if (u !== t && same(row[u]! + length[u]![t]!, row[t]!)) count[t]! += count[u]!;
    return count;
  });
  const sector = ids.map(sectorOf);
  const through = (v: number, s: number, t: number): number =>
    same(far[s]![v]! + far[v]![t]!, far[s]![t]!) ? (paths[s]![v]! * paths[v]![t]!) / paths[s]![t]! : 0;
  const scores = ids.map((id, v): [string, number] => {
    let sum = 0;
    for (let s = 0; s < n; s++)
      for (let t = s + 1; t < n; t++)
        if (s !== v && t !== v && sector[s] !== sector[t]) sum += through(v, s, t);
    return [id, sum];
  });
  return scores.sort((x, y) => y[1] - x[1]);
}
