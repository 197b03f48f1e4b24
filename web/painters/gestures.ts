import type { Point, TwoFingers } from './camera.ts';

/** What a reader does with pointer, wheel and fingers. Points are pixels from the stage's upper left corner. */
export interface Gestures {
  readonly onPan: (by: Point) => void;
  readonly onZoom: (factor: number, about: Point) => void;
  readonly onPinch: (from: TwoFingers, to: TwoFingers) => void;
  readonly onTap: (at: Point, isTouch: boolean) => void;
  /** The pointer rests or moves over the stage; null when it leaves. */
  readonly onPoint: (at: Point | null) => void;
  /** Whether one finger moves the picture; else it scrolls the page. */
  readonly isClose: () => boolean;
}

/** A press that moves less than this is a tap, pixels. */
const TAP = 4;

/**
 * Listens to a stage until the returned function is called.
 *
 * The wheel scrolls the page and with Ctrl (or two fingers on a touch pad) it zooms; one finger scrolls the page until
 * the picture is zoomed in: the graph never traps a reader.
 */
export function listenTo(stage: HTMLElement, gestures: Gestures): () => void {
  const ending = new AbortController();
  const at = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const isDragged = listenToMouse(stage, gestures, at, ending.signal);
  listenToFingers(stage, gestures, at, ending.signal);
  const { signal } = ending;
  stage.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
      const step = Math.min(120, Math.max(-120, event.deltaY * lines));
      gestures.onZoom(Math.exp(-step / 300), at(event));
    },
    { signal, passive: false },
  );
  stage.addEventListener(
    'click',
    (event) => {
      const isTouch = (event as PointerEvent).pointerType === 'touch';
      if (!isDragged()) gestures.onTap(at(event), isTouch);
    },
    { signal },
  );
  return () => ending.abort();
}

type At = (event: { readonly clientX: number; readonly clientY: number }) => Point;

/** @returns whether the last press was a drag */
function listenToMouse(stage: HTMLElement, gestures: Gestures, at: At, signal: AbortSignal): () => boolean {
  let pressed: Point | null = null;
  let last: Point = { x: 0, y: 0 };
  let isDrag = false;
  const on = (
    name: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerleave',
    act: (event: PointerEvent) => void,
  ) => stage.addEventListener(name, (event) => event.pointerType !== 'touch' && act(event), { signal });
  const release = () => {
    pressed = null;
    stage.style.cursor = '';
  };
  on('pointerdown', (event) => {
    if (event.button !== 0) return;
    pressed = last = at(event);
    isDrag = false;
  });
  on('pointermove', (event) => {
    const now = at(event);
    if (!pressed) {
      gestures.onPoint(now);
      return;
    }
    if (!isDrag && Math.hypot(now.x - pressed.x, now.y - pressed.y) < TAP) return;
    if (!isDrag) {
      isDrag = true;
      stage.setPointerCapture(event.pointerId);
      stage.style.cursor = 'grabbing';
    }
    gestures.onPan({ x: now.x - last.x, y: now.y - last.y });
    last = now;
  });
  on('pointerup', release);
  on('pointercancel', release);
  // A drag holds the pointer, so it leaves only after its release.
  on('pointerleave', () => {
    release();
    gestures.onPoint(null);
  });
  // A finger's press never counts as the mouse's drag.
  stage.addEventListener('touchstart', () => (isDrag = false), { signal, passive: true });
  return () => isDrag;
}

function listenToFingers(stage: HTMLElement, gestures: Gestures, at: At, signal: AbortSignal): void {
  let last: readonly Point[] = [];
  const points = ({ touches }: TouchEvent) => [...touches].slice(0, 2).map(at);
  stage.addEventListener('touchstart', (event) => (last = points(event)), { signal, passive: true });
  stage.addEventListener('touchend', (event) => (last = points(event)), { signal, passive: true });
  stage.addEventListener('touchcancel', () => (last = []), { signal, passive: true });
  stage.addEventListener(
    'touchmove',
    (event) => {
      const now = points(event);
      const [a, b] = now;
      const [wasA, wasB] = last;
      if (a && b && wasA && wasB) {
        event.preventDefault();
        gestures.onPinch([wasA, wasB], [a, b]);
      } else if (a && wasA && gestures.isClose()) {
        event.preventDefault();
        gestures.onPan({ x: a.x - wasA.x, y: a.y - wasA.y });
      }
      last = now;
    },
    { signal, passive: false },
  );
}
