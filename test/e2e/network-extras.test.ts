import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { superGraphPlaces } from '../../src/report/publish-super-graph.ts';
import type { Result, WindowSlice } from '../../src/result/types.ts';
import type { View } from '../../src/settings.ts';
import { sampleResult } from '../fixtures/sample-result.ts';
import { axeViolations, buildReports, CHROMIUM, launch, watchedPage } from './browser.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const isSkipped = CHROMIUM === null && !process.env['CI'];
const title = isSkipped
  ? 'what can be asked of the network — SKIPPED: no Chromium found (install it, or set CHROMIUM to its path)'
  : 'what can be asked of the network';

/** The sample with frozen places, and contacts that lead one way. */
function sample(view: View): Result {
  const result = sampleResult(view, { layers: ['meetings', 'contacts'] });
  const directed = (slice: WindowSlice): WindowSlice => {
    const oneWay = (start: number) => ({
      contacts: slice.ties.a.map((_, i) => (i % 3 === start ? 0 : 1)),
      hours: slice.ties.a.map(() => 0),
    });
    return { ...slice, ties: { ...slice.ties, forward: oneWay(0), backward: oneWay(1) } };
  };
  const layers = result.layers.map((layer) => ({
    ...layer,
    superGraph: superGraphPlaces(layer, 1),
    windows:
      layer.layer === 'contacts' && view === 'researcher' ? layer.windows.map(directed) : layer.windows,
  }));
  return { ...result, layers };
}

