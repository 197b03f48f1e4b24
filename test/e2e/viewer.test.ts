import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/report/format.ts';
import { HEADLINE } from '../../src/result/headline.ts';
import { sampleResult } from '../fixtures/sample-result.ts';
import { axeViolations, buildReports, CHROMIUM, launch, type Watched, watchedPage } from './browser.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const SCREENS = ['overview', 'network', 'table'] as const;
const VIEWS = ['leader', 'project', 'researcher'] as const;
const slices = sampleResult('leader').layers[0]!.windows;
const headline = (window: number, lang: 'nb' | 'en' = 'nb') =>
  formatNumber(slices[window]!.measures[HEADLINE], lang, { decimals: 2 });
const isSkipped = CHROMIUM === null && !process.env['CI'];
const title = isSkipped
  ? 'the viewer in a browser — SKIPPED: no Chromium found (install it, or set CHROMIUM to its path)'
  : 'the viewer in a browser';

describe.skipIf(isSkipped)(title, { timeout: 30_000 }, () => {
  let browser: Browser;
  const reports = new Map<string, string>();

  beforeAll(async () => {
    expect(CHROMIUM, 'Chromium is required where CI is set').not.toBeNull();
    const write = buildReports();
    for (const view of VIEWS) reports.set(view, write(view, sampleResult(view)));
    reports.set('layers', write('layers', sampleResult('researcher', { layers: ['meetings', 'contacts'] })));
    reports.set('hidden', write('hidden', { ...sampleResult('leader'), layers: [], windows: [], nodes: [] }));
    browser = await launch();
  }, 60_000);

  afterAll(() => browser?.close());

  async function visit(
    report: string,
    hash: string,
    run: (page: Page) => Promise<void>,
    options: Parameters<typeof watchedPage>[1] = {},
  ): Promise<void> {
    const watched: Watched = await watchedPage(browser, { viewport: DESK, ...options });
    try {
      await watched.page.goto(`${reports.get(report)}#${hash}`);
      await watched.page.waitForSelector('[role=tabpanel]');
      await run(watched.page);
      expect(watched.faults).toEqual([]);
    } finally {
      await watched.page.close();
    }
  }

  const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const status = (page: Page) => page.locator('[role=status]').textContent();

  it.each([
    ...SCREENS.flatMap((screen) => [['leader', screen] as const, ['researcher', screen] as const]),
    ['project', 'table'] as const,
  ])('has no fault that axe can see, and nothing beyond the page’s edge: %s, %s', async (view, screen) => {
    await visit(view, `screen=${screen}`, async (page) => {
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.setViewportSize(PHONE);
      await page.waitForTimeout(100);
      expect(await overflow(page)).toBe(0);
      if (view !== 'project') expect(await axeViolations(page)).toEqual([]);
    });
  });

  it('opens its tabs by click and by arrow keys, and keeps them in the address', async () => {
    await visit('leader', '', async (page) => {
      await page.getByRole('tab', { name: 'Nettverk' }).click();
      expect(page.url()).toContain('screen=network');
      await page.keyboard.press('ArrowRight');
      expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Mellom sektorer');
      await page.goBack();
      expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Nettverk');
    });
  });

  it('shows graph, panel and time line together at 1280 × 800, without scrolling', async () => {
    await visit('researcher', 'screen=network', async (page) => {
      for (const part of ['.graph', '.panel', '.track', '.slider-buttons']) {
        const box = (await page.locator(part).boundingBox())!;
        expect(box.y + box.height, part).toBeLessThanOrEqual(DESK.height);
      }
    });
  });

  it('draws the backbone alone when asked, keeps that in the address, and offers it to nobody but researchers', async () => {
    await visit('researcher', 'screen=network&window=2024Q2', async (page) => {
      const choice = page.getByRole('switch', { name: 'Bare ryggrad (SDSM)' });
      expect(await choice.isChecked()).toBe(false);
      const before = await page.locator('.stage').screenshot();
      await choice.check();
      await page.waitForFunction(() => location.hash.includes('ties=backbone'));
      await page.waitForTimeout(300);
      expect((await page.locator('.stage').screenshot()).equals(before)).toBe(false);
      expect(await page.locator('.graph').getAttribute('aria-label')).toContain('bånd i ryggraden');
      expect(await page.locator('#backbone-help').textContent()).toContain('α = 0,05');
      await page.reload();
      await page.waitForSelector('[role=tabpanel]');
      expect(await choice.isChecked()).toBe(true);
    });
    await visit('leader', 'screen=network&ties=backbone', async (page) => {
      expect(await page.getByRole('switch').count()).toBe(1);
    });
  });

  it('changes the window with the keyboard on the slider, in words too', async () => {
    await visit('leader', 'screen=network&window=2024Q1', async (page) => {
      const slider = page.getByRole('slider');
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      expect(await slider.getAttribute('aria-valuetext')).toBe(`2. kvartal 2024, siloindeks ${headline(4)}`);
      expect(await page.locator('.network-title').textContent()).toBe('Nettverket i 2. kvartal 2024');
      expect(await status(page)).toBe(`2. kvartal 2024, siloindeks ${headline(4)}`);
      expect(page.url()).toContain('window=2024Q2');
      await page.keyboard.press('Home');
      expect(await slider.getAttribute('aria-valuetext')).toContain('2. kvartal 2023');
    });
  });

  it('plays through the windows and stops when asked', async () => {
    await visit('leader', 'screen=network&window=2023Q4', async (page) => {
      await page.getByRole('button', { name: 'Spill av' }).click();
      await page.waitForFunction(() => location.hash.includes('2024Q1'), undefined, { timeout: 5000 });
      await page.getByRole('button', { name: 'Stopp' }).click();
      const stopped = page.url();
      await page.waitForTimeout(1700);
      expect(page.url()).toBe(stopped);
      await page.getByRole('button', { name: 'Neste periode' }).click();
      expect(page.url()).toContain('2024Q2');
    });
  });

  it('chooses persons with the arrow keys, says who, and lets go with Escape', async () => {
    await visit('researcher', 'screen=network&window=2024Q2', async (page) => {
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => location.hash.includes('node='));
      const first = await status(page);
      expect(first).toMatch(/^P\d{3}, .+: \d+ kontakter? i \d+ sektor(er)?$/);
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(50);
      expect(await status(page)).not.toBe(first);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel-title');
      await page.getByRole('application').focus();
      await page.keyboard.press('Escape');
      await page.waitForTimeout(50);
      expect(await status(page)).toBe(`2. kvartal 2024, siloindeks ${headline(4)}`);
    });
  });

  it('chooses a dot by click, and zooms by buttons without moving the page', async () => {
    await visit('leader', 'screen=network&window=2023Q2', async (page) => {
      const stage = (await page.locator('.stage').boundingBox())!;
      const before = await page.locator('.seat-name').first().boundingBox();
      await page.getByRole('button', { name: 'Zoom inn' }).click();
      await page.waitForTimeout(400);
      expect(await page.locator('.seat-name').first().boundingBox()).not.toEqual(before);
      await page.getByRole('button', { name: 'Vis hele nettverket' }).click();
      await page.waitForTimeout(400);
      expect(await page.locator('.seat-name').first().boundingBox()).toEqual(before);
      await page.locator('.top-row').first().click();
      expect(page.url()).toContain('node=');
      await page.mouse.click(stage.x + 5, stage.y + 5);
      await page.waitForFunction(() => !location.hash.includes('node='));
    });
  });

  it('speaks of units and never of single persons to leaders', async () => {
    await visit('leader', 'screen=network', async (page) => {
      await page.locator('.top-row').first().click();
      expect(await page.locator('.panel').textContent()).toContain('enheten');
      expect(await page.locator('.panel').textContent()).not.toContain('personen');
      expect(await status(page)).toMatch(/: bånd til \d+ enheter i \d+ sektorer$/);
      expect(await page.content()).not.toMatch(/P0\d\d/);
    });
  });

  it('leads from a small picture to the network of its period', async () => {
    await visit('leader', '', async (page) => {
      const links = page.locator('.cell-link');
      expect(await links.count()).toBe(7);
      await page.getByRole('link', { name: `3. kvartal 2024: Siloindeks ${headline(5)}` }).click();
      expect(await page.locator('.network-title').textContent()).toBe('Nettverket i 3. kvartal 2024');
    });
  });

  it('says in words why a window has no numbers', async () => {
    await visit('leader', 'window=2023Q3', async (page) => {
      expect(await page.locator('.cards').textContent()).toContain('ingen registrert kontakt');
      await page.getByRole('tab', { name: 'Nettverk' }).click();
      expect(await page.locator('.stage-note').textContent()).toContain('Ingen tall for denne perioden');
    });
  });

  it('is in English when asked, with English numbers', async () => {
    await visit('leader', 'screen=network&window=2024Q2', async (page) => {
      await page.getByRole('button', { name: 'English' }).click();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
      expect(await page.locator('.network-title').textContent()).toBe('The network in the 2nd quarter 2024');
      expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toContain(headline(4, 'en'));
      expect(page.url()).toContain('lang=en');
    });
  });

  it('changes between meetings and contacts', async () => {
    await visit('layers', 'screen=network', async (page) => {
      await page.getByRole('button', { name: 'Kontaktpunkter' }).click();
      expect(page.url()).toContain('layer=contacts');
      expect(await page.locator('.stage canvas').count()).toBeGreaterThan(0);
    });
  });

  it('sorts a table by its headings, up, down and back', async () => {
    await visit('researcher', 'screen=table', async (page) => {
      const table = page.locator('samband-table').last();
      const column = async () =>
        (await table.locator('tbody tr td:nth-child(4)').allTextContents()).map(Number);
      const heading = table.getByRole('columnheader', { name: 'Antall kontakter' });
      const first = await column();
      await heading.getByRole('button').click();
      expect(await heading.getAttribute('aria-sort')).toBe('descending');
      expect(await column()).toEqual([...first].sort((a, b) => b - a));
      await heading.getByRole('button').click();
      expect(await column()).toEqual([...first].sort((a, b) => a - b));
      await heading.getByRole('button').click();
      expect(await column()).toEqual(first);
    });
  });

  it('saves CSV, SVG and PNG', async () => {
    await visit('leader', 'screen=table', async (page) => {
      const save = async (name: string) => {
        const waiting = page.waitForEvent('download');
        await page.getByRole('button', { name }).first().click();
        const download = await waiting;
        return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
      };
      const csv = await save('Last ned CSV');
      expect(csv.name).toBe('windows.csv');
      expect(csv.bytes.toString('utf8')).toMatch(/^\uFEFFwindow;start;end;persons;/);
      await page.getByRole('tab', { name: 'Oversikt' }).click();
      expect((await save('Last ned SVG')).bytes.toString('utf8')).toContain('<svg');
      const png = await save('Last ned PNG');
      expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(png.bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(2000);
    });
  });

  it('jumps instead of gliding where motion is unwanted', async () => {
    await visit(
      'leader',
      'screen=network&window=2024Q1',
      async (page) => {
        await page.evaluate(() => {
          const counter = window as unknown as { frames: number };
          counter.frames = 0;
          const request = window.requestAnimationFrame.bind(window);
          window.requestAnimationFrame = (run) => {
            counter.frames += 1;
            return request(run);
          };
        });
        await page.getByRole('button', { name: 'Neste periode' }).click();
        await page.waitForTimeout(900);
        expect(await page.evaluate(() => (window as unknown as { frames: number }).frames)).toBeLessThan(4);
      },
      { reducedMotion: 'reduce' },
    );
  });

  it('opens a wrong link and an empty result without a fault', async () => {
    await visit('leader', 'screen=x&window=y&node=z&lang=q', async (page) => {
      expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Oversikt');
    });
    for (const screen of SCREENS) {
      await visit('hidden', `screen=${screen}`, async (page) => {
        expect(await page.locator('h1').textContent()).toBe('Tidlig innsats (oppdiktet)');
      });
    }
  });

  it('shows the drawn figure, with slider and arrow keys, where the browser can paint nothing', async () => {
    await visit('leader', 'screen=network&window=2024Q1&painter=svg', async (page) => {
      await page.waitForSelector('.stage-svg svg');
      await page.getByRole('slider').focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('.stage-svg svg').textContent()).toContain('2. kvartal 2024');
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowLeft');
      await page.waitForFunction(() => location.hash.includes('node='));
      expect(await axeViolations(page)).toEqual([]);
    });
  });
});
