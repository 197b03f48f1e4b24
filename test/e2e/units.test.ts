import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publication } from '../../src/report/publish.ts';
import type { Result } from '../../src/result/types.ts';
import { SCREENS } from '../../web/state.ts';
import { iaPilotAnalysis } from '../fixtures/ia-pilot-result.ts';
import { axeViolations, buildReports, CHROMIUM, launch, watchedPage } from './browser.ts';

const isSkipped = CHROMIUM === null && !process.env['CI'];
const title = isSkipped
  ? 'the page of a large log — SKIPPED: no Chromium found (install it, or set CHROMIUM to its path)'
  : 'the page of a large log';
const NOTE = {
  nb: 'Tegnet som enheter: loggen har 178 personer, og over 20 kan ingen enkeltperson skilles ut i bildet. Tallene for hver person står i tables/actors.csv.',
  en: 'Drawn as units: the log has 178 persons, and above 20 no single person can be told apart in a picture. The numbers of each person are in tables/actors.csv.',
};

describe.skipIf(isSkipped)(title, { timeout: 60_000 }, () => {
  let browser: Browser;
  let report = '';
  let result: Result;

  beforeAll(async () => {
    expect(CHROMIUM, 'Chromium is required where CI is set').not.toBeNull();
    const analysis = iaPilotAnalysis({ resamples: 20, window: 'half-year' });
    result = publication(analysis, { version: '0', inputs: [] }, { mostDrawn: 20 }).result;
    report = buildReports()('units', result);
    browser = await launch();
  }, 90_000);

  afterAll(() => browser?.close());

  async function visit(hash: string, run: (page: Page) => Promise<void>): Promise<void> {
    const { page, faults } = await watchedPage(browser, { viewport: { width: 1280, height: 800 } });
    try {
      await page.goto(`${report}#${hash}`);
      await page.waitForSelector('[role=tabpanel]');
      await run(page);
      expect(faults).toEqual([]);
    } finally {
      await page.close();
    }
  }

  it('says above the network that units are drawn, in both languages, and draws them', async () => {
    for (const lang of ['nb', 'en'] as const)
      await visit(`screen=network&lang=${lang}`, async (page) => {
        await page.waitForSelector('.stage canvas');
        expect(await page.textContent('.drawn-note')).toBe(NOTE[lang]);
        expect(await page.textContent('.panel')).not.toMatch(/P\d{3}|rounded|avrundet/);
      });
  });

  it('opens every screen without a fault, and names persons where they are listed', async () => {
    await visit('', async (page) => {
      for (const screen of SCREENS) {
        await page.evaluate((to) => {
          location.hash = to;
        }, `screen=${screen}&without=yes`);
        await page.waitForSelector(`.screen-${screen}`);
        expect((await page.textContent(`.screen-${screen}`))!.length, screen).toBeGreaterThan(200);
      }
    });
    await visit('screen=brokers', async (page) => {
      await page.waitForSelector('samband-rows svg');
      expect(await page.textContent('samband-rows')).toMatch(/P\d{3}/);
      expect(await page.textContent('.screen-brokers')).toContain('De 100 øverste er med');
    });
  });

  it('says in the tables and the method where the rest is', async () => {
    await visit('screen=table', async (page) => {
      expect(await page.textContent('.all-tables')).toContain(
        'Rader for hver av de 178 personene står bare i filene i mappen «tables»',
      );
      expect(await page.textContent('.method')).toContain(NOTE.nb);
      expect(await axeViolations(page)).toEqual([]);
    });
  });

  it('cannot choose a person who is not in the picture', async () => {
    const { id } = result.nodes.find(({ kind }) => kind === 'person')!;
    await visit(`screen=network&node=${encodeURIComponent(id)}`, async (page) => {
      await page.waitForSelector('.stage canvas');
      expect(await page.textContent('.panel h3')).toContain('Timer med andre sektorer');
    });
  });
});
