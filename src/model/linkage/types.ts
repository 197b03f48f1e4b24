import type { ActorId } from '../types.ts';

/** Why two names may be one person; report/review-words.ts says it in words. */
export type NameEvidence =
  | 'same-name'
  | 'folded-name'
  | 'punctuation'
  | 'title'
  | 'name-order'
  | 'former-name'
  | 'name-part'
  | 'misspelling'
  | 'initial'
  | 'first-name'
  | 'decided';

/** Someone a mention may be. */
export interface Candidate {
  readonly actor: ActorId;
  readonly evidence: NameEvidence;
  readonly strength: 'strong' | 'medium' | 'weak';
}

/** What one decided line says of a mention. */
export type Verdict =
  | { readonly kind: 'person'; readonly actor: ActorId }
  | { readonly kind: 'none'; readonly against: readonly ActorId[] };

/** A name the files use that may be someone known: a line to decide on. */
export interface ReviewItem {
  /** Stands for the mention in every month's list: folded name, e-mail, and series where the name is incomplete. */
  readonly key: string;
  /** As first written in sorted order; a name: shown to the user only. */
  readonly written: string;
  readonly email: string | null;
  /** The only series the line speaks of; null = wherever the name stands. */
  readonly series: string | null;
  /** Rows that mention it; 0 = decided in an earlier list and not seen in these files. */
  readonly count: number;
  /** Strongest first, then by id. */
  readonly candidates: readonly Candidate[];
  /** The person the user linked it to; null = nobody. */
  readonly decided: ActorId | null;
  /** People the user said it is not, sorted. */
  readonly against: readonly ActorId[];
}

/** The name, e-mail and workplace by which a person is recognised next month. */
export interface PersonName {
  readonly name: string | null;
  /** Every e-mail known, lower case, sorted. */
  readonly emails: readonly string[];
  /** Workplaces by the register, first one first; empty for people in no register. */
  readonly workplaces: readonly string[];
  /** The id of the plain form, where the person has one. */
  readonly sourceId: string | null;
}
