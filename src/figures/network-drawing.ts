import type { SectorInfo } from '../result/types.ts';
import type { NodeLook, TieLook, WindowLooks } from './appearance.ts';
import { MUTED, sectorColour } from './palette.ts';
import { element, escapeXml, label, num } from './svg.ts';

/** Where the ring of seats lies on the page. */
export interface Ring {
  readonly cx: number;
  readonly cy: number;
  /** Pixels per radius of the ring. */
  readonly radius: number;
}

export interface DrawingOptions {
  /** Outline that keeps dots apart, pixels; default 1. */
  readonly halo?: number;
  /** Smallest dot that is drawn, pixels of radius; default 2. */
  readonly minDot?: number;
  /** Thinnest line, pixels; default 0.6. */
  readonly minLine?: number;
  /** Share of the lines' opacity that is used, 0…1; default 1. */
  readonly fade?: number;
  /** Dots of one look are one path: for pictures with thousands, without halo, shapes or words; default false. */
  readonly together?: boolean;
  /** Words shown when the pointer rests on a node. */
  readonly nodeTitle?: (look: NodeLook) => string;
}

/**
 * The sectors' seats as pale discs with a thin edge in the sector's colour.
 *
 * Cost: O(sectors).
 */
export function drawSeats(sectors: readonly SectorInfo[], ring: Ring): string {
  return element(
    'g',
    { strokeWidth: 1, fillOpacity: 0.1, strokeOpacity: 0.28 },
    sectors.map((sector) => {
      const colour = sectorColour(sector.colour, sectors.length);
      const [cx, cy] = place(sector, ring);
      return element('circle', { cx, cy, r: sector.r * ring.radius, fill: colour, stroke: colour });
    }),
  );
}

/**
 * The seats' numbers in ring order, outside the discs: what the legend refers to, for those who do not see the colours.
 *
 * @param size of the text, pixels
 * Cost: O(sectors).
 */
export function drawSeatNumbers(sectors: readonly SectorInfo[], ring: Ring, size: number): string {
  const numbers = sectors.map((sector, i) => {
    const distance = Math.hypot(sector.x, sector.y);
    const [ux, uy] = distance > 1e-6 ? [sector.x / distance, sector.y / distance] : [0, -1];
    const out = (distance + sector.r) * ring.radius + size * 0.75;
    return label(String(i + 1), ring.cx + ux * out, ring.cy + uy * out + size * 0.36, {});
  });
  return element('g', { fontSize: size, fill: MUTED, textAnchor: 'middle' }, numbers);
}

/**
 * Ties and nodes of one window. One path per look, so that 1 000 ties take some 20 kB and crossing lines do not add up.
 *
 * Cost: O(nodes log nodes + ties).
 */
export function drawTiesAndNodes(looks: WindowLooks, ring: Ring, options: DrawingOptions = {}): string {
  const dots = options.together
    ? drawDots(looks.nodes, ring, options)
    : drawNodes(looks.nodes, ring, options);
  return drawTies(looks, ring, options) + dots;
}

/** Each dot is a stroke of no length with round ends; a hollow one has a smaller white one on top. */
function drawDots(nodes: readonly NodeLook[], ring: Ring, { minDot = 2 }: DrawingOptions): string {
  const paths = new Map<string, string>();
  const add = (colour: string, width: number, mark: string): void => {
    const key = `${colour} ${num(width)}`;
    paths.set(key, (paths.get(key) ?? '') + mark);
  };
  for (const look of nodes) {
    const [x, y] = place(look, ring);
    const r = Math.max(minDot, look.radius * ring.radius);
    const mark = `M${short(x)} ${short(y)}h.01`;
    add(look.colour, 2 * r, mark);
    if (look.hollow) add('#ffffff', r, mark);
  }
  const isWhite = ([key]: readonly [string, string]): number => Number(key.startsWith('#ffffff'));
  const ordered = [...paths].sort((a, b) => isWhite(a) - isWhite(b));
  return element(
    'g',
    { fill: 'none', strokeLinecap: 'round' },
    ordered.map(([key, d]) => {
      const [stroke, strokeWidth] = key.split(' ');
      return element('path', { d, stroke, strokeWidth });
    }),
  );
}

function drawTies(
  { nodes, ties }: WindowLooks,
  ring: Ring,
  { minLine = 0.6, fade = 1 }: DrawingOptions,
): string {
  const ends = nodes.map((look) => {
    const [x, y] = place(look, ring);
    return `${short(x)} ${short(y)}`;
  });
  const byLook = new Map<string, { look: TieLook; d: string[] }>();
  let last: { look: TieLook; d: string[] } | undefined;
  for (const look of ties) {
    if (!last || !isAlike(last.look, look)) {
      const key = `${look.cross ? 1 : 0}/${look.level}/${look.colour}`;
      last = byLook.get(key) ?? { look, d: [] };
      byLook.set(key, last);
    }
    last.d.push('M', ends[look.a]!, 'L', ends[look.b]!);
  }
  const paths = [...byLook.values()].map(({ look, d }) =>
    element('path', {
      d: d.join(''),
      stroke: look.colour,
      strokeWidth: Math.max(minLine, look.width * ring.radius),
      strokeOpacity: look.opacity * fade,
    }),
  );
  return paths.length === 0 ? '' : element('g', { fill: 'none', strokeLinecap: 'round' }, paths);
}

function isAlike(one: TieLook, other: TieLook): boolean {
  return one.cross === other.cross && one.level === other.level && one.colour === other.colour;
}

function drawNodes(nodes: readonly NodeLook[], ring: Ring, options: DrawingOptions): string {
  const { halo = 1, minDot = 2, nodeTitle } = options;
  const ordered = [...nodes].sort((a, b) => b.radius - a.radius || a.node - b.node);
  const dots = ordered.map((look) => {
    const [cx, cy] = place(look, ring);
    const outline = Math.max(1, halo * 1.3);
    const r = Math.max(minDot, look.radius * ring.radius) - (look.hollow ? outline / 2 : 0);
    const paint = look.hollow
      ? { fill: '#ffffff', stroke: look.colour, strokeWidth: outline }
      : { fill: look.colour, ...(halo > 0 ? { stroke: '#ffffff', strokeWidth: halo } : {}) };
    const title = nodeTitle ? [element('title', {}, [escapeXml(nodeTitle(look))])] : [];
    if (look.shape === 'circle') return element('circle', { cx, cy, r, ...paint }, title);
    return element('path', { d: outlineOf(look.shape, [cx, cy], r), ...paint }, title);
  });
  return dots.length === 0 ? '' : element('g', {}, dots);
}

/** A mark of about the same area as the circle. */
export function outlineOf(shape: NodeLook['shape'], [x, y]: readonly [number, number], r: number): string {
  const corners = {
    circle: [],
    square: [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9],
    diamond: [0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0],
    triangle: [0, -1.3, 1.25, 0.9, -1.25, 0.9],
  }[shape];
  let d = '';
  for (let i = 0; i < corners.length; i += 2) {
    d += `${i === 0 ? 'M' : 'L'}${num(x + r * corners[i]!)} ${num(y + r * corners[i + 1]!)}`;
  }
  return `${d}Z`;
}

function place(point: { readonly x: number; readonly y: number }, ring: Ring): [number, number] {
  return [ring.cx + point.x * ring.radius, ring.cy + point.y * ring.radius];
}

/** Ends of lines need one decimal: a tenth of a pixel. */
function short(value: number): string {
  return num(Math.round(value * 10) / 10);
}
