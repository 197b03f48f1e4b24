import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type LogSize, makeLog } from './make-log.ts';
import { monthGraphs } from './month-graphs.ts';
import { MEASURES, type PeerTimes, peerTimes } from './peers.ts';
import { jobTime } from './small-job.ts';

// npm run bench              prints tables
// npm run bench -- --json    prints JSON
// npm run bench -- --write   prints, and writes bench/RESULTS.md
// npm run bench -- M         the given sizes instead of S alone
const ROUNDS = 7;
const args = process.argv.slice(2);
const sizes = (['S', 'M', 'L'] as const).filter((size) => args.includes(size));
const results = (sizes.length > 0 ? sizes : (['S'] as const)).map(measure);
const report = toMarkdown();
console.log(args.includes('--json') ? JSON.stringify(toPlain(), null, 2) : report);
if (args.includes('--write')) writeFileSync('bench/RESULTS.md', report);

interface SizeResult {
  readonly size: LogSize;
  readonly ties: number;
  readonly job: ReturnType<typeof jobTime> | null;
  readonly peers: readonly PeerTimes[];
}

function measure(size: LogSize): SizeResult {
  const command = path.resolve('dist/samband.js');
  const graphs = monthGraphs(makeLog(size, 1));
  const rounds = size === 'S' ? ROUNDS : 3;
  const python = ['/usr/bin/python3', 'python3'].find(
    (p) => spawnSync(p, ['-c', 'import igraph']).status === 0,
  );
  return {
    size,
    ties: graphs.reduce((sum, { ties }) => sum + ties.a.length, 0),
    job: existsSync(command) ? jobTime(command, { size, rounds }) : null,
    peers: peerTimes(graphs, rounds, python ?? 'python3'),
  };
}

function toPlain(): unknown {
  return results.map(({ peers, ...rest }) => ({
    ...rest,
    peers: peers.map(({ name, measures }) => ({ name, measures: Object.fromEntries(measures) })),
  }));
}

function toMarkdown(): string {
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'CPU'}, Node ${process.versions.node}`;
  const head = [
    '# Measured speed',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${machine}, ${os.platform()} ${os.release()}. Seeded logs (bench/make-log.ts), 12 monthly windows.`,
    'Medians. Times of different runs and machines do not compare; ratios within a run do.',
  ];
  return `${[...head, ...results.flatMap(sizeLines)].join('\n')}\n`;
}

function sizeLines({ size, ties, job, peers }: SizeResult): string[] {
  const ms = (x: number | null): string => (x === null ? '–' : x.toFixed(x < 10 ? 2 : 0));
  const jobLines = job
    ? [
        '| whole process | wall ms | CPU ms |',
        '|---|---|---|',
        ...job.jobs.map(
          ({ options, time }) =>
            `| samband analyze --window month ${options} | ${ms(time.wall)} | ${ms(time.cpu)} |`,
        ),
        `| node -e 0 | ${ms(job.bare.wall)} | ${ms(job.bare.cpu)} |`,
      ]
    : ['dist/samband.js is not built; the whole job was not measured.'];
  const ours = peers[0]!;
  const peerLines = MEASURES.map((name) => {
    const base = ours.measures.get(name)!;
    const cells = peers.slice(1).map(({ measures }) => {
      const peer = measures.get(name);
      if (!peer) return '–';
      const agrees = Math.abs(peer.check - base.check) <= 1e-6 * Math.max(1, Math.abs(base.check));
      return `${(peer.ms / base.ms).toFixed(2)} ×${agrees ? '' : ' (other values)'}`;
    });
    return `| ${name} | ${ms(base.ms)} | ${cells.join(' | ')} |`;
  });
  return [
    '',
    `## Size ${size} (${ties} ties in all)`,
    '',
    ...jobLines,
    '',
    'Measures of the 12 graphs, in process. Ours in ms; a peer as its time over ours, so above 1 × ours is faster.',
    '',
    `| measure | samband ms | ${peers
      .slice(1)
      .map(({ name }) => name)
      .join(' | ')} |`,
    `|---|---|${peers
      .slice(1)
      .map(() => '---|')
      .join('')}`,
    ...peerLines,
  ];
}
