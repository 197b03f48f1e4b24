import { monthRanges, projectColumns } from '../../src/kernels/project-columns.ts';
import { readPlainLog } from '../../src/node/plain-log.ts';

// Folders of the plain form → the graphs of their months, one at a time, in a process of its own for bench/sections/ingest.ts.
let [ties, strength] = [0, 0];
for (const folder of process.argv.slice(2)) {
  const log = readPlainLog(folder);
  for (const range of monthRanges(log)) {
    const { targets, weights } = projectColumns(log, range);
    ties += targets.length / 2;
    for (let at = 0; at < weights.length; at++) strength += weights[at]! / 2;
  }
}
const { user, system } = process.cpuUsage();
const mb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ms: (user + system) / 1000, mb, value: strength, ties }));
