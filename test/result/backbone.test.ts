import { describe, expect, it } from 'vitest';
import { publish } from '../../src/report/publish.ts';
import { analyze } from '../../src/result/analyze.ts';
import type { Result, WindowSlice } from '../../src/result/types.ts';
import { DEFAULT_SETTINGS, type View } from '../../src/settings.ts';
import { type By, many, smallLog } from '../fixtures/small-log.ts';

const people = { ...many('a', 6, 'A/u'), ...many('b', 6, 'B/v') };
const all = Object.keys(people).join(' ');
const others = Object.keys(people).filter((id) => !['a1', 'b1'].includes(id));
/** An all-hands, a1 and b1 alone together six times, and the ten others once with each of four. */
const meetings: By[] = [
  { who: all, series: 'all' },
  ...Array.from({ length: 6 }, (_, i) => ({ who: 'a1 b1', series: `s${i}` })),
  ...[1, 2].flatMap((step) =>
    others.map((id, i) => ({ who: `${id} ${others[(i + step) % others.length]}`, series: `t${step}${i}` })),
  ),
];

function run(view: View = 'researcher', contacts: readonly By[] = [], resamples = 5): Result {
  const settings = { ...DEFAULT_SETTINGS, view, resamples, window: 'all', ids: 'source' as const };
  return publish(analyze(smallLog(people, meetings, contacts), settings), { version: '0', inputs: [] });
}

const names = (result: Result, { ties }: WindowSlice): string[] =>
  ties.backbone!.map((t) => `${result.nodes[ties.a[t]!]!.id} ${result.nodes[ties.b[t]!]!.id}`);

describe('the backbone of a drawing', () => {
  it('has the pair that met six times, and none of the 65 that met once or only in the all-hands', () => {
    const result = run();
    const slice = result.layers[0]!.windows[0]!;
    expect(slice.ties.a).toHaveLength((12 * 11) / 2);
    expect(names(result, slice)).toEqual(['a1 b1']);
  });

  it('is given as places among the ties, ascending', () => {
    const { backbone, a } = run().layers[0]!.windows[0]!.ties;
    expect([...backbone!].sort((x, y) => x - y)).toEqual(backbone);
    expect(backbone!.every((t) => Number.isInteger(t) && t >= 0 && t < a.length)).toBe(true);
    expect(new Set(backbone).size).toBe(backbone!.length);
  });

  it('of the whole period is the same where the whole period is the only window', () => {
    const { windows, structure } = run().layers[0]!;
    const { ties } = windows[0]!;
    expect(structure!.backbone).toEqual({
      a: ties.backbone!.map((t) => ties.a[t]!),
      b: ties.backbone!.map((t) => ties.b[t]!),
    });
  });

  it('is of meetings and of persons: contacts and units have none', () => {
    const contacts = [{ who: 'a1 b1' }, { who: 'a1 b2' }];
    const [first, second] = run('researcher', contacts, 0).layers;
    expect([first!.layer, second!.layer]).toEqual(['meetings', 'contacts']);
    expect(first!.windows[0]!.ties.backbone).toBeDefined();
    expect('backbone' in second!.windows[0]!.ties).toBe(false);
    for (const view of ['leader', 'project'] as const) {
      expect(JSON.stringify(run(view, contacts))).not.toContain('backbone');
    }
  });
});
