import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze, buildLog, DEFAULT_SETTINGS, publish, readFiles } from '../../src/index.ts';
import { serveFolder } from './serve-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, 'dist/notebooks');
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browserMissing = !existsSync(executablePath);
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The broker by the core alone: highest cross-sector betweenness in the meeting layer over the whole period. */
function brokerByCore(): { id: string; alias: string } {
  const folder = path.join(root, 'data/ia-pilot');
  const settings = {
    ...DEFAULT_SETTINGS,
    ...JSON.parse(readFileSync(path.join(folder, 'samband.json'), 'utf8')),
    view: 'researcher' as const,
    window: 'all',
    resamples: 0,
  };
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) }));
  const analysis = analyze(buildLog(readFiles(files, settings), settings), settings);
  const [own] = analysis.layers.find(({ layer }) => layer === 'meetings')!.windows;
  const result = publish(analysis, { version: 'test', inputs: [] });
  const { nodes } = result.layers.find(({ layer }) => layer === 'meetings')!.windows[0]!;
  return {
    id: own!.graph.actors[highest(own!.actorMeasures.get('cross_betweenness')!)]!,
    alias: result.nodes[nodes.node[highest(nodes.columns.cross_betweenness!)]!]!.id,
  };
}

function highest(scores: readonly (number | null)[]): number {
  const known = scores.map((score) => score ?? -1);
  return known.indexOf(Math.max(...known));
}

const textOf = (file: string): string => {
  const found = path.join(root, file);
  return existsSync(found) ? readFileSync(found, 'utf8') : '';
};
const readme = textOf('README.md');
const dataReadme = textOf('data/README.md');

describe('notebooks', () => {
  it('there is a Chromium where the tests must not skip (CI)', () => {
    if (process.env.CI) expect(browserMissing).toBe(false);
  });

  it('build.mjs builds every notebook', () => {
    const done = spawnSync(process.execPath, ['notebooks/build.mjs'], { cwd: root, encoding: 'utf8' });
    expect(done.stderr).toBe('');
    expect(done.status).toBe(0);
  }, 120_000);

  it.skipIf(readme === '')('README.md names the broker that the core finds, by alias', () => {
    expect(/[Tt]ydeligste brobygger[^`\n]*`([^`]+)`/.exec(readme)?.[1]).toBe(brokerByCore().alias);
  });

  it.skipIf(dataReadme === '')('data/README.md has planted the same broker, by the id of the log', () => {
    expect(/\*\*(p\d+)[^*]*carries the most\*\*/.exec(dataReadme)?.[1]).toBe(brokerByCore().id);
  });
});

describe.skipIf(browserMissing)(
  '01-from-log-to-graph in Chromium (skipped where none is found, see CHROMIUM)',
  () => {
    let browser: Browser;
    let server: Server;
    let page: Page;
    const faults: string[] = [];
    const foreign: string[] = [];

    beforeAll(async () => {
      const served = await serveFolder(built);
      server = served.server;
      browser = await chromium.launch({ executablePath, args: FLAGS });
      page = await browser.newPage();
      page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
      });
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== served.origin && protocol !== 'data:') foreign.push(request.url());
      });
      await page.goto(`${served.origin}/01-from-log-to-graph.html`);
      await page.waitForSelector('#broker, .observablehq--error', { timeout: 60_000 });
      await page.waitForLoadState('networkidle');
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      server?.close();
    });

    it('runs every cell without an error', async () => {
      expect(await page.locator('.observablehq--error').allTextContents()).toEqual([]);
      expect(faults).toEqual([]);
    });

    it('asks nothing of any other place', () => {
      expect(foreign).toEqual([]);
    });

    it('names the same broker as the core', async () => {
      expect(await page.locator('#broker').textContent()).toBe(brokerByCore().alias);
    });

    it('shows tables, two charts and one network with a dot for each person', async () => {
      expect(await page.locator('table').count()).toBeGreaterThanOrEqual(6);
      expect(await page.locator('svg[class^=plot]').count()).toBe(2);
      expect(await page.locator('figure svg circle').count()).toBeGreaterThan(100);
    });

    it('is in Norwegian and never shows NaN, undefined or an object', async () => {
      expect(await page.locator('html').getAttribute('lang')).toBe('nb');
      const text = await page.locator('main').evaluate((main) => {
        const copy = main.cloneNode(true) as HTMLElement;
        for (const code of copy.querySelectorAll('pre')) code.remove();
        return copy.textContent ?? '';
      });
      expect(text).not.toMatch(/NaN|undefined|\[object/);
    });
  },
);
