import { spawnSync } from 'node:child_process';
import { kernelTimes } from './kernel-times.ts';
import { makeLog } from './make-log.ts';
import { monthGraphs } from './month-graphs.ts';

// The path kernels on the January of seeded logs, by CPU time beside the peers found here:
//   npx rolldown bench/kernels.ts -o dist/bench-kernels.mjs -f esm --platform node && node dist/bench-kernels.mjs S M L
/** Fewer recurring meetings than the usual made-up log, for months of 15,000 ties (M) and 230,000 (L). */
const RECURRING = 0.3;
const ROUNDS = 5;
const asked = process.argv.slice(2);
const python = ['/usr/bin/python3', 'python3'].find(
  (p) => spawnSync(p, ['-c', 'import igraph']).status === 0,
);

for (const size of (['S', 'M', 'L'] as const).filter((s) => asked.length === 0 || asked.includes(s))) {
  const graph = monthGraphs(makeLog(size, 1, RECURRING))[0]!;
  const rows = kernelTimes(graph, { rounds: ROUNDS, python: python ?? null, slow: size !== 'L' });
  const times = (own: number, other: number | null): string =>
    other === null ? '–' : `${(other / own).toFixed(1)} ×`;
  console.log(`\n## ${size}: ${graph.actors.length} persons, ${graph.ties.a.length} ties\n`);
  console.log(
    '| kernel | compiled, CPU ms | plain twin | igraph | igraph, the first alone | graphology-metrics | difference |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const { kernel, compiled, plain, igraph, igraphFirst, graphology, off } of rows) {
    const cells = [plain, igraph, igraphFirst, graphology].map((other) => times(compiled, other));
    console.log(
      `| ${kernel} | ${compiled.toFixed(2)} | ${cells.join(' | ')} | ${off?.toExponential(0) ?? '–'} |`,
    );
  }
}
