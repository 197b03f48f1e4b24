import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ActorGraph } from '../../src/graph/types.ts';
import { openPeer, type Peer, pythonWith } from './open-peer.ts';

const TOOLS = ['igraph', 'networkx', 'leidenalg', 'sna'] as const;
export type GraphTool = (typeof TOOLS)[number];

/**
 * Tools that have read a graph and wait for work. Reading and building are not timed.
 *
 * @param graph written to a temporary folder, which is removed again
 * @param tools which to start; the others, and those not found here, answer null
 * @param use gets all of them by name
 */
export async function withGraphPeers<R>(
  graph: ActorGraph,
  tools: readonly GraphTool[],
  use: (peers: Readonly<Record<GraphTool, Peer>>) => Promise<R>,
): Promise<R> {
  const folder = mkdtempSync(path.join(tmpdir(), 'samband-bench-'));
  const peers = {} as Record<GraphTool, Peer>;
  try {
    writeGraph(folder, graph);
    for (const tool of TOOLS)
      peers[tool] = await openPeer(tool, tools.includes(tool) ? commandOf(tool, folder) : [null]);
    return await use(peers);
  } finally {
    for (const peer of Object.values(peers)) peer.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** ties.csv: a, b, weight; labels.csv: the sector of each person. */
function writeGraph(folder: string, { ties: { a, b, weight }, sector }: ActorGraph): void {
  const rows = Array.from(a, (from, t) => `${from},${b[t]},${weight[t]}`);
  writeFileSync(path.join(folder, 'ties.csv'), `${rows.join('\n')}\n`);
  writeFileSync(path.join(folder, 'labels.csv'), `${[...sector].join('\n')}\n`);
}

function commandOf(tool: GraphTool, folder: string): (string | null)[] {
  if (tool !== 'sna') return [pythonWith(tool), 'bench/peers/graph-peer.py', tool, folder];
  const isThere = spawnSync('Rscript', ['-e', 'library(sna)']).status === 0;
  return [isThere ? 'Rscript' : null, 'bench/peers/sna-peer.R', folder];
}
