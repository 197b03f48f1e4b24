import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importHtml } from '../../src/export/html.ts';
import { sha256 } from '../../src/node/files.ts';
import { createImportSession } from '../../src/node/import-session.ts';
import { routes } from '../../src/node/routes.ts';
import { serve } from '../../src/node/serve.ts';
import type { Publication } from '../../src/report/publish.ts';
import type { Result } from '../../src/result/types.ts';
import { axeViolations, buildPage, CHROMIUM, launch, watchedPage } from './browser.ts';

const isSkipped = CHROMIUM === null && !process.env['CI'];
const title = isSkipped
  ? 'the import screen — SKIPPED: no Chromium found (install it, or set CHROMIUM to its path)'
  : 'the import screen';
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const REGISTER = file('reg.csv', 'Navn;Enhet;Sektor\nOla Berg;NAV Vest;NAV\nKari Lie;Helse Vest;Helse\n');
const UNCLEAR = file(
  'logg.csv',
  'Date,Participants,Topic\n03/04/2025,Ola Berg;Kari Lie,hemmelig\n05/06/2025,Ola Berg;Kari Lie,x\n',
);

describe.skipIf(isSkipped)(title, { timeout: 30_000 }, () => {
  let browser: Browser;
  let page = '';
  let kept: Result | null = null;

  beforeAll(async () => {
    const folder = buildPage('web/import/vite.config.ts');
    const template = readFileSync(path.join(folder, 'import.html'), 'utf8');
    page = importHtml(template, (text) => sha256(text, 'base64'));
    browser = await launch();
  }, 60_000);

  afterAll(() => browser?.close());

  async function visit(run: (page: Page) => Promise<void>, width = 1280): Promise<void> {
    const session = createImportSession('1');
    const keep = ({ result }: Publication): string => {
      kept = result;
      return 'mappe';
    };
    const viewer = (): string => '<!doctype html><title>viser</title><p>viser</p>';
    const shown = routes({ viewer, importPage: () => page, session, keep }, true);
    const { server, url } = await serve(shown, 0);
    const watched = await watchedPage(browser, { viewport: { width, height: 844 } }, url);
    try {
      await watched.page.goto(`${url}import`);
      await watched.page.waitForSelector('h1');
      await run(watched.page);
      expect(watched.faults).toEqual([]);
    } finally {
      await watched.page.close();
      server.close();
      server.closeAllConnections();
    }
  }

  const drop = (p: Page, ...files: object[]) =>
    p
      .locator('input[type=file]')
      .first()
      .setInputFiles(files as never);

  it('asks, remembers the answer, and makes a result that holds no name and no free text', async () => {
    await visit(async (p) => {
      await drop(p, REGISTER, UNCLEAR);
      await p.getByText('venter på svar').waitFor();
      const go = p.getByRole('button', { name: 'Analyser' });
      expect(await go.isDisabled()).toBe(true);
      await p.getByLabel('dag/måned').click();
      await p.getByText('Dette er lest').waitFor();
      expect(await p.locator('.state').allTextContents()).toEqual(['brukt', 'brukt']);
      await go.click();
      await p.waitForURL((at) => at.pathname === '/');
      expect(kept?.windows.length).toBeGreaterThan(0);
      expect(JSON.stringify(kept)).not.toMatch(/Ola|Kari|hemmelig/);
    });
  });

  it('hands over samband.json with the answers in it', async () => {
    await visit(async (p) => {
      await drop(p, UNCLEAR);
      await p.getByLabel('måned/dag').click();
      await p.getByText('Dette er lest').waitFor();
      const [saved] = await Promise.all([
        p.waitForEvent('download'),
        p.getByRole('button', { name: 'Last ned samband.json' }).click(),
      ]);
      expect(saved.suggestedFilename()).toBe('samband.json');
      const config = JSON.parse(readFileSync(await saved.path(), 'utf8'));
      expect(Object.values(config.answers)).toEqual([{ 'date-order': 'måned/dag' }]);
    });
  });

  it.each([
    [1280, 'Norsk'],
    [390, 'Norsk'],
    [390, 'English'],
  ] as const)(
    'has no fault that axe can see, and nothing beyond the edge, at %i px, in %s',
    async (width, language) => {
      await visit(async (p) => {
        await drop(p, REGISTER, UNCLEAR, file('fnr.csv', 'Dato;Deltakere;Tema\n1.2.2025;A B;10915596784\n'));
        await p.getByText('venter på svar').waitFor();
        await p.getByRole('button', { name: language }).click();
        await p.getByText(language === 'Norsk' ? 'venter på svar' : 'waiting for an answer').waitFor();
        expect(await axeViolations(p)).toEqual([]);
        expect(await p.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
          0,
        );
        expect(await p.locator('body').textContent()).not.toContain('10915596784');
      }, width);
    },
  );

  it('says where the result is written, and is emptied of every file at once', async () => {
    await visit(async (p) => {
      expect(await p.locator('.privacy').innerText()).toContain('samband-ut/egne-filer');
      await drop(p, REGISTER, UNCLEAR);
      await p.getByRole('button', { name: 'Tøm alt' }).click();
      await p.locator('.file').first().waitFor({ state: 'detached' });
      expect(await p.getByRole('button', { name: 'Tøm alt' }).count()).toBe(0);
      await p.reload();
      await p.getByText('Velg filer').waitFor();
      await p.waitForTimeout(100);
      expect(await p.locator('.file').count()).toBe(0);
    });
  });

  it('can be used with the keyboard alone, in English too', async () => {
    await visit(async (p) => {
      await drop(p, UNCLEAR);
      await p.getByRole('button', { name: 'English' }).focus();
      await p.keyboard.press('Enter');
      await p.getByText('waiting for an answer').waitFor();
      await p.getByLabel('day/month').focus();
      await p.keyboard.press('Space');
      await p.getByRole('button', { name: 'Analyse' }).waitFor();
      await p.getByText('What was read').waitFor();
      await p.getByRole('button', { name: 'Remove logg.csv' }).focus();
      await p.keyboard.press('Enter');
      await p.locator('.file').waitFor({ state: 'detached' });
    });
  });
});
