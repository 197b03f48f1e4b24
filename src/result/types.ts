import type { PathBound } from '../kernels/sampled-paths.ts';
import type { Lang, TieRule, View } from '../settings.ts';
import type { Carriers, GroupBrokers, RoleShare } from './bridge-types.ts';
import type { LayerChange } from './change-types.ts';
import type { DrawnAs, NamedPersons } from './drawn-units-types.ts';
import type { ActorMeasure, WindowMeasure } from './measure-ids.ts';
import type { LayerResearch } from './research-types.ts';
import type { RobustnessReport } from './robustness-types.ts';

export type { Carriers, ContactNumbers, GroupBrokers, RoleShare, SectorContact } from './bridge-types.ts';
export type { ChangeNumbers, LayerChange, PreTrendNumbers } from './change-types.ts';
export type { DrawnAs, DrawnUnits, NamedPersons } from './drawn-units-types.ts';
export type { ActorMeasure, WindowMeasure } from './measure-ids.ts';

/** Raised whenever a name in result.json changes meaning. */
export const SCHEMA_VERSION = 1;

/** `survey`: whom people say they work with, directed; never summed with the others. */
export type LayerName = 'meetings' | 'contacts' | 'survey';

/** Why a value is not given. */
export type Reason =
  | 'EMPTY_WINDOW'
  | 'TOO_FEW_PERSONS'
  | 'ONE_SECTOR'
  | 'NO_TIES'
  | 'NO_EXPOSURE'
  | 'NO_TRIPLES'
  | 'NO_PREVIOUS_WINDOW'
  | 'ONE_PERSON_SECTOR'
  | 'SMALL_GROUP'
  | 'OTHER_LAYER'
  | 'ONLY_ALL_HANDS'
  | 'TOO_FEW_MEETINGS'
  | 'TOO_FEW_SERIES'
  | 'NO_BRIDGE'
  | 'NO_SURPRISE'
  | 'STRUCTURAL'
  | 'WIDE_INTERVAL';

export interface WindowInfo {
  /** Language-free name, e.g. `2024Q1`, `2024-03`, `all`, or the phase's name. */
  readonly id: string;
  readonly kind: 'phase' | 'month' | 'quarter' | 'half-year' | 'year' | 'all' | 'duration';
  /** ISO date (or local date-time for durations below a day) in the result's time zone; [start, end). */
  readonly start: string;
  readonly end: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Length in months of 365.25/12 days. */
  readonly months: number;
}

/** A sector's frozen seat on the ring. Result.sectors is in ring order. Unit circle, y grows downwards. */
export interface SectorInfo {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the seat's disc. */
  readonly r: number;
  /** Index into the palette; fixed for the pilot. */
  readonly colour: number;
}

/** A dot: a pseudonymous person (researcher) or a group of at least minGroup persons; with DrawnUnits, see there. */
export interface NodeInfo {
  readonly id: string;
  readonly kind: 'person' | 'group';
  /** Every affiliation used in any window: index into Result.sectors (−1 = none), unit and role. */
  readonly affiliations: readonly {
    readonly sector: number;
    readonly unit: string | null;
    readonly role: string | null;
  }[];
}

/** The persons (or groups) of one window and layer, as columns of equal length. */
export interface NodeSlice {
  /** Index into Result.nodes, ascending. */
  readonly node: readonly number[];
  /** Index into that node's affiliations. */
  readonly affiliation: readonly number[];
  /** Place in the sector-seat picture. Unit circle, y grows downwards. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Persons in each node: 1 for a person. */
  readonly persons: readonly number[];
  /** Person measures (researcher), or `degree`, `strength`, `hours`, `sectors_met` of groups. */
  readonly columns: Readonly<Partial<Record<ActorMeasure, readonly (number | null)[]>>>;
}

/** The part of each tie that goes one way. */
export interface OneWay {
  readonly contacts: readonly number[];
  readonly hours: readonly number[];
}

/** Ties as columns; a and b index Result.nodes, a < b. */
export interface TieSlice {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly weight: readonly number[];
  /** Shared meetings or contacts; empty outside the researcher view. */
  readonly meetings: readonly number[];
  /** Shared hours; in the narrower views rounded to 5, so 0 reads «under 2,5 timer». */
  readonly hours: readonly number[];
  /** Contacts with a direction, from a to b and from b to a; absent where the window has none, researcher view only. */
  readonly forward?: OneWay;
  readonly backward?: OneWay;
  /**
   * Places in these columns, ascending, of the ties that are stronger than the two persons' activity and the sizes of the
   * meetings explain (SDSM, α = 0.05, no correction: for drawing). Meetings in the researcher view only; absent = not known.
   */
  readonly backbone?: readonly number[];
}

/** Observed over expected hours of two sectors in one window. */
export interface ChanceRatio {
  /** 1 = as by chance; null where nothing is expected. */
  readonly oe: number | null;
  /** 95 % interval, two-sided p of O/E = 1, and its false discovery rate over the cells of the window. */
  readonly lo: number | null;
  readonly hi: number | null;
  readonly p: number | null;
  readonly q: number | null;
  /** Why there is no ratio, or no interval of it: it rests on one series, or there is no contact. */
  readonly reason: Reason | null;
}

