import Graph from 'graphology';
import Sigma from 'sigma';
import { NodeCircleProgram } from 'sigma/rendering';
import type { Frame } from '../frame.ts';
import { mixFrames } from '../tween.ts';
import { premultiplied } from './colour.ts';
import { EDGE } from './dots.ts';
import {
  drawArrows,
  drawHollow,
  drawMarks,
  drawSeats,
  type MarkOptions,
  type Sheet,
  SMALLEST,
} from './layers.ts';
import type { MakePainter, PainterOptions, RingView } from './painter.ts';
import type { Theme } from './theme.ts';
import { drawNear, drawTies } from './ties.ts';

/** Discs with an edge in the paper's colour, so that dots that touch stay apart. */
function edgedCircle(paper: string) {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    (Number.parseInt(paper.slice(at, at + 2), 16) / 255).toFixed(4),
  );
  return class extends NodeCircleProgram {
    override getDefinition() {
      const definition = super.getDefinition();
      const source = definition.FRAGMENT_SHADER_SOURCE;
      const edged = source.replace(
        /float t = 0\.0;[\s\S]*gl_FragColor = mix\(v_color, transparent, t\);/,
        `float paper = smoothstep(-1.5 * border, -0.5 * border, dist - 0.5 * border);
         float outside = smoothstep(0.0, border, dist);
         vec4 edge = vec4(${red}, ${green}, ${blue}, 1.0) * v_color.a;
         gl_FragColor = mix(mix(v_color, edge, paper), transparent, outside);`,
      );
      return { ...definition, FRAGMENT_SHADER_SOURCE: edged };
    }
  };
}

/** All dots and lines of all frames, hidden; y is flipped once here, since sigma's axis points up. */
function unionGraph(frames: readonly Frame[]): Graph {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const { nodes } of frames) {
    for (const [node, mark] of nodes) {
      graph.mergeNode(String(node), {
        x: mark.x,
        y: -mark.y,
        size: mark.radius,
        color: mark.colour,
        hidden: true,
      });
    }
  }
  for (const isAcross of [false, true]) {
    for (const { ties } of frames) {
      for (const [key, tie] of ties) {
        if (tie.cross === isAcross && !graph.hasEdge(key)) {
          graph.addEdgeWithKey(key, String(tie.a), String(tie.b), { size: tie.width, hidden: true });
        }
      }
    }
  }
  return graph;
}

/** What softening the edges of a line takes off its width, pixels. */
const SOFT = 0.9;

function writeFrame(graph: Graph, frame: Frame, ringRadius: number, theme: Theme): void {
  graph.forEachNode((key, attributes) => {
    const mark = frame.nodes.get(Number(key));
    attributes['hidden'] = !mark || mark.alpha < 0.02;
    if (!mark) return;
    attributes['x'] = mark.x;
    attributes['y'] = -mark.y;
    attributes['size'] = Math.max(mark.radius, SMALLEST / ringRadius) + EDGE / ringRadius;
    attributes['color'] = premultiplied(mark.hollow ? theme.paper : theme.mark(mark.colour), mark.alpha);
  });
  graph.forEachEdge((key, attributes) => {
    const mark = frame.ties.get(key);
    // Sigma has no broken lines: those are drawn on the canvas under it.
    attributes['hidden'] = !mark || mark.dash === true || mark.alpha < 0.02;
    if (!mark) return;
    attributes['size'] = mark.width + SOFT / ringRadius;
    attributes['color'] = premultiplied(theme.mark(mark.colour), mark.alpha);
  });
}

function ringView(sigma: Sigma): RingView {
  const centre = sigma.graphToViewport({ x: 0, y: 0 });
  const edge = sigma.graphToViewport({ x: 1, y: 0 });
  return { cx: centre.x, cy: centre.y, radius: edge.x - centre.x, ratio: sigma.getCamera().ratio };
}

/** The wheel scrolls the page (with Ctrl it zooms), and one finger scrolls it too: the graph never traps a reader. */
function leaveScrollingAlone(container: HTMLElement): () => void {
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
  };
  const touch = (event: TouchEvent) => {
    if (event.touches.length < 2) event.stopPropagation();
  };
  container.addEventListener('wheel', wheel, { capture: true, passive: true });
  container.addEventListener('touchstart', touch, { capture: true, passive: true });
  container.addEventListener('touchmove', touch, { capture: true, passive: true });
  return () => {
    container.removeEventListener('wheel', wheel, { capture: true });
    container.removeEventListener('touchstart', touch, { capture: true });
    container.removeEventListener('touchmove', touch, { capture: true });
  };
}

/** Sigma's types leave out `beforeLayer` here, although it is passed on. */
const layerBefore = (beforeLayer: string) => ({ style: {}, beforeLayer });

