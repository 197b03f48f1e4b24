import type { MethodText } from './viewer-method.ts';

/** The method panel in English. */
export const METHOD_EN: MethodText = {
  tables: {
    groups: (when) => `Units ${when}`,
    people: (when) => `Persons ${when}`,
    pairs: (when) => `Sector pairs ${when}`,
    more: (n) => `Show ${n} more columns`,
    pageOf: (from, to, count) => `Rows ${from}–${to} of ${count}`,
    rows: (n) => `${n} ${n === '1' ? 'row' : 'rows'}`,
    previousRows: 'Previous rows',
    nextRows: 'Next rows',
    all: 'All tables',
    allIntro:
      'The same tables as in the folder “tables”, with all periods. Open a table to sort it or save it. In large reports the numbers here have five significant digits; the files in the folder have all.',
    everyPeriod: 'All periods',
    emptyTable: 'The table has no rows.',
    fewer: 'Show fewer columns',
    windows: 'Periods',
    window: 'Period',
    sectorA: 'Sector',
    sectorB: 'With sector',
    observed: 'Hours',
    density: 'Density',
    expected: 'Expected hours',
    dependence: 'Person-dependence',
    bands: { high: 'high', medium: 'medium', low: 'low' },
    bridging: 'Meetings with both',
    reason: 'Note',
    name: 'Name',
    persons: 'Persons',
    from: 'From',
    to: 'To',
    why: 'Why some numbers are missing',
    noPairs: 'Sector pairs are shown in the project and researcher views only.',
    choose: 'Period of the tables below',
    hidden: 'hidden, small group',
    other: 'no sector',
  },
  method: {
    title: 'Method',
    window: 'Periods',
    tie: 'How a tie is measured',
    roster: 'Who is included',
    attribute: 'What separates the sectors',
    seed: 'Chance',
    problems: 'Notes from reading the data',
    noProblems: 'No notes.',
    isolates: 'Persons without ties',
    isolatesText:
      'Whoever belongs to the period counts, also without having met anybody. So the network can have persons without a line; it says only that no meeting is recorded, not that the person is inactive.',
    hiding: 'What this view hides',
    expected: 'Expected value',
    expectedText:
      'The external–internal index depends on the sizes of the sectors. The expected value is the index if all ties were random. A number below it means more contact inside the own sector than random mixing would give.',
    silo: 'Silo index',
    siloText:
      'The share of meeting time spent with the same sector, compared with what it would be if the same persons went to as many meetings of the same size in random company. 0 is as random, 1 is as separate as the meetings allow. Meetings of everyone do not move it. The interval (95%) covers variation between meeting series in the period, not meetings missing from the log. Below five informative meetings there is no value, and below eight effective series no interval in the leader view.',
    dependence: 'Person-dependence',
    dependenceText:
      'The probability that the same person carried two contacts between two sectors drawn at random. High is 0.50 or more (two persons or fewer), medium from 0.25, low below. It says who carried the contact, not whether others would have stepped in. Outside the researcher view only the band is shown, and only where both sectors have at least eight persons and eight shared meetings.',
    inputs: 'Data',
    timezone: 'Time zone',
    version: 'Version',
    dots: 'The dots of the pictures',
    layout: 'Placement',
    layoutText:
      'The seats of the sectors on the ring are set once by the contact of the whole period and are the same in all pictures. Nearer the middle means contact with more sectors. Distance is a rule for reading, not a measure with numbers.',
    duration: 'duration',
    ties: {
      'newman-hours':
        'Hours in shared meetings, divided by the number of other participants (Newman). A large meeting ties each pair only a little.',
      newman:
        'Shared meetings, divided by the number of other participants (Newman). A large meeting ties each pair only a little.',
      hours: 'Hours in shared meetings. Large meetings count fully for all pairs.',
      count: 'Number of shared meetings or contacts.',
    },
    rosters: {
      register: 'All whom the register places in the period, also those not seen in any meeting.',
      seen: 'Only persons seen in a meeting or contact of the period.',
    },
    sourceIds:
      'This file has the ids of the log itself, which can be names. Do not share it, and delete it after use.',
    views: {
      leader: (n) =>
        `The leader view shows no single persons. Groups under ${n} persons are merged, hours are rounded to five, and numbers of groups that are too small are hidden.`,
      project: (n) =>
        `The project view shows no single persons. Groups under ${n} persons are merged, and hours are rounded to five. Numbers of sector pairs are shown where both are large enough.`,
      researcher: () =>
        'The researcher view shows persons by pseudonym. That is personal data: a network can be recognised even without names. Do not pass the file on without an agreement.',
    },
    windowKinds: {
      phase: 'Phases of the pilot',
      month: 'Months',
      quarter: 'Quarters',
      'half-year': 'Half-years',
      year: 'Years',
      all: 'The whole period at once',
    },
    input: (kind, rows) => `${kind}: ${rows} ${rows === '1' ? 'row' : 'rows'}`,
    resamplesText: (n) =>
      n === '0'
        ? 'No draws: tests and intervals that rest on draws are left out.'
        : `${n} draws for tests and intervals that rest on draws.`,
    windowLength: (from, to) => (from === to ? `${from} months each` : `${from} to ${to} months`),
    coverage: (share) =>
      `In ${share} of the weeks for which the unit’s own past predicts meetings, at least one is logged.`,
    thresholds: 'Thresholds',
    thresholdsText:
      'The silo index needs five informative meetings. Below eight effective meeting series no interval is shown outside the researcher view. A tie between units is shown from three shared meetings. A change is “reduced” or “increased” only where the 95% interval excludes 0; inside ±0.10 there is no material change; otherwise it cannot be decided.',
    missing: 'Meetings missing from the log',
    missingText:
      'Only logged meetings count. The index bears meetings missing at random, but not that meetings across are logged less or more often than others. No registered contact is not the same as no contact.',
    betweenness: 'Betweenness is estimated',
    betweennessText: (error, certainty, samples) =>
      `The network is so large that betweenness is estimated from ${samples} random pairs in each period. With ${certainty} certainty nobody’s number is more than ${error} off (it is a share of the pairs), and the centralization not more than twice that. Two persons nearer each other than twice ${error} cannot be told apart.`,
    seedText: (seed) => `Seed ${seed}. The same data and seed give exactly the same numbers.`,
  },
};
