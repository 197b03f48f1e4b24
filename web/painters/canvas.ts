import { bitmapsOf } from './bitmaps.ts';
import { type Point, panned, pinched, viewOf, WHOLE, zoomedAbout } from './camera.ts';
import { listenTo } from './gestures.ts';
import { journey } from './journey.ts';
import type { Sheet } from './layers.ts';
import type { MakePainter, PainterOptions } from './painter.ts';
import { pointed } from './pointed.ts';
import { bitmapFrames, drawScene, EMPTY_SCENE, type Scene } from './scene.ts';
import { type Stage, stageIn } from './stage.ts';

/** How far outside a dot a pointer still means it, pixels. */
const SLACK = { mouse: 3, finger: 14 };

/**
 * Paints on a 2D canvas: for browsers without a graphics card, where WebGL is several times slower.
 *
 * Few ties are drawn in every frame. Many are drawn once to a bitmap (bitmaps.ts) that is moved while the reader pans
 * and zooms; dots and names above it are drawn in every frame and so are always sharp.
 */
export const canvasPainter: MakePainter = (container, options, radiusFor) => {
  let scene: Scene = EMPTY_SCENE;
  let hovered: number | null = null;
  const painting = paintingIn(container, options, radiusFor, () => ({ scene, hovered }));
  const { stage, travel, schedule } = painting;
  const find = pointed();
  const nodeAt = (point: Point, slack: number) =>
    scene.t < 1 || stage.room().width === 0
      ? null
      : find(scene.to, viewOf(travel.camera(), stage.room()), point, slack);
  const hover = (node: number | null) => {
    if (node === hovered) return;
    hovered = node;
    container.classList.toggle('is-over-node', node !== null);
    schedule();
  };
  const stopListening = listenTo(container, {
    onPan: (by) => travel.jump(panned(travel.camera(), stage.room(), by)),
    onZoom: (factor, about) => travel.jump(zoomedAbout(travel.camera(), stage.room(), about, factor)),
    onPinch: (from, to) => travel.jump(pinched(travel.camera(), stage.room(), from, to)),
    onTap: (at, isTouch) => options.onChoose(nodeAt(at, isTouch ? SLACK.finger : SLACK.mouse)),
    onPoint: (at) => hover(at && nodeAt(at, SLACK.mouse)),
    isClose: () => travel.camera().ratio < 0.98,
  });
  const show = (next: Scene) => {
    scene = next;
    if (hovered !== null && (next.t < 1 || !next.to.nodes.has(hovered))) hover(null);
    schedule();
  };
  return {
    paint: (frame) => show({ from: frame, to: frame, t: 1 }),
    glide: (from, to, t) => show({ from, to, t }),
    clearHover: () => hover(null),
    zoom(factor) {
      const { width, height } = stage.room();
      const middle = { x: width / 2, y: height / 2 };
      travel.fly(zoomedAbout(travel.goal(), stage.room(), middle, factor));
    },
    reset: () => travel.fly(WHOLE),
    show(node) {
      const mark = scene.to.nodes.get(node);
      const goal = travel.goal();
      if (mark && goal.ratio < 0.9) travel.fly({ ...goal, x: mark.x, y: mark.y });
    },
    destroy() {
      stopListening();
      painting.destroy();
      container.classList.remove('is-over-node');
    },
  };
};

interface Painting {
  readonly stage: Stage;
  readonly travel: ReturnType<typeof journey>;
  /** Asks for a new picture in the next frame. */
  readonly schedule: () => void;
  readonly destroy: () => void;
}

/** The canvas and the loop that paints it when something has changed. */
function paintingIn(
  container: HTMLElement,
  options: PainterOptions,
  radiusFor: (width: number, height: number) => number,
  now: () => { readonly scene: Scene; readonly hovered: number | null },
): Painting {
  let request = 0;
  let isAlive = true;
  let before = 0;
  const sides = new Map<number, number>();
  const schedule = () => {
    if (request === 0 && isAlive) request = requestAnimationFrame(tick);
  };
  const travel = journey(options.isReducedMotion, schedule);
  const bitmaps = bitmapsOf(() => stage.room());
  const stage: Stage = stageIn(container, radiusFor, () => {
    bitmaps.clear();
    schedule();
  });

  function tick(time: number): void {
    request = 0;
    travel.step(time);
    const room = stage.room();
    if (room.width === 0) return;
    const { scene, hovered } = now();
    const sheet: Sheet = { ...room, view: viewOf(travel.camera(), room), theme: options.theme };
    const isStill = travel.isStill(time) && scene.t >= 1;
    const isBusy = bitmaps.work(bitmapFrames(scene), sheet, { isStill, tookMs: time - before });
    before = time;
    const { context } = stage;
    context.setTransform(room.density, 0, 0, room.density, 0, 0);
    context.clearRect(0, 0, room.width, room.height);
    drawScene({ context, sheet, bitmaps }, scene, options.seats, { ...options, hovered, sides });
    options.onView(sheet.view);
    if (isBusy || travel.isFlying()) schedule();
  }

  void document.fonts.load('600 12px Inter').then(schedule);
  return {
    stage,
    travel,
    schedule,
    destroy() {
      isAlive = false;
      cancelAnimationFrame(request);
      travel.destroy();
      bitmaps.clear();
      stage.destroy();
    },
  };
}
