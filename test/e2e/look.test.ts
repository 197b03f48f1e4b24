import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCREENS } from '../../web/state.ts';
import { contrast } from '../figures/colour-science.ts';
import { changedResult } from '../fixtures/changed-result.ts';
import { axeViolations, buildReports, CHROMIUM, launch, watchedPage } from './browser.ts';

const isSkipped = CHROMIUM === null && !process.env['CI'];
const title = isSkipped
  ? 'the looks of the page — SKIPPED: no Chromium found (install it, or set CHROMIUM to its path)'
  : 'the looks of the page';
/** WCAG 2.2, 2.5.8: CSS pixels. */
const SMALLEST_TARGET = 24;
const PHONE = { width: 390, height: 844 };

const hexOf = (rgb: string): string =>
  `#${rgb
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;

describe.skipIf(isSkipped)(title, { timeout: 40_000 }, () => {
  let browser: Browser;
  let report = '';

  beforeAll(async () => {
    expect(CHROMIUM, 'Chromium is required where CI is set').not.toBeNull();
    report = buildReports()('report', changedResult('researcher'));
    browser = await launch();
  }, 60_000);

  afterAll(() => browser?.close());

  async function visit(
    hash: string,
    run: (page: Page) => Promise<void>,
    options: Parameters<typeof watchedPage>[1] = {},
  ): Promise<void> {
    const { page, faults } = await watchedPage(browser, {
      viewport: { width: 1280, height: 800 },
      ...options,
    });
    try {
      await page.goto(`${report}#${hash}`);
      await page.waitForSelector('[role=tabpanel]');
      await run(page);
      expect(faults).toEqual([]);
    } finally {
      await page.close();
    }
  }

  /** Every screen in turn, in one page. */
  async function eachScreen(
    rest: string,
    run: (page: Page, screen: string) => Promise<void>,
    options: Parameters<typeof visit>[2] = {},
  ): Promise<void> {
    await visit(
      rest,
      async (page) => {
        for (const screen of SCREENS) {
          await page.evaluate((to) => {
            location.hash = to;
          }, `screen=${screen}${rest}`);
          await page.waitForSelector(`.screen-${screen}`);
          await run(page, screen);
        }
      },
      options,
    );
  }

  const scheme = (page: Page) => page.evaluate(() => document.documentElement.dataset['colorScheme']);

  it('follows the system, and the button that stays in the address', async () => {
    await visit(
      '',
      async (page) => {
        expect(await scheme(page)).toBe('dark');
        const button = page.getByRole('button', { name: 'Mørk visning' });
        expect(await button.getAttribute('aria-pressed')).toBe('true');
        await button.click();
        expect(await scheme(page)).toBe('light');
        expect(page.url()).toContain('scheme=light');
        await page.reload();
        await page.waitForSelector('[role=tabpanel]');
        expect(await scheme(page)).toBe('light');
        expect(await page.evaluate(() => document.cookie)).toBe('');
      },
      { colorScheme: 'dark' },
    );
  });

  it('has no fault that axe can see in the dark, nor with more contrast, on any screen', async () => {
    await eachScreen('&scheme=dark', async (page, screen) => {
      expect(await axeViolations(page), screen).toEqual([]);
    });
    await visit('screen=sectors&scheme=dark', async (page) => expect(await axeViolations(page)).toEqual([]), {
      contrast: 'more',
    });
  });

  it('shows figures in the dark colours, and saves them in the light ones', async () => {
    await visit('screen=overview&scheme=dark', async (page) => {
      const ink = await page
        .locator('samband-picture svg')
        .first()
        .evaluate((svg) => getComputedStyle(svg).fill);
      expect(hexOf(ink)).toBe('#e9ecf2');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Last ned SVG' }).first().click(),
      ]);
      const text = await (await file.createReadStream()).toArray();
      const svg = Buffer.concat(text).toString('utf8');
      expect(svg).toContain('fill="#ffffff"');
      expect(svg).not.toContain('#e9ecf2');
    });
  });

  it.each(['light', 'dark'])(
    'draws edges of controls and the line of time with at least 3:1: %s',
    async (look) => {
      await visit(`screen=network&scheme=${look}`, async (page) => {
        const found = await page.evaluate(() => {
          const of = (selector: string, name: 'stroke' | 'color' | 'borderTopColor' | 'backgroundColor') =>
            getComputedStyle(document.querySelector(selector)!)[name];
          return {
            paper: of('.figure', 'backgroundColor'),
            line: of('.track-line', 'stroke'),
            segments: of('.segments', 'borderTopColor'),
            icon: of('.zoom .button-icon', 'color'),
          };
        });
        for (const [name, colour] of Object.entries(found)) {
          if (name !== 'paper')
            expect(contrast(hexOf(colour), hexOf(found.paper)), name).toBeGreaterThanOrEqual(3);
        }
      });
    },
  );

  it('keeps text visible where the system sets all colours, on every screen', async () => {
    await eachScreen(
      '',
      async (page, screen) => {
        const found = await page.evaluate(() => {
          const canvas = getComputedStyle(document.body).backgroundColor;
          const inks = [
            ...document.querySelectorAll('samband-picture svg text, .tab, h1, .figure-title'),
          ].map((e) => (e.tagName === 'text' ? getComputedStyle(e).fill : getComputedStyle(e).color));
          return { canvas, inks: [...new Set(inks)] };
        });
        expect(found.inks.length, screen).toBeGreaterThan(0);
        for (const ink of found.inks) if (ink !== 'none') expect(ink, screen).not.toBe(found.canvas);
      },
      { forcedColors: 'active', colorScheme: 'dark' },
    );
  });

  it('gives every control a name and at least 24 × 24 pixels on a telephone, on every screen', async () => {
    await eachScreen(
      '',
      async (page, screen) => {
        await page.waitForTimeout(100);
        const small = await page.evaluate((least) => {
          const controls = document.querySelectorAll<HTMLElement>(
            'a[href]:not(.skip), button, input, select, summary, [role=slider], [role=gridcell][tabindex], [tabindex="0"]',
          );
          return [...controls].flatMap((control) => {
            const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
            if (width === 0 || control.closest('p')) return [];
            const isSmall = width < least || height < least;
            return isSmall
              ? [`${control.outerHTML.slice(0, 90)} ${width.toFixed()}×${height.toFixed()}`]
              : [];
          });
        }, SMALLEST_TARGET);
        expect(small, screen).toEqual([]);
        const tree = await page.locator('body').ariaSnapshot();
        const unnamed = tree
          .split('\n')
          .filter((line) =>
            /- (button|link|tab|slider|switch|checkbox|combobox|textbox|application)(:|$| \[)/.test(line),
          );
        expect(unnamed, screen).toEqual([]);
        const cells = await page.evaluate(
          () =>
            [...document.querySelectorAll('[role=gridcell][tabindex]')].filter(
              (e) => !(e.getAttribute('aria-label') || e.textContent?.trim()),
            ).length,
        );
        expect(cells, screen).toBe(0);
      },
      { viewport: PHONE, hasTouch: true },
    );
  });

  it('does nothing on single keys outside the graph', async () => {
    await eachScreen('', async (page, screen) => {
      const before = page.url();
      for (const key of 'abefhjklmnpstz019,.+-?/') await page.keyboard.press(key);
      expect(page.url(), screen).toBe(before);
      expect(await page.evaluate(() => document.activeElement?.tagName), screen).toBe('BODY');
    });
  });

  it('moves nothing where less motion is asked for', async () => {
    await visit(
      'screen=network',
      async (page) => {
        await page.getByRole('button', { name: 'Forrige periode' }).click();
        const moving = await page.evaluate(() => document.getAnimations().length);
        expect(moving).toBe(0);
        const slow = await page.evaluate(
          () =>
            [...document.querySelectorAll('*')].filter((e) => {
              const { transitionDuration, animationName } = getComputedStyle(e);
              return (
                animationName !== 'none' ||
                transitionDuration.split(', ').some((t) => Number.parseFloat(t) > 0)
              );
            }).length,
        );
        expect(slow).toBe(0);
      },
      { reducedMotion: 'reduce' },
    );
  });

  it('goes back and forward through the screens, and survives any address', async () => {
    await visit('screen=network', async (page) => {
      const chosen = () => page.getByRole('tab', { selected: true }).textContent();
      await page.getByRole('tab', { name: 'Endring' }).click();
      await page.getByRole('tab', { name: 'Oversikt' }).click();
      await page.goBack();
      expect(await chosen()).toBe('Endring');
      await page.goBack();
      expect(await chosen()).toBe('Nettverk');
      await page.goForward();
      expect(await chosen()).toBe('Endring');
      for (const hash of ['#%', '#screen=&window=%00', '#screen=table&node=__proto__&pair=x&pin=', '#=']) {
        await page.evaluate((to) => {
          location.hash = to;
        }, hash);
        expect(await page.getByRole('tab', { selected: true }).count()).toBe(1);
      }
    });
  });

  it('prints the whole report: findings, every screen’s figures with captions, numbers, method, and no button', async () => {
    await visit('screen=table&scheme=dark', async (page) => {
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
      const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
      expect(sheets).toBeGreaterThanOrEqual(6);
      expect(sheets).toBeLessThanOrEqual(2 * (SCREENS.length + 1));
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      const seen = await page.evaluate(() => {
        const shown = (e: Element) => (e as HTMLElement).checkVisibility();
        return {
          headings: [...document.querySelectorAll('h2')].filter(shown).map((h) => h.textContent!.trim()),
          buttons: [...document.querySelectorAll('button, a, summary')].filter(shown).length,
          figures: [...document.querySelectorAll('.print-figure')].map((figure) => ({
            isDrawn: figure.querySelector('svg')!.getBoundingClientRect().height > 50,
            caption: figure.querySelector('figcaption')!.textContent!.trim().length,
          })),
          look: document.documentElement.dataset['colorScheme'],
        };
      });
      expect(seen.headings.slice(0, 3)).toEqual(['Hovedfunn', 'Oversikt', 'Nettverk']);
      expect(seen.headings.at(-1)).toBe('Metode');
      expect(seen.buttons).toBe(0);
      expect(seen.figures.length).toBeGreaterThanOrEqual(9);
      for (const figure of seen.figures) {
        expect(figure.isDrawn).toBe(true);
        expect(figure.caption).toBeGreaterThan(20);
      }
      expect(seen.look).toBe('light');
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      expect(await page.locator('.print-sheet').count()).toBe(0);
      expect(await scheme(page)).toBe('dark');
    });
  });
});
