import Graph from 'graphology';
import Sigma from 'sigma';
import { NodeCircleProgram } from 'sigma/rendering';
import type { Frame } from '../frame.ts';
import { premultiplied } from './colour.ts';
import { drawMarks, drawSeats } from './layers.ts';
import type { Painter, PainterOptions, RingView } from './painter.ts';

/** Discs with a white edge, so that dots that touch stay apart. */
class EdgedCircle extends NodeCircleProgram {
  override getDefinition() {
    const definition = super.getDefinition();
    const source = definition.FRAGMENT_SHADER_SOURCE;
    const edged = source.replace(
      /float t = 0\.0;[\s\S]*gl_FragColor = mix\(v_color, transparent, t\);/,
      `float paper = smoothstep(-1.5 * border, -0.5 * border, dist - 0.5 * border);
       float outside = smoothstep(0.0, border, dist);
       gl_FragColor = mix(mix(v_color, vec4(v_color.a), paper), transparent, outside);`,
    );
    return { ...definition, FRAGMENT_SHADER_SOURCE: edged };
  }
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

/** The white edge of a dot, and the smallest dot, pixels of radius. */
const EDGE = 1.2;
const SMALLEST = 2.6;
/** What softening the edges of a line takes off its width, pixels. */
const SOFT = 0.9;

function writeFrame(graph: Graph, frame: Frame, ringRadius: number): void {
  graph.forEachNode((key, attributes) => {
    const mark = frame.nodes.get(Number(key));
    attributes['hidden'] = !mark || mark.alpha < 0.02;
    if (!mark) return;
    attributes['x'] = mark.x;
    attributes['y'] = -mark.y;
    attributes['size'] = Math.max(mark.radius, SMALLEST / ringRadius) + EDGE / ringRadius;
    attributes['color'] = premultiplied(mark.hollow ? '#ffffff' : mark.colour, mark.alpha);
  });
  graph.forEachEdge((key, attributes) => {
    const mark = frame.ties.get(key);
    attributes['hidden'] = !mark || mark.alpha < 0.02;
    if (!mark) return;
    attributes['size'] = mark.width + SOFT / ringRadius;
    attributes['color'] = premultiplied(mark.colour, mark.alpha);
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

function createSigma(graph: Graph, container: HTMLElement): Sigma {
  const sigma = new Sigma(graph, container, {
    renderLabels: false,
    itemSizesReference: 'positions',
    autoRescale: true,
    stagePadding: 0,
    minEdgeThickness: 1.8,
    antiAliasingFeather: 1.5,
    defaultNodeType: 'edged',
    nodeProgramClasses: { edged: EdgedCircle },
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

/**
 * Paints with WebGL.
 *
 * @param radiusFor  pixels per radius of the ring that leave room for the seats' names, from the container's size
 * @throws Error where the browser gives no WebGL; the container is then empty again
 */
export function sigmaPainter(
  container: HTMLElement,
  options: PainterOptions,
  radiusFor: (width: number, height: number) => number,
): Painter {
  const graph = unionGraph(options.frames);
  let sigma: Sigma;
  try {
    sigma = createSigma(graph, container);
  } catch (cause) {
    container.replaceChildren();
    throw new Error('The browser gives no WebGL.', { cause });
  }
  let isAlive = true;
  let ringRadius = 100;
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
    writeFrame(graph, painted, ringRadius);
    sigma.refresh();
  });
  sigma.on('afterRender', () => {
    const view = ringView(sigma);
    const { width, height } = sigma.getDimensions();
    const { seats, marks } = sigma.getCanvases() as { seats: HTMLCanvasElement; marks: HTMLCanvasElement };
    drawSeats(seats.getContext('2d')!, { width, height, view }, options.seats);
    drawMarks(marks.getContext('2d')!, { width, height, view }, painted, options);
    options.onView(view);
  });
  sigma.on('clickNode', ({ node }) => options.onChoose(Number(node)));
  sigma.on('clickStage', () => options.onChoose(null));
  sigma.on('doubleClickStage', (event) => event.preventSigmaDefault());
  sigma.on('enterNode', () => container.classList.add('is-over-node'));
  sigma.on('leaveNode', () => container.classList.remove('is-over-node'));
  fitRing();
  resizing.observe(container);
  void document.fonts.load('600 12px Inter').then(() => isAlive && sigma.scheduleRender());
  const duration = options.isReducedMotion ? 0 : 200;
  const camera = sigma.getCamera();
  const move = (to: Parameters<typeof camera.setState>[0]) => {
    if (duration === 0) camera.setState(to);
    else void camera.animate(to, { duration });
  };
  return {
    paint(frame) {
      painted = frame;
      writeFrame(graph, frame, ringRadius);
      sigma.refresh();
    },
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
      const canvases = Object.values(sigma.getCanvases());
      sigma.kill();
      for (const canvas of canvases) {
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      }
    },
  };
}
