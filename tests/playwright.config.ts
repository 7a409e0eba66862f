import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  outputDir: '../test-results',
  globalSetup: './support/provide-electron.ts',
  // One application at a time, since it has the keyboard focus; `npm test` has two workers, each with a screen of its own.
  // And no retries: a test that passes only sometimes has found something.
  workers: 1,
  // Each test goes to the next worker that is free; those of a file that share an application stay together.
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // Laying out seventy pages anew takes a busy machine ten seconds.
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: { trace: 'retain-on-failure' },
});
