import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleSectors } from '../fixtures/sample-sectors.ts';
import { axeViolations, buildReports, CHROMIUM, launch, watchedPage } from './browser.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const SCREENS = ['sectors', 'brokers', 'bridges'] as const;
const isSkipped = CHROMIUM === null && !process.env['CI'];
const title = isSkipped
  ? 'the screens of sectors, brokers and bridges — SKIPPED: no Chromium found (install it, or set CHROMIUM to its path)'
  : 'the screens of sectors, brokers and bridges';
const LONG = 'Helse, omsorg og mestring med hjemmetjeneste, legevakt, rehabilitering og ætt øå';
const EDGES = {
  none: sampleSectors('researcher', { windows: 0 }),
  one: sampleSectors('researcher', { windows: 1, empty: -1 }),
  single: sampleSectors('researcher', { sectors: ['Skole'], windows: 3 }),
  forty: sampleSectors('project', {
    sectors: Array.from({ length: 40 }, (_, i) => `${LONG} ${i}`),
    windows: 2,
    empty: -1,
  }),
};

describe.skipIf(isSkipped)(title, { timeout: 30_000 }, () => {
  let browser: Browser;
  const reports = new Map<string, string>();

  beforeAll(async () => {
    expect(CHROMIUM, 'Chromium is required where CI is set').not.toBeNull();
    const write = buildReports();
    for (const view of ['leader', 'project', 'researcher'] as const)
      reports.set(view, write(`sectors-${view}`, sampleSectors(view)));
    for (const [name, result] of Object.entries(EDGES)) reports.set(name, write(`sectors-${name}`, result));
    browser = await launch();
  }, 60_000);

  afterAll(() => browser?.close());

  async function visit(report: string, hash: string, run: (page: Page) => Promise<void>): Promise<void> {
    const { page, faults } = await watchedPage(browser, { viewport: DESK });
    try {
      await page.goto(`${reports.get(report)}#${hash}`);
      await page.waitForSelector('[role=tabpanel]');
      await run(page);
      expect(faults).toEqual([]);
    } finally {
      await page.close();
    }
  }

  const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const label = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

  it.each(['leader', 'project', 'researcher'] as const)(
    'has no fault that axe can see, and nothing beyond the page’s edge, large and small: %s',
    async (view) => {
      await visit(view, 'screen=sectors&without=top', async (page) => {
        for (const screen of SCREENS) {
          await page.setViewportSize(DESK);
          await page.locator(`#tab-${screen}`).click();
          await page.waitForTimeout(100);
          expect(await axeViolations(page), screen).toEqual([]);
          expect(await overflow(page), screen).toBe(0);
          await page.setViewportSize(PHONE);
          await page.waitForTimeout(100);
          expect(await overflow(page), screen).toBe(0);
          if (view === 'researcher') expect(await axeViolations(page), screen).toEqual([]);
        }
      });
    },
  );

  it('chooses a pair by arrow keys and Enter, says what carries it, and keeps it in the address', async () => {
    await visit('researcher', 'screen=sectors&window=2024Q4', async (page) => {
      await page.locator('[role=gridcell], .pair-grid td[tabindex="0"]').first().waitFor();
      await page.locator('.pair-grid td[tabindex="0"]').focus();
      expect(await label(page)).toMatch(/^Helse og omsorg – NAV: kontakt mot ventet /);
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.includes('Skole'));
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction(() =>
        document.activeElement?.getAttribute('aria-label')?.startsWith('NAV – Skole'),
      );
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.hash.includes('pair='));
      const panel = page.locator('.pair-panel');
      expect(await panel.locator('h3').textContent()).toBe('NAV – Skole og oppvekst');
      expect(await panel.textContent()).toMatch(/Personavhengighet.*0,90 \(0,70–1,00\)/s);
      expect(await page.locator('.pair-course tbody tr').count()).toBe(7);
      expect(await page.locator('.pair-course tbody').textContent()).toContain('ingen registrert kontakt');
      await page.keyboard.press('Home');
      await page.waitForFunction(() =>
        document.activeElement?.getAttribute('aria-label')?.startsWith('NAV – Helse'),
      );
      await page.reload();
      await page.waitForSelector('.pair-panel');
      expect(await panel.locator('h3').textContent()).toBe('NAV – Skole og oppvekst');
    });
  });

  it('chooses a pair and its period by a click in the small matrices', async () => {
    await visit('researcher', 'screen=sectors', async (page) => {
      await page.locator('g[data-pair="0/3"][data-window="4"]').first().click();
      await page.waitForFunction(() => location.hash.includes('window=2024Q2'));
      expect(await page.locator('.pair-panel h3').textContent()).toBe('Helse og omsorg – Barnevern');
    });
  });

  it('pins and sorts brokers by keyboard alone', async () => {
    await visit('researcher', 'screen=brokers', async (page) => {
      const rows = () =>
        page.locator('g[data-row]').evaluateAll((all) => all.map((one) => one.getAttribute('data-row')));
      const before = await rows();
      await page.locator('.row-button[tabindex="0"]').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await label(page)).toMatch(/^Fest P\d{3}.* øverst$/);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.hash.includes('pin='));
      await page.waitForTimeout(100);
      expect((await rows())[0]).toBe(before[2]);
      expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['row'])).toBe(
        before[2],
      );
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');
      await page.getByLabel('Sorter etter').selectOption({ label: 'Navn' });
      expect(page.url()).toContain('sort=name');
      await page.getByLabel('Mål').selectOption({ label: 'Andel av kontakten' });
      expect(page.url()).toContain('by=share');
      await page.getByRole('button', { name: 'Løsne alle' }).click();
      expect(page.url()).not.toContain('pin=');
    });
  });

  it('takes away the one who carries most, says that it is mechanical, and what is left', async () => {
    await visit('researcher', 'screen=bridges&window=2024Q4', async (page) => {
      await page.locator('.row-button[tabindex="0"]').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.hash.includes('pair='));
      const choice = page.getByRole('switch', { name: /^Uten P\d{3} \(/ });
      await choice.focus();
      await page.keyboard.press('Space');
      await page.waitForFunction(() => location.hash.includes('without=top'));
      const text = await page.locator('.without').textContent();
      expect(text).toContain('Mekanisk fjerning: hvem som ville overtatt, vet vi ikke.');
      expect(text).toMatch(/10\s% av brotimene mellom de to sektorene er igjen/);
      expect(await page.locator('samband-rows svg').textContent()).toMatch(/10\s% igjen/);
    });
  });

  it('has no person and no pair’s hours for leaders, and roles for the project', async () => {
    await visit('leader', 'screen=sectors&without=top', async (page) => {
      for (const screen of SCREENS) {
        await page.locator(`#tab-${screen}`).click();
        expect(await page.locator('main').textContent()).not.toMatch(/P\d{3}/);
        if (screen !== 'brokers')
          expect(await page.locator('main').textContent()).toContain('Ledervisningen har ikke timer');
      }
    });
    await visit('project', 'screen=bridges', async (page) => {
      expect(await page.getByRole('switch', { name: /^Uten rådgiver \(/ }).count()).toBe(1);
      expect(await page.locator('main').textContent()).not.toMatch(/P\d{3}/);
    });
  });

  it('is readable with no window, one window, one sector, and forty with names of 80 letters', async () => {
    for (const name of Object.keys(EDGES))
      await visit(name, 'screen=sectors', async (page) => {
        await page.setViewportSize(PHONE);
        for (const screen of SCREENS) {
          await page.locator(`#tab-${screen}`).click();
          await page.waitForTimeout(50);
          expect(
            (await page.locator('[role=tabpanel]').innerText()).length,
            `${name} ${screen}`,
          ).toBeGreaterThan(40);
          expect(await overflow(page), `${name} ${screen}`).toBe(0);
        }
      });
  });

  it('is in English when asked', async () => {
    await visit('researcher', 'screen=bridges&lang=en', async (page) => {
      expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Vulnerable bridges');
      expect(await page.locator('.pair-panel').textContent()).toContain('0.90 (0.70–1.00)');
    });
  });
});
