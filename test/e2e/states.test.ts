import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/result/types.ts';
import { changedResult } from '../fixtures/changed-result.ts';
import { sampleResult } from '../fixtures/sample-result.ts';
import { buildReports, CHROMIUM, launch, watchedPage } from './browser.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const LONG = 'Tverrfaglig innsatsteam for barn, unge og familier i Ytre Østerdalen og omegn (ny)';
const NORSE = ['Bærum', 'Åsnes', 'Røst', 'Tjøme'];
/** Pictures are kept where this folder is named, to be looked at. */
const KEEP = process.env['SAMBAND_SHOTS'];

const many = Array.from({ length: 40 }, (_, i) => `Sektor ${i + 1}`);
const STATES: Readonly<Record<string, () => Result>> = {
  'no windows': () => ({ ...sampleResult('leader', { windows: 0 }), layers: [], nodes: [] }),
  'no layer and no sector': () => ({
    ...sampleResult('leader', { windows: 2 }),
    ...{ layers: [], nodes: [], sectors: [], findings: [] },
  }),
  'one window': () => sampleResult('leader', { windows: 1, empty: -1 }),
  'one window of persons': () => sampleResult('researcher', { windows: 1, empty: -1 }),
  'only empty windows': () => sampleResult('leader', { windows: 1, empty: 0 }),
  'one sector': () => sampleResult('leader', { sectors: ['Helse'], sizes: [12] }),
  '40 sectors': () => sampleResult('leader', { sectors: many, windows: 3 }),
  '40 sectors of persons': () => sampleResult('researcher', { sectors: many, windows: 3 }),
  'names of 80 letters': () =>
    named(changedResult('leader', { sectors: [1, 2, 3, 4].map((i) => `${i} ${LONG}`.slice(0, 80)) }), LONG),
  'æ, ø and å': () => named(changedResult('researcher', { sectors: NORSE }), 'Blåbærsyltetøy på Røst'),
};

const named = (result: Result, name: string): Result => ({
  ...result,
  name,
  events: [{ date: '2024-03-01', label: name }],
  phases: result.phases.map((phase) => ({ ...phase, name: `${phase.name} ${name}` })),
});

const isSkipped = CHROMIUM === null && !process.env['CI'];
const title = isSkipped
  ? 'odd results in a browser — SKIPPED: no Chromium found (install it, or set CHROMIUM to its path)'
  : 'odd results in a browser';

describe.skipIf(isSkipped)(title, { timeout: 60_000 }, () => {
  let browser: Browser;
  let write: (name: string, result: Result) => string;

  beforeAll(async () => {
    write = buildReports();
    browser = await launch();
  }, 60_000);

  afterAll(() => browser?.close());

  async function keep(page: Page, name: string): Promise<void> {
    if (!KEEP) return;
    mkdirSync(KEEP, { recursive: true });
    await page.screenshot({ path: `${KEEP}/${name.replace(/[^a-z0-9]+/gi, '-')}.png`, fullPage: true });
  }

  it.each(Object.keys(STATES))('every screen is readable, on a desk and on a phone: %s', async (state) => {
    const report = write(state.replace(/[^a-z0-9]+/gi, '-'), STATES[state]!());
    const { page, faults } = await watchedPage(browser, { viewport: DESK });
    await page.goto(report);
    await page.waitForSelector('[role=tabpanel]');
    const tabs = await page.locator('[role=tab]').evaluateAll((all) => all.map(({ id }) => id.slice(4)));
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      for (const screen of tabs) {
        await page.evaluate((hash) => void (location.hash = hash), `screen=${screen}`);
        await page.waitForSelector(`.screen-${screen}`);
        await page.waitForTimeout(60);
        const where = `${screen} at ${size.width}`;
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where).toBe(0);
        const text = await page.locator('[role=tabpanel]').innerText();
        expect(text.trim(), where).not.toBe('');
        expect(text, where).not.toMatch(/NaN|undefined|\[object|Infinity/);
        if (['overview', 'change'].includes(screen)) await keep(page, `${state} ${screen} ${size.width}`);
      }
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it.each([
    [
      'another version',
      (text: string) => text.replace('"schemaVersion":1', '"schemaVersion":99'),
      /annen versjon/,
    ],
    ['a broken result', (text: string) => text.slice(0, 900), /ødelagt/],
    ['a result without layers', (text: string) => text.replace('"layers":', '"lag":'), /ødelagt/],
    ['an empty template', () => '', /ikke noe resultat/],
  ])('says what is wrong and what to do: %s', async (name, spoil, said) => {
    const at = write('spoilt', sampleResult('leader', { windows: 2 }));
    const file = fileURLToPath(at);
    const html = readFileSync(file, 'utf8').replace(
      /(id="samband-result">)([^<]*)/,
      (_, open: string, text: string) => open + spoil(text),
    );
    writeFileSync(file, html);
    const { page, faults } = await watchedPage(browser, { viewport: PHONE });
    await page.goto(at);
    await page.waitForSelector('main');
    const text = await page.locator('main').innerText();
    expect(text).toMatch(said);
    expect(text).toContain('samband analyze');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await keep(page, name);
    expect(faults).toEqual([]);
    await page.close();
  });
});
