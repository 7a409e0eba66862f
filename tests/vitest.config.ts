import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    // A test of wall-clock time says nothing on a busy machine; the speed is measured by `npm run bench`.
    restoreMocks: true,
    // All cores: the default leaves one idle, which on two is half of them.
    maxWorkers: availableParallelism(),
    // Files share what was loaded (isolate: false): loading it was most of the time of many. So a test leaves nothing
    // behind in a module.
    projects: [
      {
        root,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          isolate: false,
          testTimeout: 15_000,
        },
      },
      {
        root,
        plugins: [svelte({ configFile: false }), svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/component/**/*.test.ts'],
          isolate: false,
          setupFiles: ['tests/support/component-setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'storage',
          environment: 'node',
          include: ['tests/storage/**/*.test.ts'],
          setupFiles: ['tests/support/keep-type-stripping.ts'],
          // Real files, fsync and key derivation: slow where the disk is slow.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          pool: 'forks',
          isolate: false,
          maxWorkers: 2,
        },
      },
    ],
  },
});
