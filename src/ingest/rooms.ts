const MARKED = /[([](?:room|rom|møterom|resource|ressurs)[)\]]\s*$/i;
const NAMED =
  /^(?:møterom|møtesal|grupperom|videorom|konferanserom|meeting room|conference room)(?=[\s\d.,:-]|$)/i;

/**
 * Is this attendee a room or a piece of equipment?
 *
 * @param name as the export writes it; Exchange marks rooms by `(Room)`, Norwegian ones are mostly called `Møterom …`
 */
export function isRoomName(name: string): boolean {
  return MARKED.test(name) || NAMED.test(name.trim());
}