function createSigma(graph: Graph, container: HTMLElement, paper: string): Sigma {
  const sigma = new Sigma(graph, container, {
    renderLabels: false,
    itemSizesReference: 'positions',
    autoRescale: true,
    stagePadding: 0,
    minEdgeThickness: 1.8,
    antiAliasingFeather: 1.5,
    defaultNodeType: 'edged',
    nodeProgramClasses: { edged: edgedCircle(paper) },
    defaultDrawNodeHover: () => undefined,
    minCameraRatio: 0.15,
    maxCameraRatio: 1.6,
    enableCameraRotation: false,
    zoomDuration: 0,
    inertiaDuration: 0,
  });
  sigma.createCanvasContext('seats', layerBefore('edges'));
  sigma.createCanvasContext('marks', layerBefore('mouse'));
  sigma.resize(true);
  return sigma;
}

/** What lies on 2D canvases under and over WebGL's lines and dots. */
function drawFlat(
  sigma: Sigma,
  frame: Frame,
  options: PainterOptions,
  { hovered, sides }: Pick<MarkOptions, 'hovered' | 'sides'>,
): void {
  const { width, height } = sigma.getDimensions();
  const { seats, marks } = sigma.getCanvases() as { seats: HTMLCanvasElement; marks: HTMLCanvasElement };
  const sheet: Sheet = { width, height, view: ringView(sigma), theme: options.theme };
  const [under, over] = [seats.getContext('2d')!, marks.getContext('2d')!];
  for (const layer of [under, over]) layer.clearRect(0, 0, width, height);
  drawSeats(under, sheet, options.seats);
  // Sigma draws no broken lines.
  const broken = [...frame.ties.values()].filter(({ dash }) => dash);
  drawTies(under, sheet, frame, broken);
  if (hovered !== null) drawNear(over, sheet, frame, hovered);
  drawArrows(over, sheet, frame, hovered ?? options.chosen());
  drawHollow(over, sheet, frame);
  drawMarks(over, sheet, frame, { ...options, hovered, sides });
}

/** Paints with WebGL: for browsers where hardware draws it. Arrows, rings and names lie on a 2D canvas above. */
export const sigmaPainter: MakePainter = (container, options, radiusFor) => {
  const graph = unionGraph(options.frames);
  let sigma: Sigma;
  try {
    sigma = createSigma(graph, container, options.theme.paper);
  } catch (cause) {
    container.replaceChildren();
    throw new Error('The browser gives no WebGL.', { cause });
  }
  let isAlive = true;
  let ringRadius = 100;
  let hovered: number | null = null;
  const sides = new Map<number, number>();
  let painted: Frame = { nodes: new Map(), ties: new Map() };
  const fitRing = () => {
    const { width, height } = sigma.getDimensions();
    ringRadius = radiusFor(width, height);
    const reach = Math.min(width, height) / 2 / ringRadius;
    sigma.setCustomBBox({ x: [-reach, reach], y: [-reach, reach] });
  };
  const scrolling = leaveScrollingAlone(container);
  const resizing = new ResizeObserver(() => {
    if (container.clientWidth === 0 || container.clientHeight === 0) return;
    sigma.resize(true);
    fitRing();
    writeFrame(graph, painted, ringRadius, options.theme);
    sigma.refresh();
  });
  sigma.on('afterRender', () => {
    drawFlat(sigma, painted, options, { hovered, sides });
    options.onView(ringView(sigma));
  });
  sigma.on('clickNode', ({ node }) => options.onChoose(Number(node)));
  sigma.on('clickStage', () => options.onChoose(null));
  sigma.on('doubleClickStage', (event) => event.preventSigmaDefault());
  const hover = (node: number | null) => {
    hovered = node;
    container.classList.toggle('is-over-node', node !== null);
    sigma.scheduleRender();
  };
  sigma.on('enterNode', ({ node }) => hover(Number(node)));
  sigma.on('leaveNode', () => hover(null));
  const clearHover = () => hovered !== null && hover(null);
  container.addEventListener('pointerleave', clearHover);
  fitRing();
  resizing.observe(container);
  void document.fonts.load('600 12px Inter').then(() => isAlive && sigma.scheduleRender());
  const duration = options.isReducedMotion ? 0 : 200;
  const camera = sigma.getCamera();
  const move = (to: Parameters<typeof camera.setState>[0]) => {
    if (duration === 0) camera.setState(to);
    else void camera.animate(to, { duration });
  };
  const paint = (frame: Frame) => {
    painted = frame;
    if (hovered !== null && !frame.nodes.has(hovered)) clearHover();
    writeFrame(graph, frame, ringRadius, options.theme);
    sigma.refresh();
  };
  return {
    paint,
    glide: (from, to, t) => paint(mixFrames(from, to, t)),
    clearHover,
    zoom: (factor) => move({ ratio: camera.getBoundedRatio(camera.ratio / factor) }),
    reset: () => move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }),
    show(node) {
      const place = sigma.getNodeDisplayData(String(node));
      if (place && camera.ratio < 0.9) move({ x: place.x, y: place.y });
    },
    destroy() {
      isAlive = false;
      resizing.disconnect();
      scrolling();
      container.removeEventListener('pointerleave', clearHover);
      container.classList.remove('is-over-node');
      const canvases = Object.values(sigma.getCanvases());
      sigma.kill();
      for (const canvas of canvases) {
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      }
    },
  };
};
