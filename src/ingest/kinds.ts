import type { Field } from './aliases.ts';
import type { FileKind } from './types.ts';

/** What a kind of file needs and understands. */
export interface KindRule {
  /** Fields the reader uses; where a heading can mean several, the first free one in this order is taken. */
  readonly fields: readonly Field[];
  /** Every group must have at least one of its fields. */
  readonly required: readonly (readonly Field[])[];
}

const REGISTER_FIELDS: readonly Field[] = [
  'name',
  'first-name',
  'last-name',
  'former-name',
  'email',
  'other-email',
  'upn',
  'organisation',
  'unit',
  'role',
  'sector',
  'arm',
  'broker',
  'valid-from',
  'valid-to',
];

const WHEN: readonly Field[] = ['start', 'date'];

/** The rule of every kind that has a reader. */
export const KIND_RULES: ReadonlyMap<FileKind, KindRule> = new Map<FileKind, KindRule>([
  [
    'meetings',
    {
      fields: ['meeting', 'start', 'date', 'time', 'end', 'duration', 'type', 'series'],
      required: [['meeting'], WHEN],
    },
  ],
  [
    'attendance',
    {
      fields: ['meeting', 'actor', 'email', 'name', 'organisation', 'unit'],
      required: [['meeting'], ['actor', 'email', 'name']],
    },
  ],
  ['actors', { fields: ['actor', ...REGISTER_FIELDS], required: [['actor']] }],
  [
    'contacts',
    {
      fields: ['start', 'date', 'from-person', 'to-person', 'duration', 'channel', 'count'],
      required: [WHEN, ['from-person'], ['to-person']],
    },
  ],
  [
    'meeting-log',
    {
      fields: ['meeting', 'date', 'time', 'end', 'duration', 'type', 'series', 'attendees'],
      required: [['date'], ['attendees']],
    },
  ],
  [
    'contact-points',
    {
      fields: [
        'from-person',
        'to-person',
        'from-organisation',
        'to-organisation',
        'date',
        'period',
        'time',
        'channel',
        'count',
        'duration',
      ],
      required: [['from-person'], ['to-person'], ['date', 'period']],
    },
  ],
  [
    'name-review',
    {
      fields: ['written', 'series', 'proposal', 'proposal-email', 'proposal-workplace', 'decision'],
      required: [['written'], ['proposal'], ['decision']],
    },
  ],
  ['register', { fields: REGISTER_FIELDS, required: [['name', 'last-name', 'email']] }],
  [
    'designated-contacts',
    {
      fields: ['contact-person', 'email', 'unit', 'organisation', 'toward', 'valid-from', 'valid-to'],
      required: [['contact-person'], ['unit', 'organisation']],
    },
  ],
  [
    'teams-report',
    { fields: ['name', 'start', 'end', 'duration', 'email', 'actor', 'role'], required: [['name']] },
  ],
  ['teams-actions', { fields: ['name', 'type', 'start'], required: [['name'], ['type'], ['start']] }],
  [
    'outlook-calendar',
    {
      fields: ['date', 'time', 'end', 'organiser', 'attendees'],
      required: [['date'], ['attendees']],
    },
  ],
  ['attendance-matrix', { fields: [], required: [['name', 'last-name', 'email', 'date']] }],
  ['forms', { fields: [], required: [['date', 'start']] }],
  ['salesforce-event', { fields: [], required: [['meeting'], ['start', 'date']] }],
  ['salesforce-relation', { fields: [], required: [['meeting'], ['actor']] }],
  ['salesforce-task', { fields: [], required: [['to-person'], ['organiser'], ['date']] }],
  ['salesforce-person', { fields: [], required: [['meeting'], ['name', 'last-name', 'email']] }],
  ['salesforce-report', { fields: [], required: [['date'], ['from-person'], ['to-person']] }],
]);
