import { exponent, growthOf } from './growth.ts';
import type { Part } from './results.ts';
import { isReached, type Row, ratioOf } from './row.ts';
import { goalText, rowTable, threeDigits } from './row-table.ts';
import { SECTIONS } from './sections.ts';

/** Made by `npm run bench:frames -- --write`. */
const FRAMES = 'Frame times of the painters';
const SIZES = ['S', 'M', 'L', 'XL'];

/**
 * The page of what has been measured: one table a subject, the goal beside each ratio.
 *
 * @param parts what is kept
 * @param hasFigure whether bench/growth.svg is there
 * @returns Markdown
 */
export function resultsPage(parts: readonly Part[], hasFigure: boolean): string {
  const lines = [
    '# Measured speed',
    '',
    ...headLines(parts),
    ...SECTIONS.flatMap(({ id, heading, text }) => sectionLines(partsOf(parts, id), heading, text)),
    ...(hasFigure ? growthLines(parts) : []),
    ...partsOf(parts, 'frames').flatMap((part) => [
      '',
      `## ${FRAMES}`,
      '',
      ...(part.lines ?? []),
      '',
      footnote([part]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function partsOf(parts: readonly Part[], id: string): readonly Part[] {
  return parts
    .filter(({ section }) => section === id)
    .sort((a, b) => SIZES.indexOf(a.size) - SIZES.indexOf(b.size));
}

function headLines(parts: readonly Part[]): string[] {
  const rows = parts.flatMap(({ rows, size }) => rows.map((row) => ({ ...row, size })));
  const judged = rows.filter((row) => isReached(row) !== null);
  const missed = judged.filter((row) => isReached(row) === false);
  const machines = [...new Set(parts.map(({ machine }) => machine))];
  return [
    `Made by \`npm run bench -- S M L XL --write\` from bench/results.json. ${machines.join('; ')}.`,
    '',
    'Seeded logs (bench/make-log.ts) of a year: S 60 persons and 500 meetings, M 1,000 and 20,000, L 10,000 and 300,000, XL 100,000 and',
    '3,000,000 (12 million attendances, 15 million rows in all). CPU time is user and system time of all threads. Rounds alternate between us and the',
    'peer, and numbers are medians. **Times of different runs and machines do not compare; a ratio within a row does**, and above 1 × we are faster.',
    'Rounds are ours / theirs. Sums of all values agree to 1e-6 where no note says otherwise.',
    '',
    ...peerLines(rows),
    '',
    `**Goals reached: ${judged.length - missed.length} of ${judged.length}.**${missed.length === 0 ? '' : ' Not reached:'}`,
    ...(missed.length === 0 ? [] : ['', ...missed.map((row) => `- ${missedText(row)}`)]),
  ];
}

function peerLines(rows: readonly Row[]): string[] {
  const names = [...new Set(rows.flatMap(({ peer }) => peer ?? []))].filter(
    (name) => name !== 'one thread' && name !== 'plain form',
  );
  const found = names.filter((name) => rows.some(({ peer, theirs }) => peer === name && theirs !== null));
  const missing = names.filter((name) => !found.includes(name));
  return [
    `Peers found: ${found.sort().join(', ') || 'none'}.${missing.length > 0 ? ` Not found: ${missing.sort().join(', ')}.` : ''}`,
  ];
}

function missedText(row: Row & { readonly size: string }): string {
  const ratio = ratioOf(row);
  const value =
    row.goal?.kind === 'most' || ratio === null
      ? `${threeDigits(row.ours ?? 0)} ${row.unit}`
      : row.goal?.kind === 'share'
        ? ratio.toFixed(4)
        : `${threeDigits(ratio)} ×`;
  const beside = row.peer === null ? '' : ` beside ${row.peer}`;
  return `${row.item}, ${row.size}${beside}: ${value}, goal ${goalText(row.goal, row.unit)}`;
}

function sectionLines(parts: readonly Part[], heading: string, text: string): string[] {
  if (parts.length === 0) return [];
  return ['', `## ${heading}`, '', text, '', ...rowTable(parts), '', footnote(parts)];
}

function footnote(parts: readonly Part[]): string {
  const each = parts.map(({ size, date, load, seconds }) => {
    const name = size === '' ? '' : `${size} `;
    return `${name}${date}, ${seconds} s, load ${load} when it began`;
  });
  return `Measured: ${each.join('; ')}.`;
}

function growthLines(parts: readonly Part[]): string[] {
  const [time, memory] = [growthOf(parts, 's'), growthOf(parts, 'MB')];
  const line = (kind: string) => (stage: (typeof time)[number]) => {
    const cells = SIZES.map((size) => {
      const point = stage.points.find((one) => one.size === size);
      return point === undefined ? '–' : threeDigits(point.value);
    });
    const power = exponent(stage).toFixed(2);
    return `| ${stage.name} | ${kind} | ${cells.join(' | ')} | ${power} |`;
  };
  return [
    '',
    '## Growth from S to XL',
    '',
    '![CPU time and memory by size of the log](growth.svg)',
    '',
    'The last column is the power of the number of attendances by which a stage grows between its two largest sizes: 1 is in step with the log.',
    'Files to graphs is reading and the graphs of twelve months, one at a time; all paths is betweenness, closeness and harmonic centrality.',
    '',
    '| stage | unit | S | M | L | XL | power |',
    '|---|---|---:|---:|---:|---:|---:|',
    ...time.map(line('CPU s')),
    ...memory.map(line('MB')),
    '',
    'What a national log (a million people, 130 million rows) takes, from where another engine has to take over, and the SQL for it:',
    '[docs/national-log.md](../docs/national-log.md).',
  ];
}
