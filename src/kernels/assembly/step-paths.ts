// All shortest paths from eight sources at a time, every tie one step: the compiled twin of plain-step-paths.ts.
//
// A row is eight doubles (64 bytes), one lane a source. The persons of one distance are one level: entries of a person
// and a mask of the lanes for which she is at that distance, in rising order of persons. A level follows from the one
// before either by pushing (each entry adds to its neighbours) or by pulling (each person with lanes left adds up her
// neighbours); both add neighbours in rising order, so the bits of the sums do not depend on the choice.

import { backward } from './parts/step-backward';
import { forward } from './parts/step-forward';
import { across, delta, LANES, n, ROW, sigma, total } from './parts/step-state';

export { setGraph, setSources, workBytes } from './parts/step-state';

/** Walks from the sources first … first + count − 1 of the list, eight at a time. */
export function run(first: i32, count: i32): void {
  for (let at = first; at < first + count; at += LANES) {
    const lanes = min(LANES, first + count - at);
    const levels = forward(at, lanes);
    if (total !== 0) {
      backward(at, levels, false);
      finish(total);
    }
    if (across !== 0) {
      backward(at, levels, true);
      finish(across);
    }
    memory.fill(sigma, 0, (n as usize) << ROW);
  }
}

/** What depends on each person is added up, source after source. */
function finish(sums: usize): void {
  for (let v = 0; v < n; v++) {
    const place = (v as usize) << ROW;
    let sum = load<f64>(sums + ((v as usize) << 3));
    for (let lane: usize = 0; lane < 64; lane += 8) sum += load<f64>(delta + place + lane);
    store<f64>(sums + ((v as usize) << 3), sum);
  }
  memory.fill(delta, 0, (n as usize) << ROW);
}
