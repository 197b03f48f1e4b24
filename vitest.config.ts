import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // By itself it leaves one core idle, which on two cores doubles the time.
    maxWorkers: '100%',
  },
});