/** One row of sector-pairs.csv. a and b index Result.sectors; a = b is inside a sector. */
export interface SectorPair {
  readonly a: number;
  readonly b: number;
  /** Σ over meetings of hours × share of the meeting's pairs that join the two sectors. */
  readonly observedHours: number | null;
  /** Ties over possible ties. */
  readonly density: number | null;
  /** Hours by chance, given how much each person meets and how large each meeting is. */
  readonly expectedHours: number | null;
  /** Observed against expected hours; researcher view only. */
  readonly chance?: ChanceRatio;
  /** Meetings with at least one person from each. */
  readonly bridgingMeetings: number | null;
  /** Person-dependence of the pair with its 95 % interval, 0…1; null inside a sector and outside the researcher view. */
  readonly pai: number | null;
  readonly paiLo: number | null;
  readonly paiHi: number | null;
  /** Largest share of bridging hours with one person. */
  readonly topShare: number | null;
  /** Persons of one side whose absence removes half the bridging hours. */
  readonly busFactor: number | null;
  /** 1 / PAI: as if so many shared it equally. */
  readonly effectiveCarriers: number | null;
  /** Largest share of bridging hours in which one person was alone for her sector. */
  readonly soleRepresentation: number | null;
  /** high ≥ 0.5, medium ≥ 0.25, low: what every view may know of the pair, where there is enough to say it. */
  readonly band: 'high' | 'medium' | 'low' | null;
  /** Why there is no PAI or band. */
  readonly paiReason: Reason | null;
  /** Σ of the bridging hours that dependence is counted in, and who carried them; researcher view only. */
  readonly bridgingHours?: number;
  readonly carriers?: Carriers;
  /** Which role carries most of it; project view only. */
  readonly role?: RoleShare;
  /** Why the row has no hours or density. */
  readonly reason: Reason | null;
}

export interface WindowSlice {
  /** Index into Result.windows. */
  readonly window: number;
  readonly measures: Readonly<Partial<Record<WindowMeasure, number | null>>>;
  /** Why a measure of this window is null. */
  readonly reasons: Readonly<Partial<Record<WindowMeasure, Reason>>>;
  /** FEW_SERIES: fewer than 8 effective series, so show no interval and no arrow to a leader. ONE_PERSON_SECTORS: the silo
   * index cannot reach 1. */
  readonly flags: readonly ('FEW_SERIES' | 'ONE_PERSON_SECTORS')[];
  /** Why the window as a whole has no numbers, or null. */
  readonly reason: Reason | null;
  /** Betweenness here is estimated from random pairs, and how well; absent = it is exact, or not in the view. */
  readonly betweennessBound?: PathBound;
  /** Persons per sector (index = Result.sectors); null = hidden. */
  readonly sectorPersons: readonly (number | null)[];
  readonly nodes: NodeSlice;
  readonly ties: TieSlice;
  /** Persons in lists of names who are not drawn, see DrawnUnits; absent elsewhere. */
  readonly named?: NamedPersons;
  readonly pairs: readonly SectorPair[];
}

/** Where each dot stands when the ties of all windows are one network; columns of equal length. */
export interface SuperGraphPlaces {
  /** Index into Result.nodes, ascending. */
  readonly node: readonly number[];
  /** Unit circle (1.12 without any tie), y grows downwards, 3 decimals. */
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export interface LayerResult extends LayerResearch {
  readonly layer: LayerName;
  readonly change: LayerChange;
  /** The same in all windows; absent in results of an earlier version. */
  readonly superGraph?: SuperGraphPlaces;
  /** One per window, in order. */
  readonly windows: readonly WindowSlice[];
  /** Who carries the contact across, by units or roles; absent in the researcher view, which has persons. */
  readonly groupBrokers?: GroupBrokers;
  /** «Tåler konklusjonen det?» Researcher view only. */
  readonly robustness?: RobustnessReport;
}

/** A sentence with its caveat; the words are in report/text.ts. */
export interface Finding {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Result extends DrawnAs {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly tool: { readonly name: 'samband'; readonly version: string };
  readonly view: View;
  readonly ids: 'alias' | 'source';
  readonly lang: Lang;
  readonly name: string;
  readonly settings: {
    readonly timezone: string;
    readonly window: string;
    readonly tie: TieRule;
    readonly roster: 'register' | 'seen';
    /** Name of the attribute that makes the silos. */
    readonly sector: string;
    readonly minGroup: number;
    readonly seed: number;
    /** Draws behind tests and intervals that rest on draws; absent in results of an earlier version. */
    readonly resamples?: number;
  };
  /** Fingerprints of what was read; no file names, since names of files can name people. */
  readonly inputs: readonly { readonly sha256: string; readonly kind: string; readonly rows: number }[];
  /** How often each problem was met, by code. */
  readonly problems: readonly { readonly code: string; readonly severity: string; readonly count: number }[];
  readonly phases: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly events: readonly { readonly date: string; readonly label: string }[];
  readonly windows: readonly WindowInfo[];
  readonly sectors: readonly SectorInfo[];
  readonly nodes: readonly NodeInfo[];
  readonly layers: readonly LayerResult[];
  readonly findings: readonly Finding[];
}
