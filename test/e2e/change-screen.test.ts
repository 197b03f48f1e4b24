import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deflate } from '../../src/node/deflate.ts';
import { changedResult } from '../fixtures/changed-result.ts';
import { axeViolations, buildReports, CHROMIUM, launch, watchedPage } from './browser.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const isSkipped = CHROMIUM === null && !process.env['CI'];
const title = isSkipped
  ? 'the screen «Endring» — SKIPPED: no Chromium found (install it, or set CHROMIUM to its path)'
  : 'the screen «Endring»';

describe.skipIf(isSkipped)(title, { timeout: 60_000 }, () => {
  let browser: Browser;
  const reports = new Map<string, string>();

  beforeAll(async () => {
    const write = buildReports();
    for (const view of ['leader', 'researcher'] as const) reports.set(view, write(view, changedResult(view)));
    browser = await launch();
  }, 60_000);

  afterAll(() => browser?.close());

  async function visit(view: string, hash: string, run: (page: Page) => Promise<void>): Promise<void> {
    const { page, faults } = await watchedPage(browser, { viewport: DESK });
    try {
      await page.goto(`${reports.get(view)}#${hash}`);
      await page.waitForSelector('[role=tabpanel] :is(figure, table)');
      await run(page);
      expect(faults).toEqual([]);
    } finally {
      await page.close();
    }
  }

  it.each(['leader', 'researcher'])(
    'has no fault that axe can see, on a desk and on a phone: %s',
    async (view) => {
      await visit(view, 'screen=change', async (page) => {
        for (const size of [DESK, PHONE]) {
          await page.setViewportSize(size);
          await page.waitForTimeout(150);
          expect(await axeViolations(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
        }
      });
    },
  );

  it('says the change first, with its interval, and never an arrow or a star', async () => {
    await visit('leader', 'screen=change', async (page) => {
      const lead = await page.locator('.lead').innerText();
      expect(lead).toContain('redusert');
      expect(lead).toContain('intervall −0,42 til −0,20');
      expect(await page.locator('[role=tabpanel]').innerText()).not.toMatch(/[*★↑↓▲▼]/);
    });
  });

  it('gives p to researchers and to nobody else', async () => {
    const heading = (page: Page) => page.getByRole('button', { name: 'p', exact: true });
    const open = (page: Page) => page.locator('figure').nth(1).getByText('Vis som tabell').click();
    await visit('researcher', 'screen=change', async (page) => {
      await open(page);
      expect(await heading(page).count()).toBe(1);
      expect(await page.getByRole('cell', { name: '< 0,001' }).count()).toBe(1);
    });
    await visit('leader', 'screen=change', async (page) => {
      await open(page);
      expect(await heading(page).count()).toBe(0);
      expect(await page.getByRole('cell', { name: 'kan ikke avgjøres' }).count()).toBe(1);
    });
  });

  it('opens a table of the contract, pages it, and saves the contract’s own columns', async () => {
    await visit('researcher', 'screen=table', async (page) => {
      const fold = page.locator('samband-fold-table', { hasText: 'ties.csv' });
      expect(await fold.locator('table').count()).toBe(0);
      await fold.locator('summary').focus();
      await page.keyboard.press('Enter');
      await fold.locator('table').waitFor();
      expect(await fold.locator('tbody tr').count()).toBe(100);
      await fold.getByRole('button', { name: 'Neste rader' }).click();
      expect(await fold.getByRole('status').innerText()).toMatch(/^Rad 101–200 av /);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        fold.getByRole('button', { name: 'Last ned CSV' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('ties.csv');
      const stream = await file.createReadStream();
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const [head, ...lines] = Buffer.concat(chunks)
        .toString('utf8')
        .replace('\ufeff', '')
        .trim()
        .split('\r\n');
      expect(head).toBe('window;a;b;weight;meetings;hours');
      expect(lines).toHaveLength(
        Number(/av ([\d\u00a0]+)/.exec(await fold.getByRole('status').innerText())![1]!.replace(/\D/g, '')),
      );
      expect(await axeViolations(page)).toEqual([]);
    });
  });

  it('opens a packed report as it opens a plain one', async () => {
    const write = buildReports({ deflate });
    const { page, faults } = await watchedPage(browser, { viewport: DESK });
    await page.goto(
      `${write('packed', changedResult('researcher', { meetings: 200, windows: 12 }))}#screen=change`,
    );
    await page.waitForSelector('[role=tabpanel] figure');
    expect(await page.locator('.lead').innerText()).toContain('redusert');
    expect(await page.locator('#samband-result').textContent()).toBe('');
    expect(faults).toEqual([]);
    await page.close();
  });
});
