import { defineConfig } from '@playwright/test';

import { findChromium } from './test/chromium.ts';

const { executablePath, args, env } = findChromium();

/** The browser journeys. Each starts the product itself (e2e/start.ts); nothing runs beforehand. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/set-up.ts',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    contextOptions: { reducedMotion: 'reduce' }, // colours are looked at, not their changing
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args, chromiumSandbox: false, ...(env ? { env } : {}) },
  },
});
