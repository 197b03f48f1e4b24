import type { NetworkScreenText } from './network-screen-text.ts';

const who = (count: number, isGrouped: boolean) =>
  isGrouped ? (count === 1 ? 'unit' : 'units') : count === 1 ? 'person' : 'persons';

/** The network screen's choices in English. */
export const NETWORK_SCREEN_EN: NetworkScreenText = {
  layout: 'Places',
  bySector: 'By sector',
  frozen: {
    meetings: 'Fixed, from all meetings',
    contacts: 'Fixed, from all contacts',
    survey: 'Fixed, from all answers',
  },
  superHelp:
    'Places are computed once from the ties of the whole period: those with most contact stand near each other. They are the same in every period, so only the ties change. Up, down, left and right mean nothing else.',
  compare: 'Compare with',
  noCompare: 'None',
  endCompare: 'End the comparison',
  differenceTitle: (earlier, later) => `Ties from ${earlier} to ${later}`,
  differenceHelp:
    'A tie is kept when it is in both periods, whatever its strength. The numbers are of the ties drawn.',
  fates: { kept: 'Kept', new: 'New', lost: 'Lost' },
  fateLine: { kept: 'thin dark line', new: 'thick blue line', lost: 'dashed orange line' },
  difference: ({ kept, new: fresh, lost }, earlier, later) =>
    `From ${earlier} to ${later}: ${kept} ties kept, ${fresh} new, ${lost} lost.`,
  notStaying: (fresh, lost, isGrouped) =>
    `${fresh} of the new and ${lost} of the lost ties belong to ${isGrouped ? 'units' : 'persons'} who are in one of the periods only.`,
  sameWindow: 'Choose another period on the time line to see the difference.',
  legend: 'How ties are shown',
  table: (earlier, later) => `Ties kept, new and lost from ${earlier} to ${later}`,
  columns: {
    a: 'From',
    b: 'To',
    sectorA: 'Sector (from)',
    sectorB: 'Sector (to)',
    fate: 'Tie',
    before: 'Hours before',
    after: 'Hours after',
  },
  wayTo: 'Path to …',
  nobody: 'Nobody chosen',
  wayHelp:
    'Shortest path, counted as in betweenness: strong ties are short, so the path may have more steps than it needs.',
  way: (steps, shown, names) => `${shown} ${steps === 1 ? 'step' : 'steps'}: ${names}.`,
  noWay: (from, to) => `No path from ${from} to ${to} in this period.`,
  wayStart: (name) => `Path to ${name}: move to another dot with the arrow keys, or choose in the list.`,
  wayMeasure: 'Steps',
  clearWay: 'Remove the path',
  vacant: (isGrouped) => (isGrouped ? 'What if this unit stands empty?' : 'What if this role stands empty?'),
  vacantNote: 'Mechanical removal: we do not know who would step in.',
  vacantTitle: (name) => `Without ${name}`,
  vacantTies: (count, shown) =>
    `${shown} ${count === 1 ? 'tie goes' : 'ties go'}${count === 0 ? ', for there are none' : ''}.`,
  vacantParts: (_count, shown, isGrouped) =>
    `The network falls into ${shown} parts: the ${isGrouped ? 'units' : 'persons'} below no longer reach the rest.`,
  vacantWhole: (isGrouped) => `No other ${isGrouped ? 'units' : 'persons'} come apart.`,
  fallen: (count, shown, isGrouped) =>
    `${shown} ${who(count, isGrouped)} ${count === 1 ? 'falls' : 'fall'} away`,
  pairsGone: (count, shown) =>
    `${shown} ${count === 1 ? 'pair of sectors is' : 'pairs of sectors are'} left without any tie:`,
  noPairsGone: 'No pair of sectors loses all its ties.',
  noTies: 'No ties in this period, so nothing goes.',
  more: (shown) => `and ${shown} more`,
  vacantMark: 'taken out',
  fallenMark: 'cut off from the rest',
  arrows: {
    meetings: 'The arrow goes from who called the meeting to who was called.',
    contacts: 'The arrow goes from who made contact to who was contacted.',
    survey: 'The arrow goes from who answered to who was named.',
  },
  keys: 'Shift and Enter set the dot as the end of a path; then move to another dot.',
  drawnFile: 'The SVG and PNG files show the period without the choices above the picture.',
};
