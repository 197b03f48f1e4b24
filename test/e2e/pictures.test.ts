import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleResult } from '../fixtures/sample-result.ts';
import { buildReports, CHROMIUM, launch, watchedPage } from './browser.ts';

const FOLDER = fileURLToPath(new URL('./pictures/', import.meta.url));
/** Pictures are written by hand, looked at, and then kept: `SAMBAND_PICTURES=write npx vitest run test/e2e/pictures.test.ts`. */
const WRITES = process.env['SAMBAND_PICTURES'] === 'write' && !process.env['CI'];
/** Share of pixels that may differ by more than a shade: another version of the browser draws letters a little differently. */
const TOLERANCE = 0.015;
const SHADE = 48;
const isSkipped = CHROMIUM === null && !process.env['CI'];
const title = isSkipped
  ? 'the pictures of the screens — SKIPPED: no Chromium found'
  : 'the pictures of the screens';

const CASES = [
  ['leader', 'overview', 1280],
  ['leader', 'overview', 390],
  ['leader', 'sectors', 1280],
  ['project', 'bridges', 1280],
  ['researcher', 'brokers', 1280],
  ['researcher', 'change', 1280],
  ['researcher', 'table', 1280],
] as const;

describe.skipIf(isSkipped)(title, { timeout: 30_000 }, () => {
  let browser: Browser;
  const reports = new Map<string, string>();

  beforeAll(async () => {
    const write = buildReports();
    for (const view of ['leader', 'project', 'researcher'] as const)
      reports.set(view, write(view, sampleResult(view)));
    browser = await launch();
  }, 60_000);

  afterAll(() => browser?.close());

  it.each(CASES)(
    '%s, %s at %i px looks as it did when it was last looked at',
    async (view, screen, width) => {
      const { page } = await watchedPage(browser, {
        viewport: { width, height: 844 },
        reducedMotion: 'reduce',
      });
      await page.goto(`${reports.get(view)}#screen=${screen}`);
      await page.waitForSelector('[role=tabpanel]');
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(300);
      const taken = await page.screenshot();
      const file = `${FOLDER}${view}-${screen}-${width}.png`;
      if (WRITES) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, taken);
      }
      expect(existsSync(file), `${file} is missing; write it, look at it, and keep it`).toBe(true);
      expect(await shareDiffering(page, readFileSync(file), taken)).toBeLessThan(TOLERANCE);
      await page.close();
    },
  );

  it('would see a change: two different screens differ by more than the tolerance', async () => {
    const { page } = await watchedPage(browser, { viewport: { width: 600, height: 400 } });
    await page.setContent('<p>a</p>');
    const [one, two] = ['leader-overview-1280', 'leader-sectors-1280'].map((n) =>
      readFileSync(`${FOLDER}${n}.png`),
    );
    expect(await shareDiffering(page, one!, two!)).toBeGreaterThan(TOLERANCE);
    expect(await shareDiffering(page, one!, one!)).toBe(0);
    await page.close();
  });
});

/** Share of pixels whose largest channel differs by more than SHADE; 1 where the sizes differ. Decoded by the browser itself. */
async function shareDiffering(page: Page, before: Buffer, after: Buffer): Promise<number> {
  await page.goto('about:blank');
  return page.evaluate(
    async ([a, b, shade]) => {
      const pixels = async (base64: string): Promise<ImageData> => {
        const bitmap = await createImageBitmap(
          new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: 'image/png' }),
        );
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const pen = canvas.getContext('2d')!;
        pen.drawImage(bitmap, 0, 0);
        return pen.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [one, two] = [await pixels(a), await pixels(b)];
      if (one.width !== two.width || one.height !== two.height) return 1;
      let differing = 0;
      for (let i = 0; i < one.data.length; i += 4) {
        const most = Math.max(...[0, 1, 2].map((c) => Math.abs(one.data[i + c]! - two.data[i + c]!)));
        if (most > shade) differing++;
      }
      return differing / (one.data.length / 4);
    },
    [before.toString('base64'), after.toString('base64'), SHADE] as const,
  );
}
