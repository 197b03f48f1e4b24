import type { FallShape } from '../plan/draw-pilot.ts';
import type { Lang } from '../settings.ts';

type Parts<K extends string> = Readonly<Record<K, string>>;

/** The sentences of `samband plan` in one language; parts are numbers as they read. */
export interface PlanWords {
  readonly plan: (p: Parts<'persons' | 'count' | 'sectors' | 'meetings' | 'months' | 'series'>) => string;
  readonly level: (p: Parts<'start' | 'level'>) => string;
  readonly runs: (p: Parts<'runs' | 'seed'>) => string;
  readonly fall: string;
  readonly shape: string;
  /** Trend, before against after, pilot against control. */
  readonly tests: readonly [string, string, string];
  readonly shapes: Readonly<Record<FallShape, string>>;
  readonly width: string;
  readonly found: (p: Parts<'meetings' | 'months' | 'fall' | 'gradual' | 'step'>) => string;
  readonly needed: (p: Parts<'fall' | 'meetings' | 'share' | 'wanted' | 'fewer' | 'fewerShare'>) => string;
  readonly beyond: (p: Parts<'fall' | 'meetings' | 'share'>) => string;
  readonly caveats: (control: boolean) => readonly string[];
}

const NB: PlanWords = {
  plan: (p) =>
    `Planen: ${p.persons} personer i ${p.count} sektorer (${p.sectors}), ${p.meetings} møter i måneden i ${p.months} måneder, ${p.series} av dem i faste serier.`,
  level: (p) =>
    `Sann siloindeks ved start er ${p.start}; målt i første halvdel, uten endring, i snitt ${p.level}.`,
  runs: (p) =>
    `Så ofte sier samband «redusert» i ${p.runs} oppdiktede piloter for hver rad (frø ${p.seed}). I parentes: 95 % usikkerhet i simuleringen.`,
  fall: 'fall',
  shape: 'forløp',
  tests: ['trend', 'før mot etter', 'pilot mot kontroll'],
  shapes: { none: 'ingen endring (falsk alarm)', gradual: 'jevnt', step: 'brått midtveis' },
  width: 'intervallets bredde (median)',
  found: (p) =>
    `Med ${p.meetings} møter i måneden i ${p.months} måneder oppdages et fall på ${p.fall} i ${p.gradual} av tilfellene når det kommer jevnt (trenden), og i ${p.step} når det kommer brått midtveis (før mot etter).`,
  needed: (p) =>
    `For å oppdage et jevnt fall på ${p.fall} i minst ${p.wanted} av tilfellene holder ${p.meetings} møter i måneden, som gir ${p.share}; ${p.fewer} gir ${p.fewerShare}.`,
  beyond: (p) =>
    `Selv ${p.meetings} møter i måneden oppdager et jevnt fall på ${p.fall} i bare ${p.share} av tilfellene.`,
  caveats: (control) => [
    'Et fall som ikke oppdages, blir oftest til «kan ikke avgjøres»: det er ikke et tegn på at ingenting skjedde.',
    'Forutsetter at hvert møte føres, at sektorene er like lukkede, og at en serie møtes månedlig, 1–6 ganger.',
    ...(control
      ? [
          'Kontrollgruppen er like stor som piloten og endrer seg ikke. Forskjeller mellom steder er ikke med, så det virkelige tallet er lavere.',
        ]
      : []),
  ],
};

const EN: PlanWords = {
  plan: (p) =>
    `The plan: ${p.persons} persons in ${p.count} sectors (${p.sectors}), ${p.meetings} meetings a month for ${p.months} months, ${p.series} of them in recurring series.`,
  level: (p) =>
    `The true silo index is ${p.start} at the start; measured in the first half, without a change, ${p.level} on average.`,
  runs: (p) =>
    `How often samband says “reduced” in ${p.runs} made-up pilots for each row (seed ${p.seed}). In brackets: 95% uncertainty of the simulation.`,
  fall: 'fall',
  shape: 'course',
  tests: ['trend', 'before/after', 'pilot against control'],
  shapes: { none: 'no change (false alarm)', gradual: 'even', step: 'at once, midway' },
  width: 'width of the interval (median)',
  found: (p) =>
    `With ${p.meetings} meetings a month for ${p.months} months, a fall of ${p.fall} is found in ${p.gradual} of cases when it comes evenly (trend), and in ${p.step} when it comes at once midway (before/after).`,
  needed: (p) =>
    `To find an even fall of ${p.fall} in at least ${p.wanted} of cases, ${p.meetings} meetings a month are enough, which give ${p.share}; ${p.fewer} give ${p.fewerShare}.`,
  beyond: (p) =>
    `Even ${p.meetings} meetings a month find an even fall of ${p.fall} in only ${p.share} of cases.`,
  caveats: (control) => [
    'A fall that is not found mostly reads “cannot be decided”: that is no sign that nothing happened.',
    'Assumes that every meeting is logged, that sectors are equally closed, and that a series meets monthly, 1–6 times.',
    ...(control
      ? [
          'The control group is as large as the pilot and does not change. Differences between sites are left out, so the real figure is lower.',
        ]
      : []),
  ],
};

export const PLAN_WORDS: Readonly<Record<Lang, PlanWords>> = { nb: NB, en: EN };
