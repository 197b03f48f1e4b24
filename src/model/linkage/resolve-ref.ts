import { foldName } from '../../ingest/person-ref.ts';
import type { PersonRef, RegisterRow } from '../../ingest/types.ts';
import type { RegisterPersons } from '../register-persons.ts';
import type { ActorId } from '../types.ts';
import type { SeenEmails } from './seen-emails.ts';

/**
 * Who is meant, where that is certain?
 *
 * In turn: the plain form's actor_id; the e-mail without regard to case, every address of a person counting; the
 * account name (UPN); the name at the workplace that was named with it, or unique in the register. Everyone else is a
 * person of her own. Nothing uncertain is decided here.
 *
 * @returns a function from reference to id: of the register, `e:` and e-mail, or `n:` and folded name; null where the name
 *   fits several people. The same words give the same id; answers are remembered.
 * Cost: O(1) a reference.
 */
export function refResolver(register: RegisterPersons, seen: SeenEmails): (ref: PersonRef) => ActorId | null {
  const memory = new Map<string, ActorId | null>();
  return (ref) => {
    if (ref.id !== undefined && register.rows.has(ref.id)) return ref.id;
    const words = [ref.id, ref.email, ref.upn, ref.name, ref.affiliation].join('\u0001');
    const known = memory.get(words);
    if (known !== undefined) return known;
    const id = resolveRef(ref, register, seen);
    memory.set(words, id);
    return id;
  };
}

function resolveRef(ref: PersonRef, register: RegisterPersons, seen: SeenEmails): ActorId | null {
  const email = (ref.email ?? (ref.id?.includes('@') ? ref.id : undefined))?.toLowerCase();
  for (const address of [email, ref.upn?.toLowerCase()]) {
    const owners = address === undefined ? undefined : register.byEmail.get(address);
    if (owners !== undefined) return owners.size === 1 ? [...owners][0]! : null;
  }
  if (email === undefined && ref.upn !== undefined) {
    const beside = only(seen.byUpn.get(ref.upn.toLowerCase()));
    if (beside !== undefined) return resolveRef({ ...ref, email: beside }, register, seen);
  }
  const name = ref.name ?? (ref.email === undefined ? ref.id : undefined);
  const named = name === undefined ? [] : candidatesOf(name, email, { register, seen });
  if (named.length === 1) return named[0]!;
  if (named.length > 1) return atWorkplace(named, ref.affiliation, register);
  if (ref.id !== undefined && email === undefined) return ref.id;
  if (email !== undefined) return `e:${email}`;
  if (name === undefined) return `e:${ref.upn!.toLowerCase()}`;
  const folded = foldName(name);
  const beside = only(seen.byName.get(folded));
  return beside === undefined ? `n:${folded}` : `e:${beside}`;
}

/**
 * Registered people of this name. Those with another e-mail than the one stated are other people; and where the name
 * stands beside two e-mails, neither of them is taken for a registered person without one.
 */
function candidatesOf(
  name: string,
  email: string | undefined,
  { register, seen }: { register: RegisterPersons; seen: SeenEmails },
): ActorId[] {
  const folded = foldName(name);
  const named = [...(register.byName.get(folded) ?? [])].sort();
  if (email === undefined) return named;
  const free = named.filter((id) => register.rows.get(id)!.every((row) => row.person.email === undefined));
  return free.filter((id) => addressesOf(id, register, seen).size <= 1);
}

/** E-mails of no registered person that stood beside any name of this one. */
function addressesOf(id: ActorId, register: RegisterPersons, seen: SeenEmails): Set<string> {
  const addresses = new Set<string>();
  for (const { person } of register.rows.get(id)!) {
    for (const email of seen.byName.get(foldName(person.name ?? '')) ?? [])
      if (!register.byEmail.has(email)) addresses.add(email);
  }
  return addresses;
}

function atWorkplace(
  candidates: readonly ActorId[],
  affiliation: string | undefined,
  register: RegisterPersons,
): ActorId | null {
  if (affiliation === undefined) return null;
  const wanted = foldName(affiliation);
  const there = candidates.filter((id) => register.rows.get(id)!.some((row) => worksAt(row, wanted)));
  return there.length === 1 ? there[0]! : null;
}

function worksAt(row: RegisterRow, workplace: string): boolean {
  return ['organisation', 'unit'].some((key) => foldName(row.attributes[key] ?? '') === workplace);
}

function only<T>(set: ReadonlySet<T> | undefined): T | undefined {
  return set?.size === 1 ? [...set][0] : undefined;
}
