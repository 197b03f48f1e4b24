import { UsageError } from '../errors.ts';
import { normaliseHeading } from '../ingest/columns.ts';
import type { IngestResult } from '../ingest/types.ts';
import { nearest } from '../nearest.ts';
import type { Settings } from '../settings.ts';

const REGISTER_KINDS = ['actors', 'register'];

/**
 * Which attribute of the register makes the silos?
 *
 * @param rows what was read
 * @param settings `sector`; null = `sector` where anyone has one, else `unit`
 * @returns the attribute's name
 * @throws UsageError SECTOR_UNKNOWN when a register was read and has no such column
 */
export function sectorColumn(rows: IngestResult, settings: Settings): string {
  if (settings.sector === null) {
    return rows.register.some((row) => row.attributes.sector !== undefined) ? 'sector' : 'unit';
  }
  const files = rows.files.filter((file) => REGISTER_KINDS.includes(file.kind));
  const headings = files.flatMap((f) => [...f.mapping.flatMap((m) => [m.field, m.heading]), ...f.unused]);
  const valid = [
    ...new Set([...headings, ...rows.register.flatMap((row) => Object.keys(row.attributes))]),
  ].sort();
  const wanted = normaliseHeading(settings.sector);
  const isKnown = valid.some((heading) => normaliseHeading(heading) === wanted);
  if (rows.register.length === 0 || isKnown) return settings.sector;
  const hint = `Mente du «${nearest(settings.sector, valid) ?? ''}»? Kolonner: ${valid.join(', ')}.`;
  throw new UsageError(
    'SECTOR_UNKNOWN',
    `Registeret har ingen kolonne «${settings.sector}» (sector). ${hint}`,
  );
}
