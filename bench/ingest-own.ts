import { monthGraphsOf } from '../src/kernels/project-columns.ts';
import { readPlainLog } from '../src/node/plain-log.ts';

// One job in a process of its own, for bench/ingest.ts: a folder of the plain form → the graphs of its months.
const log = readPlainLog(process.argv[2]!);
const read = process.cpuUsage();
const graphs = monthGraphsOf(log);
const { user, system } = process.cpuUsage();
const ties = graphs.reduce((sum, { graph }) => sum + graph.targets.length / 2, 0);
const strength = graphs.reduce((sum, { graph }) => sum + graph.weights.reduce((all, w) => all + w, 0) / 2, 0);
console.log(
  JSON.stringify({
    cpu: (user + system) / 1000,
    read: (read.user + read.system) / 1000,
    mb: process.resourceUsage().maxRSS / 1024,
    ties,
    strength,
  }),
);
