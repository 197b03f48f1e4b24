import { readFileSync } from 'node:fs';
import path from 'node:path';
import { desc, fromCSV, op } from 'arquero';
import { UndirectedGraph } from 'graphology';

// The same job as bench/jobs/ingest-own.ts with arquero and graphology.
const table = (name: string) =>
  fromCSV(readFileSync(path.join(process.argv[2]!, name), 'utf8'), { autoType: false });
const meetings = table('meetings.csv').derive({
  month: (d: { start: string }) => op.substring(d.start, 0, 7),
  hours: (d: { duration_min: string }) => op.parse_float(d.duration_min) / 60,
});
const rows = table('attendance.csv')
  .dedupe()
  .join(meetings.select('meeting_id', 'month', 'hours'))
  .groupby('meeting_id')
  .derive({ size: () => op.count() })
  .ungroup()
  .filter((d: { size: number }) => d.size > 1)
  .orderby('meeting_id', desc('actor_id'))
  .select('month', 'meeting_id', 'actor_id', 'hours', 'size');
const graphs = new Map<string, UndirectedGraph>();
const [month, meeting, actor, hours, size] = ['month', 'meeting_id', 'actor_id', 'hours', 'size'].map(
  (name) => rows.array(name),
) as [string[], string[], string[], number[], number[]];
for (let from = 0; from < meeting.length; from += size[from]!) {
  const graph = graphs.get(month[from]!) ?? new UndirectedGraph();
  graphs.set(month[from]!, graph);
  const each = hours[from]! / (size[from]! - 1);
  for (let i = from; i < from + size[from]!; i++)
    for (let j = i + 1; j < from + size[from]!; j++)
      graph.mergeNode(actor[i]!) &&
        graph.mergeNode(actor[j]!) &&
        graph.updateEdge(actor[i]!, actor[j]!, (data) => ({ weight: (data.weight ?? 0) + each }));
}
const { user, system } = process.cpuUsage();
let [ties, strength] = [0, 0];
for (const graph of graphs.values()) {
  ties += graph.size;
  graph.forEachEdge((_, data) => {
    strength += data.weight;
  });
}
const mb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ms: (user + system) / 1000, mb, value: strength, ties }));