describe.skipIf(isSkipped)(title, { timeout: 30_000 }, () => {
  let browser: Browser;
  const reports = new Map<string, string>();

  beforeAll(async () => {
    expect(CHROMIUM, 'Chromium is required where CI is set').not.toBeNull();
    const write = buildReports();
    for (const view of ['leader', 'researcher'] as const)
      reports.set(view, write(`extras-${view}`, sample(view)));
    browser = await launch();
  }, 60_000);

  afterAll(() => browser?.close());

  async function visit(view: string, hash: string, run: (page: Page) => Promise<void>, options = {}) {
    const { page, faults } = await watchedPage(browser, { viewport: DESK, ...options });
    try {
      await page.goto(`${reports.get(view)}#screen=network&${hash}`);
      await page.waitForSelector('.stage canvas');
      await run(page);
      expect(faults).toEqual([]);
    } finally {
      await page.close();
    }
  }

  const said = (page: Page) => page.locator('samband-network [role=status]').innerText();
  const picture = (page: Page) => page.locator('.stage').screenshot();

  it.each(['leader', 'researcher'] as const)(
    'has no fault that axe can see, and nothing beyond the page’s edge, whatever is asked: %s',
    async (view) => {
      const id = view === 'leader' ? 'g' : 'p';
      const hashes = [
        `layout=super&node=${id}:001&vacant=yes&window=2024Q3`,
        view === 'leader' ? 'against=2023Q4&window=2024Q3' : 'node=p:001&to=p:009&window=2024Q3',
      ];
      for (const hash of hashes) {
        await visit(view, hash, async (page) => {
          expect(await axeViolations(page), hash).toEqual([]);
          await page.setViewportSize(PHONE);
          await page.waitForTimeout(50);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow, hash).toBe(0);
        });
      }
    },
  );

  it('compares two windows: counts in the legend, the live region and the table agree', async () => {
    await visit('leader', 'window=2024Q3', async (page) => {
      await page.selectOption('#against', { index: 1 });
      const counts = await page.locator('.network-legend strong').allInnerTexts();
      expect(await said(page)).toContain(`${counts[0]} bånd beholdt, ${counts[1]} nye, ${counts[2]} borte.`);
      expect(page.url()).toContain('against=2023Q2');
      await page.getByText('Vis som tabell').first().click();
      const cells = await page.locator('.figure samband-table tbody td').allTextContents();
      for (const [i, fate] of ['Beholdt', 'Nye', 'Borte'].entries())
        expect(cells.filter((cell) => cell.trim() === fate)).toHaveLength(Number(counts[i]));
      await page.getByRole('button', { name: 'Avslutt sammenligningen' }).click();
      expect(page.url()).not.toContain('against');
    });
  });

  it('finds the way between two with the keyboard alone, and Escape takes one step back at a time', async () => {
    await visit('researcher', 'window=2024Q3', async (page) => {
      await page.locator('.graph').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+Enter');
      expect(await said(page)).toMatch(/Vei til P\d+: flytt til en annen prikk/);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowDown');
      expect(await said(page)).toMatch(/\d+ ledd: P\d+(, P\d+)+\.|Ingen vei fra P\d+ til P\d+/);
      expect(page.url()).toContain('to=p');
      await page.keyboard.press('Escape');
      expect(page.url()).not.toContain('to=p');
      expect(page.url()).toContain('node=p');
      await page.keyboard.press('Escape');
      expect(page.url()).not.toContain('node=p');
    });
  });

  it('lists those on the way, and says so where there is none', async () => {
    await visit('researcher', 'window=2024Q3&node=p:001', async (page) => {
      const steps = async (id: string) => {
        await page.selectOption('#goal', { label: id });
        return page.locator('.tool-answer').innerText();
      };
      const answers: string[] = [];
      for (const id of ['P002', 'P030', 'P060']) answers.push(await steps(id));
      for (const answer of answers) expect(answer).toMatch(/Antall ledd: \d+|Ingen vei/);
    });
    await visit('researcher', 'window=2023Q3&node=p:001&to=p:002', async (page) => {
      expect(await said(page)).toContain('Ingen vei fra P001 til P002');
    });
  });

  it('takes one out: mechanical, and labelled so; the picture and the live region follow', async () => {
    await visit('researcher', 'window=2023Q2&node=p:001', async (page) => {
      const before = await picture(page);
      await page.getByRole('switch', { name: 'Hva om denne rollen står tom?' }).press('Space');
      await page.waitForTimeout(100);
      expect(await page.locator('.tool-answer').innerText()).toContain('Mekanisk fjerning');
      expect(await said(page)).toMatch(/Uten P001: \d+ bånd faller bort/);
      expect(page.url()).toContain('vacant=yes');
      expect((await picture(page)).equals(before)).toBe(false);
    });
  });

  it('glides to the frozen places; at once where motion is unwanted', async () => {
    const pictures = (page: Page) =>
      page.evaluate(async () => {
        const canvas = document.querySelector<HTMLCanvasElement>('.stage canvas')!;
        const select = document.querySelector<HTMLSelectElement>('#layout')!;
        const seen = new Set<string>();
        select.value = 'super';
        select.dispatchEvent(new Event('change'));
        for (const start = performance.now(); performance.now() - start < 900; ) {
          await new Promise(requestAnimationFrame);
          seen.add(canvas.toDataURL());
        }
        return seen.size;
      });
    await visit('leader', 'window=2024Q3&painter=canvas', async (page) => {
      await page.waitForTimeout(300);
      expect(await pictures(page)).toBeGreaterThan(10);
    });
    const run = async (page: Page) => {
      await page.waitForTimeout(300);
      expect(await pictures(page)).toBeLessThan(7);
    };
    await visit('leader', 'window=2024Q3&painter=canvas', run, { reducedMotion: 'reduce' });
  });

  it('names the sectors in a legend where there are no seats to carry their names', async () => {
    const still = { reducedMotion: 'reduce' as const };
    await visit(
      'leader',
      'layout=super&window=2024Q3',
      async (page) => {
        expect(await page.locator('.seat-name').count()).toBe(0);
        expect(await page.locator('.network-legend li').count()).toBe(6);
      },
      still,
    );
  });

  it('says what the arrows of directed contacts mean, in the view that has them', async () => {
    const line = 'Pilen går fra den som tok kontakt';
    await visit('researcher', 'layer=contacts&window=2024Q3', async (page) =>
      expect(await page.locator('.network-legend').innerText()).toContain(line),
    );
    await visit('leader', 'layer=contacts&window=2024Q3', async (page) =>
      expect(await page.locator('.network-legend').count()).toBe(0),
    );
  });

  it('takes a step back with Escape wherever the focus is: after the address, a switch and a list', async () => {
    await visit('researcher', 'window=2023Q2&node=p:001', async (page) => {
      await page.getByRole('switch', { name: 'Hva om denne rollen står tom?' }).press('Space');
      expect(page.url()).toContain('vacant=yes');
      await page.keyboard.press('Escape');
      expect(page.url()).not.toContain('vacant');
      expect(page.url()).toContain('node=p');
      await page.keyboard.press('Escape');
      expect(page.url()).not.toContain('node=p');
      await page.selectOption('#against', { index: 1 });
      await page.locator('#against').focus();
      await page.keyboard.press('Escape');
      expect(page.url()).not.toContain('against');
    });
    await visit('leader', 'against=2023Q4&window=2024Q3', async (page) => {
      await page.keyboard.press('Escape');
      expect(page.url()).not.toContain('against');
    });
  });

  it.each(['canvas', 'sigma'])(
    'forgets the dot under the pointer when the keys are used, or the pointer leaves: %s',
    async (painter) => {
      const run = async (page: Page) => {
        const over = () => page.locator('.stage.is-over-node').count();
        const { x, y, width, height } = (await page.locator('.stage').boundingBox())!;
        const point = async () => {
          for (let at = 0; at < 1600 && (await over()) === 0; at++) {
            const [column, row] = [at % 40, Math.floor(at / 40)];
            await page.mouse.move(x + width * (0.3 + column / 100), y + height * (0.3 + row / 100));
            if (at % 4 === 0) await page.waitForTimeout(1);
          }
          expect(await over()).toBe(1);
        };
        await page.waitForTimeout(200);
        await point();
        await page.locator('.graph').focus();
        await page.keyboard.press('ArrowRight');
        expect(await over()).toBe(0);
        await page.mouse.move(x + 1, y + 1);
        await point();
        await page.mouse.move(5, 5);
        await page.waitForTimeout(50);
        expect(await over()).toBe(0);
      };
      await visit('leader', `window=2024Q3&painter=${painter}`, run, { reducedMotion: 'reduce' });
    },
  );

  it('shows that a table goes on beyond its right edge, until its end is reached', async () => {
    const { page, faults } = await watchedPage(browser, { viewport: { width: 700, height: 800 } });
    await page.goto(`${reports.get('researcher')}#screen=table`);
    const frame = page.locator('.table-frame').first();
    await frame.and(page.locator('.has-more')).waitFor();
    await frame.locator('.table-scroll').evaluate((one) => one.scrollTo({ left: one.scrollWidth }));
    await page.waitForFunction(() => !document.querySelector('.table-frame')?.classList.contains('has-more'));
    expect(faults).toEqual([]);
    await page.close();
  });
});
