import { afterEach, expect, test, vi } from 'vitest';
import { lengthPaths } from '../../src/kernels/length-paths.ts';
import { stepDistances } from '../../src/kernels/step-distances.ts';
import { stepPaths } from '../../src/kernels/step-paths.ts';
import { kernelGraphs } from './graphs.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('where nothing may be compiled the plain forms do the work, to the same bits', async () => {
  const { csr } = kernelGraphs().find(({ name }) => name === 'meetings of 300')!;
  const usual = [stepPaths(csr), stepDistances(csr), lengthPaths(csr)];
  const forbidden = vi.fn(function forbid() {
    throw new WebAssembly.CompileError('forbidden');
  });
  vi.stubGlobal('WebAssembly', { Module: forbidden, Instance: WebAssembly.Instance, CompileError: Error });
  vi.resetModules();
  const steps = await import('../../src/kernels/step-paths.ts');
  const distances = await import('../../src/kernels/step-distances.ts');
  const lengths = await import('../../src/kernels/length-paths.ts');
  expect([steps.stepPaths(csr), distances.stepDistances(csr), lengths.lengthPaths(csr)]).toEqual(usual);
  expect(forbidden).toHaveBeenCalledTimes(3);
});
