import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ActorGraph } from '../../src/graph/types.ts';
import { openPeer, type Peer, pythonWith } from './open-peer.ts';

export type GraphTool = 'igraph' | 'networkx' | 'leidenalg' | 'sna';

/**
 * Tools that have read a graph and wait for work. Reading and building are not timed.
 *
 * @param graph written to a temporary folder, which is removed again
 * @param tools which; those not found here answer null
 * @param use gets them by name
 */
export async function withGraphPeers<T extends GraphTool, R>(
  graph: ActorGraph,
  tools: readonly T[],
  use: (peers: Readonly<Record<T, Peer>>) => Promise<R>,
): Promise<R> {
  const folder = mkdtempSync(path.join(tmpdir(), 'samband-bench-'));
  const opened: Peer[] = [];
  try {
    writeGraph(folder, graph);
    const peers = {} as Record<T, Peer>;
    for (const tool of tools) opened.push((peers[tool] = await openPeer(tool, commandOf(tool, folder))));
    return await use(peers);
  } finally {
    for (const peer of opened) peer.close();
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
