import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { loadKernel, wantsCompiled } from '../../src/kernels/load-kernel.ts';
import { WASM_BYTES } from '../../src/kernels/wasm-bytes.ts';

const names = Object.keys(WASM_BYTES) as (keyof typeof WASM_BYTES)[];

test('the bytes are those that the sources give', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/kernels/build.mjs', '--check'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
}, 60_000);

test.each(names)(
  '%s compiles here, asks for nothing from outside, and has fresh memory each time',
  (name) => {
    const bytes = Uint8Array.from(atob(WASM_BYTES[name]), (c) => c.charCodeAt(0));
    expect(WebAssembly.Module.imports(new WebAssembly.Module(bytes))).toEqual([]);
    const [one, two] = [loadKernel(name)!, loadKernel(name)!];
    const address = one.memory.put(Int32Array.of(1, 2, 3));
    expect([...one.memory.ints(address, 3)]).toEqual([1, 2, 3]);
    expect([...two.memory.ints(two.memory.room(12), 3)]).toEqual([0, 0, 0]);
  },
);

test('memory grows as it is asked for, at addresses divisible by 64, and is zero', () => {
  const { memory } = loadKernel(names[0]!)!;
  const addresses = [1, 1_000_000, 64, 7].map((bytes) => [memory.room(bytes), bytes] as const);
  addresses.forEach(([address, bytes], i) => {
    expect(address % 64).toBe(0);
    expect(address).toBeGreaterThan(0);
    const [next] = addresses[i + 1] ?? [address + bytes];
    expect(next).toBeGreaterThanOrEqual(address + bytes);
  });
  expect(memory.doubles(addresses[1]![0], 125_000).every((x) => x === 0)).toBe(true);
});

test('the form goes by size unless it is given', () => {
  expect([wantsCompiled('by-size', 0), wantsCompiled('by-size', 1_000)]).toEqual([false, true]);
  expect([wantsCompiled('plain', 1_000), wantsCompiled('compiled', 0)]).toEqual([false, true]);
});
