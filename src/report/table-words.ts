import { ACTOR_CATALOGUE, WINDOW_CATALOGUE } from '../measures/catalogue.ts';
import type { Lang } from '../settings.ts';
import { COLUMN_WORDS, OF_ONE_TABLE } from './column-words.ts';

type Pair = readonly [nb: string, en: string];

/** What a table is called and what it holds. */
const TABLES: Readonly<Record<string, readonly [name: Pair, about: Pair]>> = {
  windows: [
    ['Perioder', 'Periods'],
    ['Alle tall om hver periode.', 'All numbers about each period.'],
  ],
  actors: [
    ['Personer', 'Persons'],
    ['Alle mål for hver person i hver periode.', 'All measures of each person in each period.'],
  ],
  groups: [
    ['Enheter', 'Units'],
    ['Tall for hver enhet i hver periode.', 'Numbers of each unit in each period.'],
  ],
  ties: [
    ['Bånd', 'Ties'],
    ['Bånd mellom to personer i hver periode.', 'Ties between two persons in each period.'],
  ],
  'group-ties': [
    ['Bånd mellom enheter', 'Ties between units'],
    [
      'Fra tre felles møter. Avrundet til nærmeste fem timer utenfor forskervisningen.',
      'From three meetings in common. Rounded to the nearest five hours outside the researcher view.',
    ],
  ],
  'sector-pairs': [
    ['Sektorpar', 'Sector pairs'],
    [
      'Kontakten mellom to sektorer, mot det tilfeldig blanding ville gitt.',
      'Contact between two sectors, against what random mixing would give.',
    ],
  ],
  brokers: [
    ['Brobyggere', 'Brokers'],
    [
      'Hvem som bærer kontakten mellom sektorer, med intervall for plasseringen.',
      'Who carries the contact between sectors, with intervals of the rank.',
    ],
  ],
  'appointed-brokers': [
    ['Utpekte mot faktiske brobyggere', 'Appointed against actual brokers'],
    ['Om de utpekte er dem som bærer kontakten.', 'Whether the appointed are those who carry the contact.'],
  ],
  load: [
    ['Møtebelastning', 'Meeting load'],
    [
      'Møtetid i hver periode, for alle og for hver sektor.',
      'Meeting time in each period, of everyone and of each sector.',
    ],
  ],
  systematics: [
    ['Systematikk', 'Systematics'],
    [
      'Rytme, faste møteplasser og brudd mellom to sektorer.',
      'Rhythm, standing arenas and breaks between two sectors.',
    ],
  ],
  segregation: [
    ['Andre mål på adskillelse', 'Other measures of separation'],
    [
      'Med verdien som bånd uten hensyn til sektor ville gitt. Alt her er på hvem som har møttes i det hele tatt: ett stort møte avgjør mye, også for p. Siloindeksen er hovedtallet.',
      'With the value that ties regardless of sector would give. All of it is on who has met at all: one large meeting decides much, of p too. The silo index is the headline.',
    ],
  ],
  structure: [
    ['Struktur', 'Structure'],
    [
      'Hva nettverket hviler på, person for person, over hele perioden.',
      'What the network hangs on, person by person, over the whole period.',
    ],
  ],
  'key-sets': [
    ['Nøkkelsett', 'Key sets'],
    [
      'Hvor oppdelt nettverket blir uten de få som betyr mest.',
      'How broken up the network becomes without the few who matter most.',
    ],
  ],
  succession: [
    ['Arvtakere', 'Successors'],
    [
      'Om noen andre allerede bærer deler av broen.',
      'Whether anybody else already carries part of the bridge.',
    ],
  ],
  indicators: [
    ['Indikatorer', 'Indicators'],
    [
      'Lukking, møteplasser, rekkevidde, koordinatorer og båndenes levetid.',
      'Closure, arenas, reach, coordinators and the life of ties.',
    ],
  ],
  robustness: [
    ['Robusthetsprøver', 'Robustness checks'],
    ['Den samme endringen prøvd på andre måter.', 'The same change tried in other ways.'],
  ],
  specification: [
    ['Varianter av analysen', 'Variants of the analysis'],
    ['Endringen med hver kombinasjon av valg.', 'The change with every combination of choices.'],
  ],
  coverage: [
    ['Dekning i loggen', 'Coverage of the log'],
    ['Hvor mange uker hver enhet har ført møter.', 'In how many weeks each unit has logged meetings.'],
  ],
};

const words = (pair: Pair | undefined, lang: Lang, none: string): string =>
  pair === undefined ? none : pair[lang === 'nb' ? 0 : 1];

const spaced = (name: string): string => {
  const plain = name.replace(/[_-]+/g, ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};

/**
 * What is a table called on the screen? A table of a later version reads as its file's name.
 *
 * Cost: O(1).
 */
export function tableWords(table: string, lang: Lang): { readonly name: string; readonly about: string } {
  const found = TABLES[table];
  return { name: words(found?.[0], lang, spaced(table)), about: words(found?.[1], lang, '') };
}

export interface HeadingText {
  readonly label: string;
  /** The question the column answers; '' where its name says enough. */
  readonly question: string;
}

/**
 * What does a column of the contract mean to a reader? The name in the file stays in the file.
 *
 * @param table name of the table, since «weight» is one thing of a tie and another of a variant
 * @returns the measure's name from the catalogue where it is one, else a short name; the column's own name as words where none is known
 * Cost: O(1).
 */
export function headingWords(table: string, column: string, lang: Lang): HeadingText {
  const own = OF_ONE_TABLE[`${table}.${column}`];
  if (own) return { label: words(own, lang, column), question: '' };
  const catalogue = table === 'windows' ? WINDOW_CATALOGUE : ACTOR_CATALOGUE;
  const info = (
    catalogue as Readonly<Record<string, (typeof ACTOR_CATALOGUE)[keyof typeof ACTOR_CATALOGUE]>>
  )[column];
  if (info && ['windows', 'actors', 'groups', 'brokers'].includes(table))
    return { label: info.label[lang], question: info.question[lang] };
  return { label: words(COLUMN_WORDS[column], lang, spaced(column)), question: '' };
}
