import { createRng } from '../../src/random.ts';

/**
 * Seeded damage: bytes changed, cut out, doubled, swapped, or the end cut off.
 *
 * @param bytes a sound file
 * @param seed chooses the damage
 */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const rng = createRng(seed);
  const below = (n: number): number => rng.int(n);
  let damaged = [...bytes];
  for (let i = 1 + below(4); i > 0; i--) {
    const at = below(damaged.length + 1);
    const length = 1 + below(40);
    const other = below(damaged.length + 1);
    const part = damaged.slice(at, at + length);
    switch (below(6)) {
      case 0:
        damaged[at] = below(256);
        break;
      case 1:
        damaged.splice(at, length);
        break;
      case 2:
        damaged.splice(other, 0, ...part);
        break;
      case 3:
        damaged.splice(other, part.length, ...part);
        break;
      case 4:
        damaged.splice(at, 1, ...[0x3b, 0x0a, 0x22, 0x2c, 0x3a, 0x39].slice(below(6)));
        break;
      default:
        damaged = damaged.slice(0, Math.max(1, at));
    }
  }
  return Uint8Array.from(damaged);
}
