const CHANNELS: readonly (readonly [string, RegExp])[] = [
  ['telefon', /^(?:call|samtale|telefon|telefonsamtale|phone|oppringning)/i],
  ['e-post', /^(?:e-?mail|e-?post|listemail)/i],
  ['møte', /^(?:møte|meeting|event|hendelse)/i],
];
const OPEN =
  /^(?:not started|in progress|waiting|deferred|open|åpen|ikke startet|ikke påbegynt|pågår|påbegynt|venter|utsatt|planlagt|planned)/i;

/** The channel of a task by its type or subtype (`Call`, `Samtale`, `Email`); null where it says nothing known. */
export function channelOf(type: string): string | null {
  return CHANNELS.find(([, pattern]) => pattern.test(type.trim()))?.[0] ?? null;
}

/** Is a task still to be done, so that it is no contact yet? */
export function isOpenTask(status: string): boolean {
  return OPEN.test(status.trim());
}
