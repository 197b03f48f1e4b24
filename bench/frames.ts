import os from 'node:os';
import { type Browser, chromium, type Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { median } from './median.ts';
import { keep, machineName } from './results.ts';

// How long does each picture take while a reader moves it? Prints tables; --write keeps them for bench/RESULTS.md.
// CHROMIUM names another browser; numbers as arguments are other sizes, e.g. 100 1000.
const PAINTERS = ['canvas', 'sigma', 'plain sigma'] as const;
const SIZES = [100, 1_000, 5_000];
const STAGE = { width: 1200, height: 800 };
const CENTRE = { x: STAGE.width / 2, y: STAGE.height / 2 };
const ROUNDS = 3;
const MOVE_MS = 1_500;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
];

type Painter = (typeof PAINTERS)[number];
interface Spread {
  readonly middle: number;
  readonly p95: number;
  /** Pictures a second over the whole movement. */
  readonly rate: number;
}
type Row = Readonly<Record<'pan' | 'zoom' | 'glide', Spread | null>>;

interface Hooks {
  readonly start: (name: string, persons: number) => void;
  readonly count: () => void;
  readonly end: () => void;
  readonly taken: () => number[];
  readonly glide: () => Promise<void>;
}

const args = process.argv.slice(2);
const asked = args.map(Number).filter((size) => size >= 40);
const sizes = asked.length > 0 ? asked : SIZES;
const load = os.loadavg()[0]!;
const start = performance.now();
const lines = await measured();
console.log(lines.join('\n'));
if (args.includes('--write'))
  keep({
    section: 'frames',
    size: '',
    date: new Date().toISOString().slice(0, 10),
    machine: machineName(),
    load: Math.round(10 * load) / 10,
    seconds: Math.round((performance.now() - start) / 1000),
    rows: [],
    lines,
  });

async function measured(): Promise<string[]> {
  const script = await pageScript();
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  try {
    const renderer = await rendererOf(browser);
    const lines = head(browser.version(), renderer);
    for (const size of sizes) {
      lines.push(
        '',
        `### ${size} persons, ${16 * size} ties`,
        '',
        '| painter | panning | zooming | to the next window |',
      );
      lines.push('|---|---|---|---|');
      for (const painter of PAINTERS) {
        lines.push(line(painter, await rowOf(browser, script, painter, size)));
      }
    }
    return lines;
  } finally {
    await browser.close();
  }
}

function head(version: string, renderer: string): string[] {
  return [
    `Chromium ${version}, WebGL: ${renderer}.`,
    `Median / 95th percentile of the time between two pictures, milliseconds, and (pictures a second); ${STAGE.width} × ${STAGE.height} pixels.`,
    'Where every other picture is late, the median alone looks well: read it with the 95th percentile and the rate. 16.7 ms is 60 a second.',
    'Without a graphics card the page chooses the canvas painter. Plain sigma has sigma’s own settings and no seats, names or windows.',
  ];
}

function line(painter: Painter, row: Row): string {
  const text = (spread: Spread | null) =>
    spread ? `${spread.middle.toFixed(1)} / ${spread.p95.toFixed(1)} (${spread.rate.toFixed(0)})` : '–';
  return `| ${painter} | ${text(row.pan)} | ${text(row.zoom)} | ${text(row.glide)} |`;
}

async function pageScript(): Promise<string> {
  const bundle = await rolldown({ input: 'bench/frames-page.ts', platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}

async function rendererOf(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  const name = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'none';
  });
  await page.close();
  return name;
}

async function rowOf(browser: Browser, script: string, painter: Painter, size: number): Promise<Row> {
  const page = await browser.newPage({ viewport: STAGE });
  try {
    await page.setContent(
      '<style>body{margin:0}.stage{position:absolute;inset:0}</style><div class="stage"></div>',
    );
    await page.addScriptTag({ content: script });
    await call(page, 'start', painter, size);
    await page.waitForTimeout(2000 + size);
    const pan = await repeated(page, () => panAround(page));
    const zoom = await repeated(page, () => zoomInAndOut(page));
    const glide = painter === 'plain sigma' ? null : await repeated(page, () => call(page, 'glide'));
    return { pan, zoom, glide };
  } finally {
    await page.close();
  }
}

function call(page: Page, name: keyof Hooks, ...given: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    ([hook, values]) => {
      const { frames } = window as unknown as {
        frames: Record<string, (...all: readonly unknown[]) => unknown>;
      };
      return frames[hook]!(...values);
    },
    [name, given] as const,
  );
}

async function repeated(page: Page, move: () => Promise<unknown>): Promise<Spread> {
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await call(page, 'taken');
    await call(page, 'count');
    await move();
    await call(page, 'end');
    all.push(...((await call(page, 'taken')) as number[]).slice(1));
    await page.waitForTimeout(600);
  }
  const sorted = [...all].sort((a, b) => a - b);
  const p95 = sorted[Math.floor(0.95 * (sorted.length - 1))]!;
  return { middle: median(all), p95, rate: (1000 * all.length) / all.reduce((sum, ms) => sum + ms, 0) };
}

/** The pointer goes round once in a second and a half. */
async function panAround(page: Page): Promise<void> {
  await page.mouse.move(CENTRE.x + 160, CENTRE.y);
  await page.mouse.down();
  await during(async (share) => {
    const turn = 2 * Math.PI * share;
    await page.mouse.move(CENTRE.x + 160 * Math.cos(turn), CENTRE.y + 160 * Math.sin(turn));
  });
  await page.mouse.up();
}

async function zoomInAndOut(page: Page): Promise<void> {
  await page.mouse.move(CENTRE.x + 60, CENTRE.y - 40);
  await page.keyboard.down('Control');
  await during((share) => page.mouse.wheel(0, share < 0.5 ? -15 : 15));
  await page.keyboard.up('Control');
}

/** Repeats a step with the share of the time that has gone, about 90 times a second where the page keeps up. */
async function during(step: (share: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  for (let share = 0; share < 1; share = (performance.now() - start) / MOVE_MS) {
    await step(share);
    await new Promise((done) => setTimeout(done, 10));
  }
}
