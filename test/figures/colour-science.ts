/** L*, a*, b* (D65). */
export type Lab = readonly [number, number, number];
type Rgb = readonly [number, number, number];

/** Machado, Oliveira & Fernandes 2009, severity 1.0, on linear RGB. */
const MATRICES = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

function linear(hex: string): Rgb {
  const part = (at: number): number => {
    const v = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Linear RGB as someone with that sight sees it; null = normal. */
export function simulate(hex: string, sight: keyof typeof MATRICES | null): Rgb {
  const [r, g, b] = linear(hex);
  if (sight === null) return [r, g, b];
  const m = MATRICES[sight];
  const row = (i: number): number => Math.min(1, Math.max(0, m[i]! * r + m[i + 1]! * g + m[i + 2]! * b));
  return [row(0), row(3), row(6)];
}

/** WCAG 2 contrast of two colours, 1…21. */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r, g, bl] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

export function lab([r, g, b]: Rgb): Lab {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const DEGREE = Math.PI / 180;

/** Sharma, Wu & Dalal 2005, equations 2 to 22. */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (a: number, b: number): number =>
    a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / DEGREE + 360) % 360;
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  let dh = h2 - h1;
  if (c1 * c2 === 0) dh = 0;
  else if (dh > 180) dh -= 360;
  else if (dh < -180) dh += 360;
  let mh = h1 + h2;
  if (c1 * c2 !== 0) mh = Math.abs(h1 - h2) <= 180 ? mh / 2 : mh < 360 ? (mh + 360) / 2 : (mh - 360) / 2;
  const ml = (l1 + l2) / 2;
  const mc = (c1 + c2) / 2;
  const cos = (deg: number): number => Math.cos(deg * DEGREE);
  const t = 1 - 0.17 * cos(mh - 30) + 0.24 * cos(2 * mh) + 0.32 * cos(3 * mh + 6) - 0.2 * cos(4 * mh - 63);
  const rc = 2 * Math.sqrt(mc ** 7 / (mc ** 7 + 25 ** 7));
  const rt = -Math.sin(60 * DEGREE * Math.exp(-(((mh - 275) / 25) ** 2))) * rc;
  const dl = (l2 - l1) / (1 + (0.015 * (ml - 50) ** 2) / Math.sqrt(20 + (ml - 50) ** 2));
  const dc = (c2 - c1) / (1 + 0.045 * mc);
  const dH = (2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * DEGREE)) / (1 + 0.015 * mc * t);
  return Math.sqrt(dl ** 2 + dc ** 2 + dH ** 2 + rt * dc * dH);
}
