import { type SVGTemplateResult, svg } from 'lit';

const icon = (d: string): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d=${d} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

const solid = (d: string): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d=${d} fill="currentColor"/></svg>`;

export const ICONS = {
  plus: icon('M12 5v14M5 12h14'),
  minus: icon('M5 12h14'),
  whole: icon('M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'),
  previous: icon('M15 5l-7 7 7 7'),
  next: icon('M9 5l7 7-7 7'),
  play: solid('M7 4.5v15l13-7.5z'),
  stop: solid('M6 6h12v12H6z'),
  close: icon('M6 6l12 12M18 6L6 18'),
  download: icon('M12 4v11M7 11l5 5 5-5M5 20h14'),
  up: icon('M7 14l5-5 5 5'),
  down: icon('M7 10l5 5 5-5'),
  scheme: solid('M12 3a9 9 0 1 0 0 18zM12 3v2a7 7 0 0 1 0 14v2a9 9 0 0 0 0-18z'),
  both: icon('M8 9l4-4 4 4M8 15l4 4 4-4'),
} as const;
