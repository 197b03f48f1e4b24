import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type ReportOptions, reportHtml } from '../../src/export/html.ts';
import type { Result } from '../../src/result/types.ts';

/** Debian's Chromium, or the one named by CHROMIUM; null where there is none. */
export const CHROMIUM =
  [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (file) => file !== undefined && existsSync(file),
  ) ?? null;

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

export function launch(extra: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM!, args: [...FLAGS, ...extra] });
}

/** What the pages are built from, as one short word. */
function sourceStamp(root: string): string {
  const stamp = createHash('sha256');
  for (const folder of ['src', 'web']) {
    const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names) stamp.update(`${name} ${statSync(path.join(root, folder, name)).mtimeMs}\n`);
  }
  return stamp.digest('hex').slice(0, 16);
}

/** Builds one page with its own configuration, once for all test files; returns the folder it stands in. */
export function buildPage(config: string): string {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const name = `e2e-${path.dirname(config).replaceAll('/', '-')}-${sourceStamp(root)}`;
  const kept = path.join(root, 'node_modules/.cache', name);
  if (existsSync(kept)) return kept;
  mkdirSync(path.join(root, 'node_modules/.cache'), { recursive: true });
  const folder = mkdtempSync(path.join(root, 'node_modules/.cache/building-'));
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(
    process.execPath,
    [vite, 'build', '--config', config, '--outDir', folder, '--logLevel', 'error'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
  );
  try {
    renameSync(folder, kept);
  } catch {
    rmSync(folder, { recursive: true, force: true }); // another test file was first
  }
  return kept;
}

/** Builds the viewer into a folder of its own and returns a writer of reports: name and result → file address. */
export function buildReports(options: ReportOptions = {}): (name: string, result: Result) => string {
  const built = buildPage('web/vite.config.ts');
  const folder = mkdtempSync(path.join(tmpdir(), 'samband-e2e-'));
  const template = readFileSync(path.join(built, 'viewer.html'), 'utf8');
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  return (name, result) => {
    const file = path.join(folder, `${name}.html`);
    writeFileSync(file, reportHtml(template, result, hash, options));
    return pathToFileURL(file).href;
  };
}

export interface Watched {
  readonly page: Page;
  /** Console messages, errors and requests to anywhere but the file itself. */
  readonly faults: string[];
}

/** A page that writes down all that must not happen; `home` is the one address it may ask. */
export async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions,
  home?: string,
): Promise<Watched> {
  const page = await browser.newPage(options);
  const faults: string[] = [];
  page.on('console', (message) => {
    // Said by the browser's own software renderer, not by the page.
    if (!message.text().includes('GL Driver Message')) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const own = home !== undefined && request.url().startsWith(home);
    if (!own && !/^(file|data|blob):/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  return { page, faults };
}

const AXE = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, one line each. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(AXE, 'utf8'));
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as {
      axe: { run: (o: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ runOnly: tags });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, TAGS);
}
