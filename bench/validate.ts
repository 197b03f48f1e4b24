import { writeFileSync } from 'node:fs';
import { PARTS } from './validation.ts';
import { OUTSIDE } from './validation-outside.ts';
import { validationPage } from './validation-page.ts';
import type { Section } from './validation-section.ts';

// npm run validate                          prints the tables, 500 runs a case
// npm run validate -- --runs 100            fewer runs
// npm run validate -- --write               prints, and writes docs/validation.md
// Simulates organisations whose truth is known, and says how near samband comes. Exit code 1 when a case is clearly outside in a
// table where none is known to be.
const args = process.argv.slice(2);
const given = args.includes('--runs') ? Number(args[args.indexOf('--runs') + 1]) : 500;
if (!Number.isInteger(given) || given < 20) {
  console.error('--runs must be a whole number from 20.');
  process.exit(2);
}
const start = performance.now();
const sections = PARTS.map((part, i) => {
  const section = part(given);
  console.error(
    `${i + 1}/${PARTS.length} ${section.title} (${((performance.now() - start) / 1000).toFixed(0)} s)`,
  );
  return section;
});
const page = validationPage(sections, {
  runs: given,
  date: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  seconds: (performance.now() - start) / 1000,
});
console.log(page);
if (args.includes('--write')) writeFileSync('docs/validation.md', page);
const isNew = ({ title, rows }: Section): boolean =>
  !OUTSIDE.has(title) && rows.some((row) => row.within === 'no');
if (sections.some(isNew)) process.exitCode = 1;
