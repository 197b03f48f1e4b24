import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const EMPTY = '<script type="application/json" id="samband-result"></script>';

/**
 * Gives the page a result while developing: the file named by SAMBAND_RESULT, else the invented sample
 * (SAMBAND_VIEW chooses leader, project or researcher).
 */
function developmentResult(): Plugin {
  return {
    name: 'samband-development-result',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { server }) {
        const file = process.env['SAMBAND_RESULT'];
        const sample = await server?.ssrLoadModule(
          fileURLToPath(new URL('../test/fixtures/sample-result.ts', import.meta.url)),
        );
        const text = file
          ? readFileSync(file, 'utf8')
          : JSON.stringify(sample?.['sampleResult'](process.env['SAMBAND_VIEW'] ?? 'leader'));
        return html.replace(EMPTY, () => EMPTY.replace('><', () => `>${text.replaceAll('<', '\\u003c')}<`));
      },
    },
  };
}

/** Takes out the design tokens that nothing in the page reads; a token read only by an unused one goes with it. */
function withoutUnusedTokens(html: string): string {
  const used = new Set([...html.matchAll(/(?<![\w-])(--ds-[\w-]+)(?=\s*[,)'"`])/g)].map((m) => m[1]));
  const left = html.replace(/(--ds-[\w-]+)\s*:[^;{}]*(;|(?=\}))/g, (whole, name: string) =>
    used.has(name) ? whole : '',
  );
  return left.length === html.length ? html : withoutUnusedTokens(left);
}

/** The built page is the template dist/viewer.html, not an index. */
function namedViewer(): Plugin {
  return {
    name: 'samband-named-viewer',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page === undefined) return;
        page.fileName = 'viewer.html';
        if (page.type === 'asset') page.source = withoutUnusedTokens(String(page.source));
      },
    },
  };
}

/** Builds the viewer into one file without a result in it, dist/viewer.html; `reportHtml` puts the result in. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  logLevel: 'warn',
  plugins: [developmentResult(), viteSingleFile({ removeViteModuleLoader: true }), namedViewer()],
  server: { host: '127.0.0.1', fs: { allow: [fileURLToPath(new URL('..', import.meta.url))] } },
  build: {
    target: 'es2022',
    outDir: fileURLToPath(new URL('../dist', import.meta.url)),
    emptyOutDir: false,
    chunkSizeWarningLimit: 2000,
    modulePreload: false,
    rollupOptions: {
      input: { viewer: fileURLToPath(new URL('./index.html', import.meta.url)) },
      // Readers of files come with src/index.ts; the page calls none of them.
      treeshake: { moduleSideEffects: (id: string) => /\.css$|\.html|[\\/]web[\\/]/.test(id) },
    },
  },
});
