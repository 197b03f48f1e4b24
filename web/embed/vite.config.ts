import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the elements for other pages into one module, dist/embed.js. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: 'es2022',
    outDir: fileURLToPath(new URL('../../dist', import.meta.url)),
    emptyOutDir: false,
    lib: {
      entry: fileURLToPath(new URL('./main.ts', import.meta.url)),
      formats: ['es'],
      fileName: () => 'embed.js',
    },
    rollupOptions: {
      // Readers of files come with src/index.ts; figures need none of them.
      treeshake: { moduleSideEffects: (id: string) => /[\\/]web[\\/]embed[\\/]/.test(id) },
    },
  },
});
