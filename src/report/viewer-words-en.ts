import type { ViewerWords } from './viewer-text.ts';

/** The viewer's words in English. */
export const VIEWER_WORDS_EN: ViewerWords = {
  pageTitle: (name) => (name ? `${name} – samband` : 'samband – collaboration across sectors'),
  unnamed: 'Collaboration across sectors',
  importOwn: 'Read your own files',
  skip: 'Skip to content',
  noResult: {
    none: 'The page has no result. Run «samband analyze» and open report.html from there.',
    version:
      'The result in this page was written by another version of samband. Run “samband analyze” again and open the new report.html.',
    broken:
      'The result in this page is broken or not whole. Run “samband analyze” again and open the new report.html.',
    browser:
      'This browser is too old to open the report. Use one from 2023 or later. The numbers are also in the folder “tables”.',
  },
  language: 'Language',
  views: { leader: 'Leader view', project: 'Project view', researcher: 'Researcher view' },
  tabs: { overview: 'Overview', network: 'Network', sectors: 'Between sectors', brokers: 'Brokers', bridges: 'Vulnerable bridges', change: 'Change', table: 'Tables and method' },
  tabList: 'Parts of the report',
  layerLabel: 'Data source',
  layers: { meetings: 'Meetings', contacts: 'Contacts', survey: 'Survey' },
  findings: 'Findings',
  choosePeriod: 'Choose a period to see it large.',
  figure: {
    howToRead: 'How to read the figure',
    showTable: 'Show as table',
    svg: 'Download SVG',
    png: 'Download PNG',
    csv: 'Download CSV',
  },
  cards: {
    persons: 'persons',
    meetings: 'meetings',
    contacts: 'contacts',
    answers: 'answers on collaboration',
    hours: 'hours in meetings',
    contactHours: 'hours of contact',
    ties: 'ties between persons',
    headline: 'silo index',
    headlineHelp: '0 is random mixing, 1 is fully separate',
    attending: (n) => `${n} of them attended at least one meeting`,
    series: (n) => `${n} meeting series`,
    attendingAbout: (n) => `about ${n} of them took part`,
    contactsOf: (ties) => `${ties} ties between two persons`,
    interval: (lo, hi) => `95% interval ${lo} to ${hi}`,
    inWindow: (when) => `Numbers ${when}`,
  },
  network: {
    node: (name, sector, count, sectors, contacts) =>
      `${name}, ${sector}: ${contacts} ${count === 1 ? 'contact' : 'contacts'} in ${sectors} ${sectors === '1' ? 'sector' : 'sectors'}`,
    groupNode: (name, sector, count, sectors, contacts) =>
      `${name}, ${sector}: ties to ${contacts} ${count === 1 ? 'unit' : 'units'} in ${sectors} ${sectors === '1' ? 'sector' : 'sectors'}`,
    slider: (window, value) => `${window}, silo index ${value}`,
    graph: 'Network picture',
    keys: 'The arrow keys move between the dots, Enter goes to the numbers, Escape clears the choice. Plus and minus zoom.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    reset: 'Show the whole network',
    hideInternal: 'Hide ties inside the sector',
    backbone: 'Backbone only (SDSM)',
    backboneHelp:
      'The backbone is the ties that are stronger than the activity of the two persons and the sizes of the meetings explain (SDSM, α = 0.05 for each tie, no correction for many ties): for seeing a pattern in the picture, not for claims about single persons.',
    play: 'Play',
    stop: 'Stop',
    previous: 'Previous period',
    next: 'Next period',
    sliderName: 'Choose period',
    noNumbers: 'No numbers for this period',
    noGl: 'The browser draws without hardware support, so the picture is shown without zoom.',
    track: 'Line: silo index',
  },
  panel: {
    brokers: (when) => `Brokers ${when}`,
    groups: (when) => `Hours with other sectors ${when}`,
    brokersHelp: 'Share of the shortest paths between different sectors that run through the person.',
    groupsHelp: 'Shared time between the unit and units of other sectors, rounded to five hours.',
    close: 'Close',
    role: 'Role',
    unit: 'Unit',
    sector: 'Sector',
    choose: 'Choose a dot in the picture to see its numbers.',
    absent: 'Not present in this period.',
    empty: 'Nobody has contact across in this period.',
    under: 'under 2.5',
  },
  ofGroups: {
    degree: { label: 'Ties', question: 'With how many other units does the unit have contact?' },
    strength: {
      label: 'Contact strength',
      question: 'How much contact does the unit have with other units in all?',
    },
    hours: {
      label: 'Hours with other units',
      question: 'How much time does the unit share with other units?',
    },
    sectors_met: {
      label: 'Sectors met',
      question: 'With how many other sectors does the unit have contact?',
    },
  },
  events: 'Phases and events',
};
