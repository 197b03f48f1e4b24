import type { Result } from '../src/index.ts';
import { drawnNode } from './model.ts';

export const LAYOUTS = ['seats', 'super'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What can be chosen on the screen of the network alone. */
export interface NetworkChoices {
  /** `seats`: dots stand between the sectors they meet; `super`: places frozen from all windows. */
  readonly layout: Layout;
  /** The window that the chosen one is compared with, an index into Result.windows, or null. */
  readonly against: number | null;
  /** Where the way from the chosen node leads, an index into Result.nodes, or null. */
  readonly goal: number | null;
  /** Whether the chosen node is taken out. */
  readonly vacant: boolean;
}

export const FIRST_NETWORK_CHOICES: NetworkChoices = {
  layout: 'seats',
  against: null,
  goal: null,
  vacant: false,
};

/** The choices that a link asks for; what the result does not have is left out. */
export function networkFromHash(asked: URLSearchParams, result: Result): NetworkChoices {
  const against = result.windows.findIndex(({ id }) => id === asked.get('against'));
  const goal = drawnNode(result, asked.get('to'));
  return alone({
    layout: LAYOUTS.find((layout) => layout === asked.get('layout')) ?? 'seats',
    against: against >= 0 ? against : null,
    goal: goal >= 0 ? goal : null,
    vacant: asked.get('vacant') === 'yes',
  });
}

/** Adds the choices that are not the first ones to a link. */
export function networkToHash(choices: NetworkChoices, result: Result, parts: URLSearchParams): void {
  const { layout, against, goal, vacant } = choices;
  if (layout !== 'seats') parts.set('layout', layout);
  const window = against === null ? undefined : result.windows[against];
  if (window) parts.set('against', window.id);
  const node = goal === null ? undefined : result.nodes[goal];
  if (node) parts.set('to', node.id);
  if (vacant) parts.set('vacant', 'yes');
}

/** One thing at a time: a comparison shows two windows, a way and a removal one. */
function alone(choices: NetworkChoices): NetworkChoices {
  if (choices.against !== null) return { ...choices, goal: null, vacant: false };
  return choices.vacant ? { ...choices, goal: null } : choices;
}

/**
 * What Escape takes away: the latest of the questions about the chosen dot, then the dot, then the comparison.
 *
 * @returns null where nothing is chosen
 */
export function stepBack({
  goal,
  vacant,
  node,
  against,
}: NetworkChoices & { readonly node: number | null }): Partial<
  NetworkChoices & { readonly node: number | null }
> | null {
  if (goal !== null) return { goal: null };
  if (vacant) return { vacant: false };
  if (node !== null) return { node: null };
  return against === null ? null : { against: null };
}

/** The choices after a change: what was chosen last takes the place of what it cannot stand beside. */
export function networkAfter<T extends NetworkChoices>(next: T, change: Partial<NetworkChoices>): T {
  if (change.against !== undefined && change.against !== null) return { ...next, goal: null, vacant: false };
  if (change.vacant) return { ...next, against: null, goal: null };
  if (change.goal !== undefined && change.goal !== null) return { ...next, against: null, vacant: false };
  return next;
}
