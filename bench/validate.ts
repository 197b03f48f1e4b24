import { dependenceCentre, dependenceCoverage, networkCoverage } from './validate-dependence.ts';
import {
  type Centre,
  type Coverage,
  largeMeetings,
  matrixCoverage,
  nullCentre,
  response,
  siloCoverage,
} from './validate-silo.ts';

// npx rolldown bench/validate.ts -o FILE.mjs -f esm --platform node && node FILE.mjs --runs 500
// Simulates organisations whose truth is known and prints how near the two headline measures come, as Markdown.

const args = process.argv.slice(2);
const runs = Number(args[args.indexOf('--runs') + 1] ?? 500) || 500;

function centreTable(title: string, rows: readonly Centre[]): string[] {
  const line = ({ cell, truth, mean, sd, runs: n }: Centre): string =>
    `| ${cell} | ${truth.toFixed(3)} | ${mean.toFixed(3)} | ${(mean - truth).toFixed(3)} | ${sd.toFixed(3)} | ${n} |`;
  return [
    '',
    `## ${title}`,
    '',
    '| case | truth | mean | bias | sd | runs |',
    '|---|---|---|---|---|---|',
    ...rows.map(line),
  ];
}

function coverageTable(title: string, rows: readonly Coverage[]): string[] {
  const line = ({ cell, covered, bias, width, runs: n }: Coverage): string =>
    `| ${cell} | ${(100 * covered).toFixed(1)} % | ${bias.toFixed(3)} | ${width.toFixed(2)} | ${n} |`;
  return [
    '',
    `## ${title}`,
    '',
    '| case | coverage of 95 % | bias | mean width | runs |',
    '|---|---|---|---|---|',
    ...rows.map(line),
  ];
}

const start = performance.now();
const lines = [
  '# Validation by simulation',
  ...centreTable('S under random mixing', nullCentre(runs)),
  ...centreTable('S against the truth (60 persons, 120 meetings)', response(runs)),
  ...centreTable('S with large meetings added (θ = 0.7)', largeMeetings(runs)),
  ...coverageTable('Interval of S (60 persons)', siloCoverage(runs)),
  ...coverageTable('Interval of log O/E, sector matrix', matrixCoverage(runs)),
  ...centreTable('PAI with few meetings', dependenceCentre(runs)),
  ...coverageTable('Interval of PAI, one bridge', dependenceCoverage(runs)),
  ...coverageTable('Interval of PAI, whole network of six bridges', networkCoverage(runs)),
];
console.log(lines.join('\n'));
console.error(`${((performance.now() - start) / 1000).toFixed(0)} s`);
