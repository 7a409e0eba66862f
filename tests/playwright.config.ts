import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  outputDir: '../test-results',
  globalSetup: './support/provide-electron.ts',
  // One application at a time: it has the keyboard focus, as in real life. And no retries: a test that passes only
  // sometimes has found something.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // Laying out seventy pages anew takes a busy machine ten seconds.
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: { trace: 'retain-on-failure' },
});
