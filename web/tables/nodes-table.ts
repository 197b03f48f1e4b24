import {
  ACTOR_CATALOGUE,
  type ActorMeasure,
  formatNumber,
  inWindow,
  type Lang,
  type Result,
  viewerText,
} from '../../src/index.ts';
import { affiliationOf, isGrouped, nodeName, sectorName, sliceOf } from '../model.ts';
import type { State } from '../state.ts';
import { columnText, isWhole, numberCell, type TableData, textCell } from './table-data.ts';

const CORE_ACTOR: readonly ActorMeasure[] = [
  'degree',
  'strength',
  'hours',
  'sectors_met',
  'cross_betweenness',
  'betweenness',
  'constraint',
];

/** Persons (researcher) or units of the chosen window with their numbers. */
export function nodesTable(result: Result, state: State): TableData | null {
  const { lang } = state;
  const words = viewerText(lang);
  const slice = sliceOf(result, state);
  if (!slice || slice.nodes.node.length === 0) return null;
  const grouped = isGrouped(result);
  const measures = (Object.keys(ACTOR_CATALOGUE) as ActorMeasure[]).filter(
    (id) => slice.nodes.columns[id] !== undefined,
  );
  const core = CORE_ACTOR.filter((id) => measures.includes(id));
  const ordered = [...core, ...measures.filter((id) => !core.includes(id))];
  const when = inWindow(result.windows[state.window]!, lang);
  return {
    id: `${grouped ? 'units' : 'persons'}-${result.windows[state.window]!.id}`,
    caption: grouped ? words.tables.groups(when) : words.tables.people(when),
    columns: [
      { id: 'name', label: grouped ? words.panel.unit : words.tables.name, isNumber: false },
      { id: 'sector', label: words.panel.sector, isNumber: false },
      ...(grouped
        ? [{ id: 'persons', label: words.tables.persons, isNumber: true }]
        : [
            { id: 'unit', label: words.panel.unit, isNumber: false, isExtra: true },
            { id: 'role', label: words.panel.role, isNumber: false },
          ]),
      ...ordered.map((id) => ({
        id,
        ...measureWording(id, grouped, lang),
        isNumber: true,
        isExtra: !core.includes(id),
      })),
    ],
    rows: slice.nodes.node.map((node, row) => {
      const { sector, unit, role } = affiliationOf(result, slice, node);
      return [
        textCell(nodeName(result, slice, node)),
        textCell(sectorName(result, sector, words.tables.other)),
        ...(grouped
          ? [numberCell(slice.nodes.persons[row], formatNumber(slice.nodes.persons[row], lang))]
          : [textCell(unit ?? ''), textCell(role ?? '')]),
        ...ordered.map((id) => {
          const value = slice.nodes.columns[id]?.[row];
          const whole = isWhole(slice.nodes.columns[id] ?? []);
          return numberCell(value, columnText(ACTOR_CATALOGUE[id], value, whole, lang));
        }),
      ];
    }),
  };
}

/** A person measure's name and question; of units in their own words. */
export function measureWording(
  id: ActorMeasure,
  grouped: boolean,
  lang: Lang,
): { readonly label: string; readonly question: string } {
  const own = viewerText(lang).ofGroups;
  if (grouped && id in own) return own[id as keyof typeof own];
  const info = ACTOR_CATALOGUE[id];
  return { label: info.label[lang], question: info.question[lang] };
}
