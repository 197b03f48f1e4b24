import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleResult } from '../fixtures/sample-result.ts';
import { buildReports, CHROMIUM, launch, watchedPage } from './browser.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const isSkipped = CHROMIUM === null && !process.env['CI'];
const title = isSkipped
  ? 'the painters in a browser — SKIPPED: no Chromium found (install it, or set CHROMIUM to its path)'
  : 'the painters in a browser';

type Report = 'units' | 'persons' | 'many';
type Options = Parameters<typeof watchedPage>[1];

describe.skipIf(isSkipped)(title, { timeout: 40_000 }, () => {
  let browser: Browser;
  const reports = new Map<Report, string>();

  beforeAll(async () => {
    expect(CHROMIUM, 'Chromium is required where CI is set').not.toBeNull();
    const write = buildReports();
    const crowd = { sizes: [40, 40, 40, 40, 40, 40], meetings: 900 };
    reports.set('units', write('units', sampleResult('leader')));
    reports.set('persons', write('persons', sampleResult('researcher')));
    reports.set('many', write('many', sampleResult('researcher', crowd)));
    browser = await launch();
  }, 60_000);

  afterAll(() => browser?.close());

  async function visit(
    report: Report,
    asked: string,
    run: (page: Page) => Promise<void>,
    options: Options = {},
  ): Promise<void> {
    const { page, faults } = await watchedPage(browser, { viewport: DESK, ...options });
    try {
      await page.goto(`${reports.get(report)}#screen=network&window=2024Q2${asked}`);
      await page.waitForSelector('.stage canvas');
      await page.waitForTimeout(400);
      await run(page);
      expect(faults).toEqual([]);
    } finally {
      await page.close();
    }
  }

  const painter = (page: Page) => page.locator('.stage').getAttribute('data-painter');
  const node = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('node');

  /** The share of the canvas's pixels that have ink, in percent. */
  const inked = (page: Page) =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.stage canvas')!;
      const copy = document.createElement('canvas');
      [copy.width, copy.height] = [canvas.width, canvas.height];
      const context = copy.getContext('2d', { willReadFrequently: true })!;
      context.drawImage(canvas, 0, 0);
      const { data } = context.getImageData(0, 0, copy.width, copy.height);
      let count = 0;
      for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) count += 1;
      return (400 * count) / data.length;
    });

  /** Where a seat's name stands: it moves with the network. */
  const seat = async (page: Page) => (await page.locator('.seat-name').first().boundingBox())!;

  /** Finds the middle of a dot by moving the pointer until the cursor says so. */
  async function aDot(page: Page): Promise<{ x: number; y: number }> {
    const box = (await page.locator('.stage').boundingBox())!;
    const isOver = async (x: number, y: number) => {
      await page.mouse.move(x, y);
      return (await page.locator('.stage.is-over-node').count()) > 0;
    };
    const edge = async (x: number, y: number, dx: number, dy: number) => {
      let at = { x, y };
      while (await isOver(at.x + dx, at.y + dy)) at = { x: at.x + dx, y: at.y + dy };
      return at;
    };
    for (let row = 0.3; row < 0.8; row += 0.03) {
      for (let x = box.x + 0.3 * box.width; x < box.x + 0.7 * box.width; x += 7) {
        const y = Math.round(box.y + row * box.height);
        if (!(await isOver(x, y))) continue;
        const middle = ((await edge(x, y, -1, 0)).x + (await edge(x, y, 1, 0)).x) / 2;
        const [top, bottom] = [await edge(middle, y, 0, -1), await edge(middle, y, 0, 1)];
        await page.mouse.move(middle, (top.y + bottom.y) / 2);
        return { x: middle, y: (top.y + bottom.y) / 2 };
      }
    }
    throw new Error('no dot found');
  }

  it('are chosen by the hardware: a 2D canvas where WebGL is drawn in software, sigma when asked for', async () => {
    await visit('units', '', async (page) => expect(await painter(page)).toBe('canvas'));
    await visit('units', '&painter=sigma', async (page) => expect(await painter(page)).toBe('sigma'));
  });

  it('keep the canvas where there is no WebGL at all', async () => {
    const bare = await launch(['--disable-3d-apis']);
    try {
      const { page, faults } = await watchedPage(bare, { viewport: DESK });
      await page.goto(`${reports.get('units')}#screen=network&painter=sigma`);
      await page.waitForSelector('.stage[data-painter=canvas] canvas');
      await page.waitForTimeout(300);
      expect(await inked(page)).toBeGreaterThan(1);
      expect(faults).toEqual([]);
    } finally {
      await bare.close();
    }
  });

  it.each(['units', 'persons', 'many'] as const)('draw a picture that is not empty: %s', async (report) => {
    await visit(report, '&painter=canvas', async (page) => {
      await page.waitForTimeout(800);
      expect(await inked(page)).toBeGreaterThan(2);
    });
  });

  it.each(['canvas', 'sigma'] as const)(
    'show whom the pointer means, and choose by click: %s',
    async (name) => {
      await visit('persons', `&painter=${name}`, async (page) => {
        const at = await aDot(page);
        await page.mouse.click(at.x, at.y);
        await page.waitForFunction(() => location.hash.includes('node='));
        expect(await page.getByRole('status').first().textContent()).toMatch(/^P\d{3}, /);
        // Sooner, sigma would take it for the second half of a double click.
        await page.waitForTimeout(600);
        const box = (await page.locator('.stage').boundingBox())!;
        await page.mouse.click(box.x + 4, box.y + 4);
        await page.waitForFunction(() => !location.hash.includes('node='));
      });
    },
  );

  it('change the picture when the keyboard chooses somebody, and change it back on Escape', async () => {
    await visit('many', '&painter=canvas', async (page) => {
      await page.waitForTimeout(1200);
      const before = await inked(page);
      const picture = () => page.locator('.stage').screenshot();
      const plain = await picture();
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => location.hash.includes('node='));
      await page.waitForTimeout(300);
      expect((await picture()).equals(plain)).toBe(false);
      await page.keyboard.press('Escape');
      await page.waitForTimeout(300);
      expect(await inked(page)).toBeCloseTo(before, 1);
    });
  });

  it('pan by dragging: names follow the network pixel by pixel, and nobody is chosen', async () => {
    await visit('many', '&painter=canvas', async (page) => {
      await page.waitForTimeout(800);
      const [box, before] = [(await page.locator('.stage').boundingBox())!, await seat(page)];
      await page.mouse.move(box.x + 40, box.y + 40);
      await page.mouse.down();
      await page.mouse.move(box.x + 70, box.y + 60, { steps: 5 });
      await page.mouse.move(box.x + 100, box.y + 65, { steps: 5 });
      await page.mouse.up();
      await page.waitForTimeout(400);
      const after = await seat(page);
      expect(after.x - before.x).toBeCloseTo(60, 0);
      expect(after.y - before.y).toBeCloseTo(25, 0);
      expect(node(page)).toBeNull();
    });
  });

  it('zoom about the pointer with Ctrl and the wheel, and leave the wheel to the page without', async () => {
    await visit('persons', '&painter=canvas', async (page) => {
      const at = await aDot(page);
      await page.mouse.click(at.x, at.y);
      await page.waitForFunction(() => location.hash.includes('node='));
      const chosen = node(page);
      const before = await seat(page);
      await page.mouse.wheel(0, 60);
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
      await page.evaluate(() => scrollTo(0, 0));
      await page.waitForTimeout(100);
      expect(await seat(page)).toEqual(before);
      await page.keyboard.down('Control');
      for (let i = 0; i < 5; i++) await page.mouse.wheel(0, -60);
      await page.keyboard.up('Control');
      await page.waitForTimeout(400);
      expect((await seat(page)).y).not.toBe(before.y);
      const stage = (await page.locator('.stage').boundingBox())!;
      await page.mouse.click(stage.x + 4, stage.y + 4);
      await page.mouse.click(at.x, at.y);
      await page.waitForFunction(() => location.hash.includes('node='));
      expect(node(page)).toBe(chosen);
    });
  });

  it('follow two fingers, and leave one finger to the page until the picture is close', async () => {
    const phone = { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
    await visit(
      'units',
      '&painter=canvas',
      async (page) => {
        const box = (await page.locator('.stage').boundingBox())!;
        const caption = () => page.locator('.seat-caption').first().boundingBox();
        const before = await caption();
        const touch = await page.context().newCDPSession(page);
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: readonly number[]) =>
          touch.send('Input.dispatchTouchEvent', {
            type,
            touchPoints: apart.map((by, id) => ({ x: x + by, y, id })),
          });
        await send('touchStart', [-30, 30]);
        for (let by = 35; by <= 90; by += 5) await send('touchMove', [-by, by]);
        await send('touchEnd', []);
        await page.waitForTimeout(400);
        const after = (await caption())!;
        expect(Math.abs(after.y - before!.y)).toBeGreaterThan(40);
        await send('touchStart', [0]);
        for (let by = 5; by <= 60; by += 5) await send('touchMove', [by]);
        await send('touchEnd', []);
        await page.waitForTimeout(400);
        expect((await caption())!.x - after.x).toBeGreaterThan(40);
      },
      phone,
    );
  });

  it('change windows with many ties without a fault, and end at the new window', async () => {
    await visit('many', '&painter=canvas', async (page) => {
      await page.getByRole('button', { name: 'Neste periode' }).click();
      await page.waitForTimeout(250);
      await page.getByRole('button', { name: 'Neste periode' }).click();
      await page.waitForTimeout(1800);
      const glided = await inked(page);
      await page.reload();
      await page.waitForSelector('.stage canvas');
      await page.waitForTimeout(1500);
      expect(glided).toBeCloseTo(await inked(page), 0);
    });
  });

  it('paint on dark paper with light names where the reader wants it dark, and anew when that changes', async () => {
    await visit('persons', '&painter=canvas', async (page) => {
      const light = await page.locator('.stage').screenshot();
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.waitForTimeout(600);
      expect((await page.locator('.stage').screenshot()).equals(light)).toBe(false);
      expect(await inked(page)).toBeGreaterThan(2);
      await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
      await page.waitForTimeout(600);
      expect(await inked(page)).toBeGreaterThan(2);
    });
  });

  it('hold one canvas per device pixel', async () => {
    await visit(
      'units',
      '&painter=canvas',
      async (page) => {
        const [width, shown] = await page
          .locator('.stage canvas')
          .evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.clientWidth]);
        expect(width).toBe(Math.round(2 * shown!));
      },
      { deviceScaleFactor: 2 },
    );
  });
});
