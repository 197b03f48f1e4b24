import type { SectorScreenText } from './sector-screen-text.ts';

/** The words of the screens between sectors, brokers and bridges, in English. */
export const SECTOR_SCREEN_EN: SectorScreenText = {
  period: 'Period',
  choosePair: 'Choose a pair of sectors',
  gridName: (when) => `Pairs of sectors ${when}`,
  gridKeys: 'The arrow keys move between the cells, Enter shows what carries the pair.',
  oneSector: 'There is only one sector, so there are no pairs.',
  noPair: 'Choose a cell to see what carries the contact.',
  clickMatrix: 'Click a cell to see what carries the contact between the two sectors.',
  pairTitle: (a, b) => `${a} – ${b}`,
  carriesTitle: (a, b) => `What carries ${a} – ${b}, period by period`,
  facts: {
    ratio: {
      label: 'Contact against chance',
      question: 'Do they meet more or less than expected? 1 is as by random mixing.',
    },
    hours: { label: 'Hours together', question: 'Meeting hours, shared between the pairs in the room.' },
    expected: {
      label: 'Hours expected',
      question: 'From how much each person meets and how large the meetings are.',
    },
    pai: {
      label: 'Person-dependence',
      question: 'Probability that the same person carried two random contacts.',
    },
    band: {
      label: 'Person-dependence',
      question: 'How much the contact hangs on single persons, in three steps.',
    },
    topShare: {
      label: 'Share with key person',
      question: 'So much of the contact the most important person carried.',
    },
    topRole: {
      label: 'Share with main role',
      question: 'So much of the contact people of the role carried.',
    },
    busFactor: { label: 'Bus factor', question: 'So many must be away before half the contact is gone.' },
    effectiveCarriers: {
      label: 'Effective carriers',
      question: 'In practice the contact rests on so many persons.',
    },
    bridgingMeetings: { label: 'Bridging meetings', question: 'Meetings with somebody from both sectors.' },
  },
  interval: (value, lo, hi) => `${value} (${lo}–${hi})`,
  leaderWhy:
    'The leader view has no hours, persons or roles of a pair of sectors: one person may stand behind such numbers. It has person-dependence in three steps, where there are people and meetings enough.',
  projectWhy:
    'The project view shows roles that enough people have, and person-dependence in three steps. No persons.',
  sortBy: 'Sort by',
  sorts: { mean: 'Mean share', last: 'Share in last period', sectors: 'Sectors met', name: 'Name' },
  measure: 'Measure',
  measures: { paths: 'Ways between sectors', share: 'Share of the contact' },
  pinHint: (what) =>
    `Click ${what} to pin the row on top. The arrow keys move between rows, Enter pins and unpins.`,
  kinds: { person: 'a person', unit: 'a unit', role: 'a role' },
  pin: (name) => `Pin ${name} on top`,
  clearPins: 'Unpin all',
  rowsName: 'Rows that can be pinned on top',
  brokersHidden: 'This view has no numbers about who builds bridges.',
  appointed: (n, hits, expected, p) =>
    `${n} are appointed brokers. ${hits} of them are among the ${n} who carried most; by lot we would expect ${expected} (${p}).`,
  appointedShares: (n, share) =>
    `${n} are appointed brokers. They carried ${share} of what all carried across sectors.`,
  columns: {
    name: 'Name',
    sector: 'Sector',
    role: 'Role',
    appointed: 'Appointed',
    met: 'Sectors met, most in one period',
    rank: 'Rank over the whole period (95%)',
    pair: 'Pair',
    window: 'Period',
    reason: 'Reason',
    left: 'Left without',
    first: 'First',
    last: 'Last',
  },
  yes: 'yes',
  bridgesHint:
    'The pairs on top hang on the fewest. Choose a pair to see what is left without the one who carries most.',
  without: (who) => `Without ${who}`,
  mechanical: 'Mechanical removal: who would have taken over, we do not know.',
  leftOf: (left) => `${left} of the bridging hours between the two sectors are left.`,
  meetingsLeft: (left, all) => `${left} of ${all} bridging meetings still have somebody from both sectors.`,
  nextCarriers: (list) => `The next who carried: ${list}.`,
  nobodyElse: 'Nobody else carried anything.',
  otherPairs: 'Other pairs that become thinner',
  noOtherPairs: 'No other pair has this one among the three who carry most.',
  alone: (n) => `${n} would have no recorded contact with anybody`,
  cutOff: (n) => `${n} would fall out of the largest connected part`,
  pairsGone: 'Pairs of sectors with no tie left',
  nothingFalls: 'Nobody loses all contact, and no pair of sectors loses its last tie.',
  efficiency: (share) =>
    `Reach across over the whole period would fall by ${share} (in the backbone of the network).`,
  noTop: 'Here we cannot say who, or which role, carries most.',
};
