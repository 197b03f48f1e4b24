import { describe, SOURCE, UNIT } from './measure-info.ts';

/** Rows of the catalogue: how a person links others. */
export const BROKER_MEASURES = [
  describe(
    'constraint',
    {
      label: ['Bundethet', 'Constraint'],
      question: [
        'Hvor mye kjenner personens kontakter også hverandre?',
        "How much do the person's contacts know each other too?",
      ],
    },
    [UNIT.none, 0, null, 2],
    SOURCE.burt,
  ),
  describe(
    'constraint_weighted',
    {
      label: ['Bundethet, vektet', 'Constraint, weighted'],
      question: [
        'Hvor mye kjenner personens kontakter også hverandre når sterke bånd teller mer?',
        "How much do the person's contacts know each other too when strong ties count more?",
      ],
    },
    [UNIT.none, 0, null, 2],
    SOURCE.burt,
  ),
  describe(
    'effective_size',
    {
      label: ['Ulike kontaktflater', 'Effective size'],
      question: [
        'Hvor mange av kontaktene overlapper ikke med hverandre?',
        'How many of the contacts do not overlap?',
      ],
    },
    [UNIT.persons, 1, null, 1],
    'Borgatti 1997, Connections 20(1)',
  ),
  describe(
    'effective_size_weighted',
    {
      label: ['Ulike kontaktflater, vektet', 'Effective size, weighted'],
      question: [
        'Hvor mange av kontaktene overlapper ikke når sterke bånd teller mer?',
        'How many of the contacts do not overlap when strong ties count more?',
      ],
    },
    [UNIT.persons, 1, null, 1],
    'Burt 1992, Structural Holes',
  ),
  describe(
    'cross_betweenness',
    {
      label: ['Bro mellom sektorer', 'Cross-sector betweenness'],
      question: [
        'Hvor ofte ligger personen på korteste vei mellom to fra ulike sektorer?',
        'How often is the person on the shortest way between two from different sectors?',
      ],
    },
    [UNIT.share, 0, 1, 3],
    'Brandes 2008, doi:10.1016/j.socnet.2007.11.001',
  ),
  describe(
    'broker_share',
    {
      label: ['Broandel', 'Bridging share'],
      question: [
        'Hvor stor del av kontakten mellom sektorer var personen med på å bære, der alles andeler til sammen blir 2?',
        "What share of the contact between sectors did the person help carry, everyone's shares adding up to 2?",
      ],
    },
    [UNIT.share, 0, 1, 3],
  ),
  describe(
    'gf_internal',
    {
      label: ['Intern megler', 'Broker inside the sector'],
      question: [
        'Hvor ofte er personen ledd mellom to i egen sektor som ikke har møttes?',
        'How often is the person the link between two in the own sector who have not met?',
      ],
    },
    [UNIT.pairs, 0, null, 0],
    SOURCE.gouldFernandez,
  ),
  describe(
    'gf_consultant',
    {
      label: ['Ekstern megler', 'Consultant'],
      question: [
        'Hvor ofte er personen ledd utenfra mellom to i samme sektor som ikke har møttes?',
        'How often is the person the outside link between two of one sector who have not met?',
      ],
    },
    [UNIT.pairs, 0, null, 0],
    SOURCE.gouldFernandez,
  ),
  describe(
    'gf_gatekeeper',
    {
      label: ['Portvakt', 'Gatekeeper'],
      question: [
        'Hvor ofte er personen veien inn til egen sektor for en utenfra?',
        'How often is the person the way into the own sector for somebody outside?',
      ],
    },
    [UNIT.pairs, 0, null, 0],
    SOURCE.gouldFernandez,
  ),
  describe(
    'gf_representative',
    {
      label: ['Representant', 'Representative'],
      question: [
        'Hvor ofte er personen veien ut av egen sektor for en kollega?',
        'How often is the person the way out of the own sector for a colleague?',
      ],
    },
    [UNIT.pairs, 0, null, 0],
    SOURCE.gouldFernandez,
  ),
  describe(
    'gf_liaison',
    {
      label: ['Bindeledd', 'Liaison'],
      question: [
        'Hvor ofte er personen ledd mellom to andre sektorer som ikke har møttes?',
        'How often is the person the link between two other sectors that have not met?',
      ],
    },
    [UNIT.pairs, 0, null, 0],
    SOURCE.gouldFernandez,
  ),
  describe(
    'articulation',
    {
      label: ['Kritisk knutepunkt', 'Cut person'],
      question: [
        'Faller en del av nettverket fra hvis personen blir borte (1 = ja)?',
        'Does a part of the network fall away without the person (1 = yes)?',
      ],
    },
    [UNIT.none, 0, 1, 0],
    SOURCE.tarjan,
  ),
] as const;
