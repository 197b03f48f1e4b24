import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { growthFigure } from './growth-figure.ts';
import { resultsPage } from './results-page.ts';
import type { Row } from './row.ts';

const [DATA, PAGE, FIGURE] = ['bench/results.json', 'bench/RESULTS.md', 'bench/growth.svg'] as const;

/** What one run found of one section at one size. */
export interface Part {
  readonly section: string;
  readonly size: string;
  /** ISO date. */
  readonly date: string;
  readonly machine: string;
  /** Load average of a minute when it began. */
  readonly load: number;
  readonly seconds: number;
  readonly rows: readonly Row[];
  /** Finished lines of the page instead of rows. */
  readonly lines?: readonly string[];
}

/** Processor, Node and system, as the page says it. */
export function machineName(): string {
  const processor = os.cpus()[0]?.model.trim() ?? 'CPU';
  return `${os.cpus().length} × ${processor}, Node ${process.versions.node}, ${os.platform()} ${os.release()}`;
}

/** Keeps what was found in the place of what the same section and size had before, and makes the page anew. */
export function keep(part: Part): void {
  const before = existsSync(DATA) ? (JSON.parse(readFileSync(DATA, 'utf8')) as Part[]) : [];
  const others = before.filter(({ section, size }) => section !== part.section || size !== part.size);
  const parts = [...others, part].sort(
    (a, b) => compareText(a.section, b.section) || compareText(a.size, b.size),
  );
  writeFileSync(DATA, `${JSON.stringify(parts, null, 1)}\n`);
  writePage(parts);
}

/** Makes the page and the figure of what is kept. */
export function writePage(parts: readonly Part[]): void {
  const figure = growthFigure(parts);
  if (figure !== null) writeFileSync(FIGURE, figure);
  writeFileSync(PAGE, resultsPage(parts, figure !== null));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
