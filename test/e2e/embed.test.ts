import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figures } from '../../src/figures/figure-list.ts';
import { sampleResult } from '../fixtures/sample-result.ts';
import { axeViolations, buildPage, buildReports, CHROMIUM, launch, watchedPage } from './browser.ts';

const isSkipped = CHROMIUM === null && !process.env['CI'];
const title = isSkipped
  ? 'figures in other pages — SKIPPED: no Chromium found (install it, or set CHROMIUM to its path)'
  : 'figures in other pages';

const HOME = 'https://side.example/';
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'none'; img-src data:; frame-src 'self'";
const result = sampleResult('leader');
const json = JSON.stringify(result);
const inside = `<script type="application/json">${json.replaceAll('<', '\\u003c')}</script>`;
const pageOf = (body: string, head = '') =>
  `<!doctype html><html lang="nb"><head><title>Side</title><link rel="icon" href="data:,">${head}<script type="module" src="embed.js"></script></head><body><main><h1>Side</h1>${body}</main></body></html>`;

describe.skipIf(isSkipped)(title, { timeout: 30_000 }, () => {
  let browser: Browser;
  let embed = '';
  let report = '';

  beforeAll(async () => {
    expect(CHROMIUM, 'Chromium is required where CI is set').not.toBeNull();
    embed = readFileSync(path.join(buildPage('web/embed/vite.config.ts'), 'embed.js'), 'utf8');
    report = readFileSync(fileURLToPath(buildReports()('report', result)), 'utf8');
    browser = await launch();
  }, 60_000);

  afterAll(() => browser?.close());

  async function visit(
    body: string,
    run: (page: Page, asked: readonly string[]) => Promise<void>,
    { head = '', ...options }: { head?: string } & Parameters<typeof watchedPage>[1] = {},
  ): Promise<void> {
    const { page, faults } = await watchedPage(
      browser,
      { viewport: { width: 900, height: 900 }, ...options },
      HOME,
    );
    const asked: string[] = [];
    const files: Readonly<Record<string, readonly [string, string]>> = {
      '': ['text/html', pageOf(body, head)],
      'embed.js': ['text/javascript', embed],
      'result.json': ['application/json', json],
      'old.json': ['application/json', JSON.stringify({ ...result, schemaVersion: 0 })],
      'report.html': ['text/html', report],
    };
    await page.route(`${HOME}**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      asked.push(name);
      const [contentType, text] = files[name]!;
      return route.fulfill({
        contentType: `${contentType}; charset=utf-8`,
        body: text,
        headers: name === '' ? { 'content-security-policy': POLICY } : {},
      });
    });
    try {
      await page.goto(HOME);
      await run(page, asked);
      expect(faults).toEqual([]);
    } finally {
      await page.close();
    }
  }

  it('draw an SVG in a shadow root, with alt text and caption of the same data, and ask for the result once', async () => {
    const body =
      '<samband-figure src="result.json" figure="tidslinje"></samband-figure><samband-network src="result.json" window="2024Q2"></samband-network>';
    await visit(body, async (page, asked) => {
      const line = page.locator('samband-figure');
      await line.locator('svg').waitFor();
      await page.locator('samband-network svg').waitFor();
      const words = figures(result, 'nb').find(({ name }) => name === 'tidslinje-meetings')!;
      expect(await line.locator('svg > title').textContent()).toBe(words.title);
      expect(await line.locator('svg > desc').textContent()).toBe(words.alt);
      expect(await line.locator('figcaption').textContent()).toContain(words.caption);
      expect(await page.evaluate(() => document.querySelector('samband-network')!.shadowRoot!.mode)).toBe(
        'open',
      );
      expect(await page.locator('canvas').count()).toBe(0);
      expect(asked).toEqual(['', 'embed.js', 'result.json']);
    });
  });

  it('have no fault that axe can see, in the light and in the dark, and at the width of a telephone', async () => {
    const body = `<samband-figure figure="oversikt">${inside}</samband-figure><samband-network controls scheme="dark">${inside}</samband-network>`;
    await visit(body, async (page) => {
      await page.locator('samband-network svg').first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.waitForTimeout(150);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    });
  });

  it('ask nobody for anything where the result stands inside them', async () => {
    await visit(
      `<samband-figure figure="nettverk" window="2023Q4" lang="en">${inside}</samband-figure>`,
      async (page, asked) => {
        await page.locator('samband-figure svg').waitFor();
        expect(await page.locator('figcaption strong').textContent()).toBe(
          'The network in the 4th quarter 2023',
        );
        expect(asked).toEqual(['', 'embed.js']);
      },
    );
  });

  it('follow the link of a report, and attributes that change', async () => {
    await visit(
      `<samband-network state="#screen=network&window=2024Q1&lang=en">${inside}</samband-network>`,
      async (page) => {
        const name = page.locator('figcaption strong');
        await name.waitFor();
        expect(await name.textContent()).toBe('The network in the 1st quarter 2024');
        await page.evaluate(() =>
          document.querySelector('samband-network')!.setAttribute('window', '2024Q3'),
        );
        expect(await name.textContent()).toBe('The network in the 3rd quarter 2024');
      },
    );
  });

  it('change the window with buttons, by keyboard, and tell the page', async () => {
    await visit(`<samband-network controls window="2024Q3">${inside}</samband-network>`, async (page) => {
      const next = page.getByRole('button', { name: 'Neste periode' });
      await next.waitFor();
      await page.evaluate(() => {
        document.addEventListener('samband-window', (event) => {
          document.title = (event as CustomEvent<{ window: string }>).detail.window;
        });
      });
      await next.focus();
      await page.keyboard.press('Enter');
      expect(await page.title()).toBe('2024Q4');
      expect(await next.isDisabled()).toBe(true);
      const box = (await next.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      await page.getByRole('button', { name: 'Forrige periode' }).focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('output').textContent()).toBe('3. kvartal 2024');
    });
  });

  it('are dark only on a page that says it can be dark', async () => {
    const paper = (page: Page) =>
      page
        .locator('samband-network')
        .evaluate((e) => getComputedStyle(e.shadowRoot!.querySelector('.samband')!).backgroundColor);
    const body = `<samband-network>${inside}</samband-network>`;
    await visit(
      body,
      async (page) => {
        await page.locator('svg').waitFor();
        expect(await paper(page)).toBe('rgb(255, 255, 255)');
      },
      { colorScheme: 'dark' },
    );
    const head = '<meta name="color-scheme" content="light dark">';
    await visit(
      body,
      async (page) => {
        await page.locator('svg').waitFor();
        expect(await paper(page)).toBe('rgb(23, 27, 36)');
      },
      { colorScheme: 'dark', head },
    );
  });

  it.each([
    ['src="old.json"', 'annen versjon'],
    ['src="result.json" figure="finnes-ikke"', 'Mulige navn: oversikt, tidslinje'],
    ['', 'Her mangler et resultat'],
  ])('say in words what is wrong: <samband-figure %s>', async (attributes, words) => {
    await visit(`<samband-figure ${attributes}></samband-figure>`, async (page) => {
      const said = page.locator('samband-figure p');
      await said.waitFor();
      expect(await said.textContent()).toContain(words);
    });
  });

  it('stand as a whole report in a sandboxed frame, which keeps its own address', async () => {
    const body =
      '<iframe title="Samband" sandbox="allow-scripts allow-downloads" width="880" height="800" src="report.html#screen=network&window=2024Q1"></iframe>';
    await visit(body, async (page, asked) => {
      const frame = page.frameLocator('iframe');
      await frame.getByRole('tab', { name: 'Nettverk', selected: true }).waitFor();
      await frame.getByRole('tab', { name: 'Tabell og metode' }).click();
      await frame.getByRole('table').first().waitFor();
      expect(page.frames()[1]!.url()).toContain('screen=table');
      expect([...asked].sort()).toEqual(['', 'embed.js', 'report.html']);
    });
  });
});
