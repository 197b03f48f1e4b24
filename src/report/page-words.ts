import type { Lang } from '../settings.ts';

/** Words of the page around the figures: its look, its printed form, and figures set into other pages. */
export interface PageWords {
  /** The switch that makes the page dark. */
  readonly dark: string;
  readonly findings: string;
  readonly numbers: string;
  readonly howToRead: string;
  readonly others: string;
  readonly madeWith: (version: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly choose: string;
  /** Why a figure set into another page shows nothing. */
  readonly faults: Readonly<Record<'fetch' | 'broken' | 'version' | 'none', string>>;
  readonly noFigure: (name: string, valid: string) => string;
}

const NB: PageWords = {
  dark: 'Mørk visning',
  findings: 'Hovedfunn',
  numbers: 'Tall for hver periode',
  howToRead: 'Slik leses figuren',
  others: 'Andre figurer',
  madeWith: (version) => `Laget med samband ${version}`,
  previous: 'Forrige periode',
  next: 'Neste periode',
  choose: 'Velg periode',
  faults: {
    fetch: 'Resultatet kunne ikke hentes. Sjekk adressen i «src», og at siden har lov til å hente den.',
    broken: 'Resultatet er ødelagt eller ufullstendig. Kjør «samband analyze» på nytt.',
    version: 'Resultatet er skrevet av en annen versjon av samband. Kjør «samband analyze» på nytt.',
    none: 'Her mangler et resultat. Sett «src» til adressen til result.json, eller legg resultatet inn i elementet.',
  },
  noFigure: (name, valid) => `Resultatet har ingen figur «${name}». Mulige navn: ${valid}.`,
};

const EN: PageWords = {
  dark: 'Dark mode',
  findings: 'Main findings',
  numbers: 'Numbers of each period',
  howToRead: 'How to read the figure',
  others: 'Other figures',
  madeWith: (version) => `Made with samband ${version}`,
  previous: 'Previous period',
  next: 'Next period',
  choose: 'Choose period',
  faults: {
    fetch: 'The result could not be fetched. Check the address in “src”, and that the page may fetch it.',
    broken: 'The result is broken or not whole. Run “samband analyze” again.',
    version: 'The result was written by another version of samband. Run “samband analyze” again.',
    none: 'There is no result here. Set “src” to the address of result.json, or put the result into the element.',
  },
  noFigure: (name, valid) => `The result has no figure “${name}”. Possible names: ${valid}.`,
};

/** The words in a language. Cost: O(1). */
export function pageWords(lang: Lang): PageWords {
  return lang === 'nb' ? NB : EN;
}
