import type { Lang, TieRule, View } from '../settings.ts';

/** Raised whenever a name in result.json changes meaning. */
export const SCHEMA_VERSION = 1;

export type LayerName = 'meetings' | 'contacts';

/** Why a value is not given. */
export type Reason =
  | 'EMPTY_WINDOW'
  | 'TOO_FEW_PERSONS'
  | 'ONE_SECTOR'
  | 'NO_TIES'
  | 'NO_EXPOSURE'
  | 'NO_TRIPLES'
  | 'NO_PREVIOUS_WINDOW'
  | 'DISCONNECTED'
  | 'ONE_PERSON_SECTOR'
  | 'SMALL_GROUP'
  | 'OTHER_LAYER'
  | 'NO_SERIES'
  | 'NOT_YET';

/** Columns of windows.csv that are numbers, in the order of the contract. */
export type WindowMeasure =
  | 'persons'
  | 'attending'
  | 'meetings'
  | 'contacts'
  | 'series'
  | 'hours'
  | 'ties'
  | 'density'
  | 'contact_rate'
  | 'components'
  | 'largest_component'
  | 'isolates'
  | 'transitivity'
  | 'ei'
  | 'ei_weighted'
  | 'ei_expected'
  | 'assortativity'
  | 'modularity'
  | 'degree_centralization'
  | 'betweenness_centralization'
  | 'articulation_points'
  | 'bridges'
  | 'jaccard'
  | 'ties_kept'
  | 'ties_new'
  | 'ties_lost'
  | 'silo_index'
  | 'silo_lo'
  | 'silo_hi'
  | 'person_dependence'
  | 'pai_lo'
  | 'pai_hi'
  | 'direct_share'
  | 'modularity_weighted'
  | 'jaccard_stayers'
  | 'meetings_without_contact'
  | 'imputed_share'
  | 'unidentified_share';

/** Columns of actors.csv that are numbers, in the order of the contract. */
export type ActorMeasure =
  | 'degree'
  | 'strength'
  | 'hours'
  | 'betweenness'
  | 'betweenness_weighted'
  | 'harmonic'
  | 'eigenvector'
  | 'core'
  | 'constraint'
  | 'constraint_weighted'
  | 'effective_size'
  | 'effective_size_weighted'
  | 'cross_betweenness'
  | 'broker_share'
  | 'gf_internal'
  | 'gf_consultant'
  | 'gf_gatekeeper'
  | 'gf_representative'
  | 'gf_liaison'
  | 'articulation'
  | 'harmonic_weighted'
  | 'sectors_met';

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

/** A dot in the picture: a pseudonymous person (researcher) or a group of at least minGroup persons. */
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

/** Ties as columns; a and b index Result.nodes, a < b. */
export interface TieSlice {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly weight: readonly number[];
  /** Shared meetings or contacts; empty outside the researcher view. */
  readonly meetings: readonly number[];
  /** Shared hours; in the narrower views rounded to 5, so 0 reads «under 2,5 timer». */
  readonly hours: readonly number[];
}

/** One row of sector-pairs.csv. a and b index Result.sectors; a = b is inside a sector. */
export interface SectorPair {
  readonly a: number;
  readonly b: number;
  /** Σ over meetings of hours × share of the meeting's pairs that join the two sectors. */
  readonly observedHours: number | null;
  /** Ties over possible ties. */
  readonly density: number | null;
  /** Meetings with at least one person from each. */
  readonly bridgingMeetings: number | null;
  readonly reason: Reason | null;
}

export interface WindowSlice {
  /** Index into Result.windows. */
  readonly window: number;
  readonly measures: Readonly<Partial<Record<WindowMeasure, number | null>>>;
  /** Why a measure of this window is null. */
  readonly reasons: Readonly<Partial<Record<WindowMeasure, Reason>>>;
  /** Why the window as a whole has no numbers, or null. */
  readonly reason: Reason | null;
  /** Persons per sector (index = Result.sectors); null = hidden. */
  readonly sectorPersons: readonly (number | null)[];
  readonly nodes: NodeSlice;
  readonly ties: TieSlice;
  readonly pairs: readonly SectorPair[];
}

export interface LayerResult {
  readonly layer: LayerName;
  /** One per window, in order. */
  readonly windows: readonly WindowSlice[];
}

/** A sentence with its caveat; the words are in report/text.ts. */
export interface Finding {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Result {
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
