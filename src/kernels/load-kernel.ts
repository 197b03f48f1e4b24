import { WASM_BYTES } from './wasm-bytes.ts';

/** A compiled kernel, by the name of its source in src/kernels/assembly/. */
export type KernelName = keyof typeof WASM_BYTES;

/** Memory that a kernel and its caller share, laid out from the bottom by the caller. */
export interface KernelMemory {
  /** Puts the array into memory. @returns its address, divisible by 64 */
  put(values: Int32Array | Uint32Array | Float64Array | Uint8Array): number;
  /** Sets zeroed memory aside. @returns its address, divisible by 64 */
  room(bytes: number): number;
  /** What is in memory now; a copy. */
  ints(address: number, length: number): Int32Array;
  doubles(address: number, length: number): Float64Array;
}

/** A fresh instance of a kernel with memory of its own, given back when it is no longer used. */
export interface Kernel<Calls> {
  readonly calls: Calls;
  readonly memory: KernelMemory;
}

/** Which form of a kernel to use; all give the same bits. */
export type Form = 'plain' | 'compiled' | 'by-size';

/** From so many persons the compiled forms are faster, their start counted in (npm run bench; 10 to 30, by kernel). */
const COMPILED_FROM = 20;

/** Whether to try the compiled form on a graph of n persons. */
export function wantsCompiled(form: Form, n: number): boolean {
  return form === 'compiled' || (form === 'by-size' && n >= COMPILED_FROM);
}

const PAGE = 65_536;
const LINE = 64;
/** Addresses below are left unused, so that 0 is never an array. */
const FIRST = 1_024;

const compiled = new Map<KernelName, WebAssembly.Module | null>();

/**
 * Is the compiled form of this kernel there to use? An instance of it, compiled at the first call.
 *
 * @param name  file name of the source
 * @returns null where the machine has no WebAssembly, no SIMD, or forbids compiling; the caller then takes the plain twin
 * Cost: a few milliseconds the first time.
 */
export function loadKernel<Calls>(name: KernelName): Kernel<Calls> | null {
  if (!compiled.has(name)) compiled.set(name, compile(name));
  const module = compiled.get(name)!;
  if (module === null) return null;
  const { exports } = new WebAssembly.Instance(module);
  return { calls: exports as Calls, memory: layOut(exports['memory'] as WebAssembly.Memory) };
}

function compile(name: KernelName): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(WASM_BYTES[name]), (c) => c.charCodeAt(0)));
  } catch {
    return null;
  }
}

function layOut(memory: WebAssembly.Memory): KernelMemory {
  let top = FIRST;
  const room = (bytes: number): number => {
    const address = top;
    top = Math.ceil((top + bytes) / LINE) * LINE;
    const missing = Math.ceil((top - memory.buffer.byteLength) / PAGE);
    if (missing > 0) memory.grow(missing);
    return address;
  };
  return {
    room,
    put(values) {
      const address = room(values.byteLength);
      new Uint8Array(memory.buffer).set(
        new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
        address,
      );
      return address;
    },
    ints: (address, length) => new Int32Array(memory.buffer, address, length).slice(),
    doubles: (address, length) => new Float64Array(memory.buffer, address, length).slice(),
  };
}
