import { defineConfig } from 'vite';

/** Bundles the command and the library into dist/, with their packages inside so that start-up reads two files. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    rollupOptions: {
      input: {
        samband: 'src/cli.ts',
        index: 'src/index.ts',
        'workbook-worker': 'src/node/workbook-worker.ts',
        'month-worker': 'src/node/month-worker.ts',
        'path-worker': 'src/node/path-worker.ts',
      },
      output: {
        format: 'esm',
        // Blanks and comments out: node reads the whole file at each start. Names stay, for the trace of an error.
        minify: { compress: false, mangle: false, codegen: true },
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk-[name].js',
      },
    },
  },
});
