import { FIELDS } from './aliases.ts';
import { type ColumnChoice, columnLetter, fieldsOf, normaliseHeading } from './columns.ts';
import type { TableRow } from './csv.ts';
import { type Detection, detectKind, SURE } from './detect.ts';
import type { Findings } from './findings.ts';
import { KIND_RULES } from './kinds.ts';
import type { FileKind } from './types.ts';

/**
 * Which kind is a table taken for, after the user's own columns and answers?
 *
 * @param rows every row of the table
 * @param given what the detector says, and the user's columns by heading or letter
 * @param findings takes the question of kind, and that of repeated headings with it, so that both are answered at once
 * @returns null where the table is no log, waits for an answer, or is to be left out; the reason is reported
 * Cost: O(columns × signs).
 */
export function chooseKind(
  rows: readonly TableRow[],
  given: { readonly detection: Detection; readonly choice: ColumnChoice },
  findings: Findings,
): FileKind | null {
  const detection = byChoice(given.detection, given.choice, rows);
  const kind = knownKind(detection, findings, given.choice);
  const headings = rows[detection.headerAt]?.cells ?? [];
  if (kind === null && findings.questions.length > 0) askRepeated(headings, findings);
  return kind;
}

/** What the fields of the user's own choice make of a table whose headings, or lack of them, say nothing. */
function byChoice(detection: Detection, choice: ColumnChoice, rows: readonly TableRow[]): Detection {
  if (detection.kind !== 'unknown') return detection;
  const fields = Object.values(choice).flatMap((chosen) => FIELDS.filter((field) => field === chosen));
  const { kind, confidence, rivals } = detectKind(
    fields,
    fields.map((field) => [field]),
  );
  const because = rows[detection.headerAt] === undefined ? [] : Object.keys(choice);
  return { ...detection, kind, confidence, rivals, because };
}

function knownKind(detection: Detection, findings: Findings, choice: ColumnChoice): FileKind | null {
  const keys = Object.keys(choice);
  const byLetter = keys.length > 0 && keys.every((key) => /^[A-Z]{1,2}$/.test(key));
  if (detection.headerAt < 0 && !byLetter) {
    findings.report('NO_HEADER', 'rejected');
    return null;
  }
  if (detection.kind === 'unknown' && keys.length === 0) {
    findings.report('UNKNOWN_KIND', 'rejected', {});
    return null;
  }
  if (detection.confidence >= SURE && detection.rivals.length === 0) return detection.kind;
  const likely = detection.kind === 'unknown' ? [] : [detection.kind, ...detection.rivals];
  const kinds = [...new Set([...likely, ...KIND_RULES.keys()])];
  const answer = findings.ask('kind', [...kinds, 'ignore']);
  if (answer === 'ignore') findings.report('FILE_IGNORED', 'rejected');
  return kinds.find((kind) => kind === answer) ?? null;
}

/** Asks about repeated headings together with the kind, so that both can be answered at once. */
function askRepeated(headings: readonly string[], findings: Findings): void {
  const names = headings.map(normaliseHeading);
  const known = headings.find((heading, i) => names.indexOf(names[i]!) < i && fieldsOf(heading).length > 0);
  if (known === undefined) return;
  const letters = names.flatMap((name, i) => (name === normaliseHeading(known) ? [columnLetter(i)] : []));
  findings.ask('duplicate-column', letters, { heading: known.trim(), columns: letters.join(', ') });
}
