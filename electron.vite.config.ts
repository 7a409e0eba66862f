import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { phonePage } from './build/phone/build-phone.ts';

const at = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // One file to read instead of a hundred: the engine answers the window's first questions sooner.
      externalizeDeps: { exclude: ['zod', 'jsonc-parser', 'saxes'] },
      minify: true,
      rollupOptions: {
        input: {
          main: at('electron/main.ts'),
          engine: at('electron/engine/process.ts'),
          'check-process': at('electron/engine/checking/process.ts'),
          'report-worker': at('electron/engine/report/worker.ts'),
          'files-worker': at('electron/engine/storage/files-worker.ts'),
          'imports-worker': at('electron/engine/imports/worker.ts'),
          'outputs-worker': at('electron/engine/outputs/worker.ts'),
          'way-worker': at('electron/engine/history/way-worker.ts'),
          'merge-worker': at('electron/engine/merge/worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: at('electron/preload.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src'),
    // Relative, so that the pages work under the application's own scheme.
    base: './',
    plugins: [svelte(), phonePage()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // Everything is on the disk already; the preloader would need fetch, which the policy forbids.
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: {
          app: at('src/app/index.html'),
          projector: at('src/projector/index.html'),
          paper: at('src/paper/index.html'),
        },
      },
    },
  },
});
