import { normaliseHeading } from './columns.ts';
import type { FileKind } from './types.ts';

/** An export that one row gives away, whatever the file's language. */
export interface ExportShape {
  readonly kind: FileKind;
  /** 0…1. */
  readonly confidence: number;
  readonly matches: (headings: ReadonlySet<string>) => boolean;
  /** Which of the headings are shown as the reason. */
  readonly because: RegExp;
}

const some = (headings: ReadonlySet<string>, pattern: RegExp): boolean =>
  [...headings].some((heading) => pattern.test(heading));

/** Known exports, surest first. */
const SHAPES: readonly ExportShape[] = [
  {
    kind: 'teams-report',
    confidence: 0.99,
    matches: (h) => h.size >= 4 && some(h, /\(upn\)$/),
    because: /\(upn\)$/,
  },
  {
    kind: 'teams-actions',
    confidence: 0.99,
    matches: (h) => h.has('user action') && h.has('timestamp'),
    because: /^(?:user action|timestamp)$/,
  },
  {
    kind: 'outlook-calendar',
    confidence: 0.98,
    matches: (h) =>
      h.has('show time as') ||
      h.has('vis tid som') ||
      (h.has('start date') && h.has('required attendees')) ||
      (h.has('startdato') && h.has('obligatoriske deltakere')),
    because: /^(?:show time as|vis tid som|start date|required attendees|obligatoriske deltakere)$/,
  },
  {
    kind: 'outlook-mail',
    confidence: 0.98,
    matches: (h) => some(h, /^(?:from|fra): \(/),
    because: /^(?:from|fra): \(/,
  },
  {
    kind: 'salesforce-relation',
    confidence: 0.97,
    matches: (h) => h.has('relationid') && h.has('eventid'),
    because: /^(?:relationid|eventid)$/,
  },
  {
    kind: 'salesforce-event',
    confidence: 0.97,
    matches: (h) =>
      h.has('activitydatetime') ||
      (h.has('whoid') && (h.has('startdatetime') || h.has('durationinminutes') || !h.has('activitydate'))),
    because: /^(?:whoid|activitydatetime|startdatetime)$/,
  },
  {
    kind: 'salesforce-task',
    confidence: 0.97,
    matches: (h) => h.has('whoid'),
    because: /^(?:whoid|activitydate)$/,
  },
  {
    kind: 'forms',
    confidence: 0.97,
    matches: (h) =>
      (h.has('start time') && h.has('completion time')) ||
      (h.has('starttidspunkt') && h.has('fullføringstidspunkt')),
    because: /^(?:start time|completion time|starttidspunkt|fullføringstidspunkt)$/,
  },
];

/**
 * Is this row the header of a known export?
 *
 * @param cells one row
 * @returns the surest shape that fits, with its reasons as written; null where none does. Cost: O(cells).
 */
export function exportShape(
  cells: readonly string[],
): { kind: FileKind; confidence: number; because: readonly string[] } | null {
  const headings = new Set(cells.map(normaliseHeading).filter((heading) => heading !== ''));
  const shape = SHAPES.find(({ matches }) => matches(headings));
  if (shape === undefined) return null;
  const because = cells
    .filter((cell) => shape.because.test(normaliseHeading(cell)))
    .map((cell) => cell.trim());
  return { kind: shape.kind, confidence: shape.confidence, because };
}
