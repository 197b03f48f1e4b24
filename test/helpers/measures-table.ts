import type { MeasureInfo } from '../../src/index.ts';

/** The rows of docs/measures.md that the catalogue decides: id, name, question, unit, range, source. */
export function measuresTable(catalogue: Iterable<MeasureInfo>): string[] {
  const limit = (value: number | null): string =>
    value === null ? '∞' : String(value).replace('-', '−').replace('.', ',');
  return [...catalogue].map(({ id, label, question, unit, range, source }) => {
    const span = `${range[0] === null ? '−∞' : limit(range[0])} … ${limit(range[1])}`;
    return `| \`${id}\` | ${label.nb} | ${question.nb} | ${unit.nb || '–'} | ${span} | ${source ?? '–'} |`;
  });
}
