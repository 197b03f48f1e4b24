import type { NameEvidence } from '../model/linkage/types.ts';
import type { Lang } from '../settings.ts';

/** The words of the list of uncertain names. */
export interface ReviewWords {
  /** Headings, in the order of the columns; ingest/aliases.ts reads them back. */
  readonly columns: readonly string[];
  readonly evidence: Readonly<Record<NameEvidence, string>>;
  readonly yes: string;
  readonly no: string;
}

const NB: ReviewWords = {
  columns: [
    'Skrevet',
    'Forslag',
    'Grunn',
    'Antall',
    'Avgjørelse',
    'Forslag e-post',
    'Forslag arbeidssted',
    'Møteserie',
  ],
  evidence: {
    'same-name': 'samme navn som flere',
    'folded-name': 'samme navn med æ, ø, å skrevet på annen måte',
    punctuation: 'bare tegnsetting er ulik',
    title: 'tittel foran navnet',
    'name-order': 'samme navn i annen rekkefølge',
    'former-name': 'tidligere navn',
    'name-part': 'samme navn med en del mer eller mindre',
    misspelling: 'nesten samme stavemåte',
    initial: 'eneste med de forbokstavene i møteserien',
    'first-name': 'eneste med det fornavnet i møteserien',
    decided: 'avgjort tidligere',
  },
  yes: 'ja',
  no: 'nei',
};

const EN: ReviewWords = {
  columns: [
    'Written',
    'Suggestion',
    'Reason',
    'Count',
    'Decision',
    'Suggested e-mail',
    'Suggested workplace',
    'Series',
  ],
  evidence: {
    'same-name': 'the name of several people',
    'folded-name': 'the same name with æ, ø, å spelt otherwise',
    punctuation: 'only the punctuation differs',
    title: 'a title before the name',
    'name-order': 'the same name in another order',
    'former-name': 'a former name',
    'name-part': 'the same name with a part more or less',
    misspelling: 'almost the same spelling',
    initial: 'the only one of those initials in the series',
    'first-name': 'the only one of that first name in the series',
    decided: 'decided before',
  },
  yes: 'yes',
  no: 'no',
};

/** The words of the list in both languages. */
export const REVIEW_WORDS: Readonly<Record<Lang, ReviewWords>> = { nb: NB, en: EN };
