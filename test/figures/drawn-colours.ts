import { darkColour, darkText } from '../../src/figures/dark-colours.ts';
import type { XmlElement } from './read-svg.ts';

export type Theme = 'light' | 'dark';

/** What an element is painted with, where it stands, and what is under it. */
export interface Painted {
  readonly element: XmlElement;
  /** #rrggbb of the theme. */
  readonly ink: string;
  readonly under: string;
  /** Pixels, and whether it is bold; of text only. */
  readonly size: number;
  readonly bold: boolean;
}

interface Inherited {
  readonly fill: string;
  readonly fillOpacity: number;
  readonly fontSize: number;
  readonly weight: number;
  readonly anchor: string;
}

interface Shape {
  readonly holds: (x: number, y: number) => boolean;
  readonly fill: string;
  readonly opacity: number;
}

const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** One colour over another. */
export function blended(over: string, under: string, opacity: number): string {
  const below = parts(under);
  const mixed = parts(over).map((value, i) => Math.round(value * opacity + below[i]! * (1 - opacity)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Every text of a picture with its colour and the colour under it, as a reader of the theme sees them. */
export function paintedTexts(root: XmlElement, theme: Theme): Painted[] {
  const colour = theme === 'dark' ? darkColour : (hex: string) => hex;
  const ink = theme === 'dark' ? darkText : colour;
  const shapes: Shape[] = [];
  const found: Painted[] = [];
  const number = (e: XmlElement, name: string, otherwise = 0) => Number(e.attributes.get(name) ?? otherwise);
  const walk = (e: XmlElement, above: Inherited): void => {
    const own: Inherited = {
      fill: e.attributes.get('fill') ?? above.fill,
      fillOpacity: number(e, 'fill-opacity', above.fillOpacity),
      fontSize: number(e, 'font-size', above.fontSize),
      weight: number(e, 'font-weight', above.weight),
      anchor: e.attributes.get('text-anchor') ?? above.anchor,
    };
    const opacity = own.fillOpacity * number(e, 'opacity', 1);
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => number(e, name)) as [
      number,
      number,
      number,
      number,
    ];
    if (e.name === 'rect' && own.fill !== 'none')
      shapes.push({
        holds: (px, py) => px >= x && px <= x + width && py >= y && py <= y + height,
        fill: colour(own.fill),
        opacity,
      });
    if (e.name === 'circle' && own.fill !== 'none') {
      const [cx, cy, r] = [number(e, 'cx'), number(e, 'cy'), number(e, 'r')];
      shapes.push({ holds: (px, py) => Math.hypot(px - cx, py - cy) <= r, fill: colour(own.fill), opacity });
    }
    if (e.name === 'text') {
      const px = x + ({ end: -4, middle: 0 }[own.anchor] ?? 4);
      const py = y - own.fontSize * 0.3;
      const halo = e.attributes.get('stroke');
      const under = shapes
        .filter((shape) => shape.holds(px, py))
        .reduce((below, shape) => blended(shape.fill, below, shape.opacity), colour('#ffffff'));
      found.push({
        element: e,
        ink: ink(own.fill),
        under: halo ? colour(halo) : under,
        size: own.fontSize,
        bold: own.weight >= 600,
      });
    }
    for (const child of e.children) walk(child, own);
  };
  walk(root, { fill: '#000000', fillOpacity: 1, fontSize: 13, weight: 400, anchor: 'start' });
  return found;
}
