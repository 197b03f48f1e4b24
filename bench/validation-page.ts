import { OUTSIDE } from './validation-outside.ts';
import type { Section, Within } from './validation-section.ts';

const MARK: Readonly<Record<'yes' | 'edge' | 'no', string>> = { yes: 'yes', edge: 'nearly', no: '**no**' };
const markOf = (within: Within): string => (within === null ? '–' : MARK[within]);

export interface Made {
  /** Runs asked for in each case. */
  readonly runs: number;
  /** ISO date. */
  readonly date: string;
  readonly node: string;
  readonly seconds: number;
}

function tableLines({ title, text, head, rows }: Section): string[] {
  return [
    '',
    `## ${title}`,
    '',
    text,
    '',
    `| ${[...head, 'within'].join(' | ')} |`,
    `|${'---|'.repeat(head.length + 1)}`,
    ...rows.map((row) => `| ${[...row.cells, markOf(row.within)].join(' | ')} |`),
  ];
}

/** What fell outside, table by table, with the reason that is known. */
function outsideLines(sections: readonly Section[]): string[] {
  const lines = sections.flatMap(({ title, rows }) => {
    const list = (within: Within): string =>
      rows
        .filter((row) => row.within === within)
        .map((row) => row.cells[0])
        .join('; ');
    const [no, edge] = [list('no'), list('edge')];
    if (no === '' && edge === '') return [];
    const why = OUTSIDE.get(title) ?? (no === '' ? null : 'The reason is not known.');
    return [
      `- **${title}.**${no ? ` Outside: ${no}.` : ''}${edge ? ` Nearly, that is outside by less than the runs can tell: ${edge}.` : ''}${why ? ` ${why}` : ''}`,
    ];
  });
  return lines.length === 0 ? ['Nothing.'] : lines;
}

/** The page docs/validation.md. */
export function validationPage(sections: readonly Section[], made: Made): string {
  const rows = sections.flatMap((s) => s.rows);
  const count = (within: Within): number => rows.filter((row) => row.within === within).length;
  return `${[
    '# Validation by simulation',
    '',
    'Organisations whose truth is known are simulated and measured. Written by `npm run validate -- --write`; do not edit by hand.',
    '',
    `${made.date}, ${made.runs} runs asked for in each case, Node ${made.node}, ${made.seconds.toFixed(0)} s. Seeds: the number of the run (or`,
    'of the world), with a stream of chance named after the case; the same runs give the same page.',
    '',
    `Of ${rows.length - count(null)} cases with a bound, **${count('yes')} are within**, ${count('edge')} nearly: outside by less than the runs can tell`,
    `(1.96 standard errors, or Wilson’s 95 % interval), and ${count('no')} are outside.`,
    '',
    '## What fell outside, and why',
    '',
    ...outsideLines(sections),
    '',
    '## Limits',
    '',
    'One family of generators (`src/plan/world.ts`): log-normal activity, rooms of 2–8, sectors equally closed unless said.',
    'Not tested: overlapping sectors, people who move, contact points, real logs. «Within» speaks of these cases alone.',
    ...sections.flatMap(tableLines),
  ].join('\n')}\n`;
}
