import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../errors.ts';
import { toCsv } from '../export/csv.ts';
import { toGexf } from '../export/gexf.ts';
import { toGraphml } from '../export/graphml.ts';
import { toPajek } from '../export/pajek.ts';
import { figures } from '../figures/figure-list.ts';
import { nearest } from '../nearest.ts';
import { tables } from '../report/tables.ts';
import type { LayerName, Result } from '../result/types.ts';

export interface ExportOptions {
  readonly format: string;
  readonly out: string;
  readonly layer?: string;
  readonly window?: string;
  /** nb or en; default the result's own. */
  readonly lang?: string;
}

const FORMATS = ['gexf', 'graphml', 'pajek', 'csv', 'svg'] as const;

/**
 * Writes a result in another program's form.
 *
 * @returns what was written, in words
 * @throws UsageError on an unknown format, layer or window
 */
export function exportFiles(result: Result, options: ExportOptions): string {
  const layer = oneOf(
    options.layer ?? result.layers[0]?.layer ?? 'meetings',
    result.layers.map((l) => l.layer),
    'lag',
  );
  switch (oneOf(options.format, FORMATS, 'format')) {
    case 'gexf':
      return writeOne(options.out, toGexf(result, layer as LayerName));
    case 'graphml':
      return writeOne(
        options.out,
        toGraphml(result, layer as LayerName, windowOf(result, options.window, 'GraphML')),
      );
    case 'pajek':
      return writeOne(
        options.out,
        toPajek(result, layer as LayerName, windowOf(result, options.window, 'Pajek')),
      );
    case 'csv':
      return writeMany(
        options.out,
        tables(result).map((t) => [`${t.name}.csv`, toCsv(t, result.lang)]),
      );
    case 'svg':
      return writeMany(
        options.out,
        figures(result, result.lang).map((f) => [`${f.name}.svg`, f.svg]),
      );
  }
}

function windowOf(result: Result, given: string | undefined, format: string): string {
  const ids = result.windows.map((w) => w.id);
  if (given === undefined && ids.length > 1) {
    throw new UsageError(
      'WINDOW_NEEDED',
      `${format} har ett vindu i hver fil. Velg med --window: ${ids.join(', ')}.`,
    );
  }
  return oneOf(given ?? ids[0] ?? '', ids, 'vindu');
}

function oneOf<T extends string>(word: string, valid: readonly T[], what: string): T {
  if (valid.includes(word as T)) return word as T;
  throw new UsageError(
    'UNKNOWN_VALUE',
    `Ukjent ${what} «${word}». Mente du «${nearest(word, valid)}»? Mulige: ${valid.join(', ')}.`,
  );
}

function writeOne(file: string, text: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return '1 fil';
}

function writeMany(folder: string, files: readonly (readonly [string, string])[]): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(folder, name), text);
  return `${files.length} filer`;
}
