import { defineConfig } from '@playwright/test'

// The reporter is the caller's choice: scripts/test.mjs adds the JSON one to count.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/global-setup.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: process.env['CI'] === 'true',
  reporter: [['list']],
})
