import type { Room } from './camera.ts';

/** A canvas that fills its container and keeps to it. */
export interface Stage {
  readonly context: CanvasRenderingContext2D;
  /** Its size now; width 0 while the container has none. */
  readonly room: () => Room;
  readonly destroy: () => void;
}

/** More than three device pixels per pixel are not seen, but cost. */
const DENSEST = 3;

/**
 * Puts a canvas into a container.
 *
 * @param radiusFor  pixels per radius of the ring, from the container's size
 * @param onSize  after the size, or the screen's density, has changed
 * @throws Error where the browser gives no 2D canvas
 */
export function stageIn(
  container: HTMLElement,
  radiusFor: (width: number, height: number) => number,
  onSize: () => void,
): Stage {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no 2D canvas.');
  container.append(canvas);
  let room: Room = { width: 0, height: 0, ring: 100, density: 1 };
  const resize = () => {
    const [width, height] = [container.clientWidth, container.clientHeight];
    if (width === 0 || height === 0) return;
    const density = Math.min(DENSEST, window.devicePixelRatio || 1);
    room = { width, height, ring: radiusFor(width, height), density };
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    onSize();
  };
  const resizing = new ResizeObserver(resize);
  resizing.observe(container);
  let watched: MediaQueryList | null = null;
  // A move to a screen of another density changes no size, and each query knows one density only.
  const onDensity = () => {
    watched?.removeEventListener('change', onDensity);
    watched = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    watched.addEventListener('change', onDensity);
    if (room.density !== Math.min(DENSEST, window.devicePixelRatio || 1)) resize();
  };
  resize();
  onDensity();
  return {
    context,
    room: () => room,
    destroy() {
      watched?.removeEventListener('change', onDensity);
      resizing.disconnect();
      canvas.width = 0;
      canvas.remove();
    },
  };
}
