import { spawnSync } from 'node:child_process';

/** A graph as another program read it. */
export interface ReadGraph {
  readonly version: string;
  readonly graph: Readonly<Record<string, unknown>>;
  readonly nodes: readonly (readonly [string, Readonly<Record<string, unknown>>])[];
  readonly edges: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[];
}

const SCRIPT = `
import io, json, sys, networkx as nx
kind = sys.argv[1]
data = io.BytesIO(sys.stdin.buffer.read())
g = {'gexf': nx.read_gexf, 'graphml': nx.read_graphml, 'pajek': nx.read_pajek}[kind](data)
json.dump({'version': nx.__version__, 'graph': g.graph, 'nodes': list(g.nodes(data=True)),
           'edges': [[a, b, d] for a, b, d in g.edges(data=True)]}, sys.stdout, allow_nan=False)
`;

const PROBE = `
import networkx
from networkx.readwrite.gexf import GEXF
print(networkx.__version__, '1.3' in GEXF.versions)
`;

/** Every Python here that has networkx, with its version and whether it knows GEXF 1.3; none where there is none. */
export const PYTHONS: readonly { command: string; version: string; gexf13: boolean }[] = [
  '/usr/bin/python3',
  'python3',
]
  .map((command) => {
    const found = spawnSync(command, ['-c', PROBE], { encoding: 'utf8' });
    const [version = '', gexf13 = ''] = found.status === 0 ? found.stdout.trim().split(' ') : [];
    return { command, version, gexf13: gexf13 === 'True' };
  })
  .filter(
    (python, i, all) => python.version !== '' && all.findIndex((p) => p.version === python.version) === i,
  );

/** Reads a file's text with networkx. */
export function readWithNetworkx(
  command: string,
  kind: 'gexf' | 'graphml' | 'pajek',
  text: string,
): ReadGraph {
  const done = spawnSync(command, ['-c', SCRIPT, kind], { input: text, encoding: 'utf8', maxBuffer: 1e8 });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout) as ReadGraph;
}
