import { describe, expect, it } from 'vitest';
import { arrowHead } from '../../web/painters/arrow-heads.ts';
import { paintersFor } from '../../web/painters/choose.ts';
import { covers, nextChunk, patchOf, pictureFor, wantsClose } from '../../web/painters/tie-plan.ts';
import { tieList, tieWidth } from '../../web/painters/ties.ts';

const SIZE = { width: 800, height: 400 };
const WHOLE = { view: { cx: 400, cy: 200, radius: 150, ratio: 1 }, margin: 0 };
const twice = { cx: 400, cy: 200, radius: 300, ratio: 0.5 };

describe('a bitmap of ties', () => {
  it('lies where it was drawn as long as nothing moves', () => {
    expect(patchOf(WHOLE, WHOLE.view, SIZE)).toEqual({ left: 0, top: 0, width: 800, height: 400 });
  });

  it('is moved with the picture: 40 pixels to the right', () => {
    expect(patchOf(WHOLE, { ...WHOLE.view, cx: 440 }, SIZE)).toMatchObject({ left: 40, top: 0 });
  });

  it('keeps every place where it belongs when zooming: the ring’s centre and its edge', () => {
    const close = { view: { cx: 380, cy: 190, radius: 220, ratio: 0.7 }, margin: 100 };
    const now = { cx: 120, cy: 400, radius: 500, ratio: 0.3 };
    const { left, top, width } = patchOf(close, now, SIZE);
    const scale = width / (SIZE.width + 200);
    expect(left + (close.view.cx + 100) * scale).toBeCloseTo(now.cx, 9);
    expect(top + (close.view.cy + 100) * scale).toBeCloseTo(now.cy, 9);
    expect(left + (close.view.cx + 100 + 220) * scale).toBeCloseTo(now.cx + 500, 9);
  });

  it('fills the stage until it has been moved farther than its margin', () => {
    const close = { view: twice, margin: 100 };
    expect(covers(close, { ...twice, cx: 499 }, SIZE)).toBe(true);
    expect(covers(close, { ...twice, cx: 501 }, SIZE)).toBe(false);
  });
});

describe('the choice of bitmap', () => {
  const close = { view: twice, margin: 100 };

  it('is the whole network’s at its own scale, wherever it has been moved', () => {
    expect(pictureFor({ ...WHOLE.view, cx: 90 }, SIZE, WHOLE, close)).toBe('whole');
    expect(wantsClose({ ...WHOLE.view, cx: 90 }, SIZE, { whole: WHOLE, close: null, isStill: true })).toBe(
      false,
    );
  });

  it('is the close one while it fills the stage, else the coarse whole one', () => {
    expect(pictureFor({ ...twice, cx: 450 }, SIZE, WHOLE, close)).toBe('close');
    expect(pictureFor({ ...twice, cx: 700 }, SIZE, WHOLE, close)).toBe('whole');
    expect(pictureFor({ ...twice, radius: 1200, ratio: 0.125 }, SIZE, WHOLE, close)).toBe('whole');
  });

  it('draws a close one at rest, and while panning off the one there is, but not while zooming', () => {
    const at = (now: typeof twice, isStill: boolean, known: typeof close | null) =>
      wantsClose(now, SIZE, { whole: WHOLE, close: known, isStill });
    expect(at(twice, true, null)).toBe(true);
    expect(at(twice, false, null)).toBe(false);
    expect(at(twice, true, close)).toBe(false);
    expect(at({ ...twice, cx: 700 }, false, close)).toBe(true);
    expect(at({ ...twice, radius: 330 }, false, close)).toBe(false);
  });

  it('draws fewer ties at a time when pictures come late, more when they come in time, within bounds', () => {
    expect(nextChunk(1000, 40)).toBe(600);
    expect(nextChunk(1000, 16.7)).toBe(1300);
    expect(nextChunk(1000, 20)).toBe(1000);
    expect(nextChunk(250, 500)).toBe(250);
    expect(nextChunk(6000, 10)).toBe(6000);
  });
});

describe('the list of ties', () => {
  const mark = { radius: 0.02, colour: '#000000', alpha: 1, hollow: false };
  const tie = { width: 0.01, colour: '#000000', alpha: 1, cross: false, backbone: false };
  const frame = {
    nodes: new Map([
      [1, { ...mark, x: 0.5, y: 0 }],
      [2, { ...mark, x: 0, y: -0.25 }],
    ]),
    ties: new Map([
      ['1-2', { ...tie, a: 1, b: 2 }],
      ['1-3', { ...tie, a: 1, b: 3 }],
    ]),
  };

  it('has the places of both ends, and no tie to somebody who is not there', () => {
    const { ties, ends, touching } = tieList(frame);
    expect(ties).toHaveLength(1);
    expect([...ends]).toEqual([0.5, 0, 0, -0.25]);
    expect(touching(2)).toEqual(ties);
    expect(touching(3)).toEqual([]);
    expect(tieList(frame).ties).toBe(ties);
  });

  it('draws a tie of 0.01 radii 2 pixels wide at 200 pixels per radius, 4 where everything is 4 times larger', () => {
    expect(tieWidth(0.01, { cx: 0, cy: 0, radius: 200, ratio: 1 })).toBe(2);
    expect(tieWidth(0.01, { cx: 0, cy: 0, radius: 800, ratio: 0.25 })).toBe(4);
    expect(tieWidth(0.0001, { cx: 0, cy: 0, radius: 200, ratio: 1 })).toBe(0.9);
  });
});

describe('the head of an arrow', () => {
  it('touches the edge of the dot it leads to, and is symmetric about the line', () => {
    const head = arrowHead({ x: 0, y: 0, r: 5 }, { x: 100, y: 0, r: 10 }, 10)!;
    expect(head[0]).toEqual({ x: 90, y: 0 });
    expect(head[1].x).toBe(80);
    expect(head[1].y).toBeCloseTo(-head[2].y, 12);
  });

  it('is left out where the dots nearly touch', () => {
    expect(arrowHead({ x: 0, y: 0, r: 5 }, { x: 30, y: 0, r: 10 }, 10)).toBeNull();
    expect(arrowHead({ x: 0, y: 0, r: 5 }, { x: 0, y: 0, r: 5 }, 1)).toBeNull();
  });
});

describe('the choice of painter', () => {
  it.each([
    [
      'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
      'canvas',
    ],
    ['llvmpipe (LLVM 15.0.7, 256 bits)', 'canvas'],
    ['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)', 'canvas'],
    ['Apple Software Renderer', 'canvas'],
    [null, 'canvas'],
    ['ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)', 'sigma'],
    ['ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0)', 'sigma'],
    ['Apple GPU', 'sigma'],
  ])('%s → %s', (renderer, painter) => {
    expect(paintersFor(null, renderer)[0]).toBe(painter);
  });

  it('obeys what is asked for, passes over what is unknown, and ends with the drawn figure', () => {
    expect(paintersFor('canvas', 'Apple GPU')).toEqual(['canvas', 'sigma', 'svg']);
    expect(paintersFor('sigma', null)).toEqual(['sigma', 'canvas', 'svg']);
    expect(paintersFor('webgpu', 'Apple GPU')).toEqual(['sigma', 'canvas', 'svg']);
    expect(paintersFor('svg', null)[0]).toBe('svg');
  });
});
