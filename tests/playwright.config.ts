import { defineConfig } from '@playwright/test'

/** `npm run test:all`, or a file that was named. */
const isAll = process.env.LECTERN_TEST_ALL === '1'

/**
 * Each test runs on the desktop. Tagged @phone or @noscript it also runs there; tagged @phone-only
 * or @noscript-only it runs nowhere else. Tagged @all it runs with `npm run test:all` only, tagged
 * @phone-all it runs on the phone only then. `npm test -- e2e` starts the site and sets BASE_URL.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: process.env.BASE_URL,
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    screenshot: 'only-on-failure',
    // A trace costs a fifth of the time.
    trace: process.env.LECTERN_TRACE === '1' ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH },
  },
  projects: [
    {
      name: 'desktop',
      grepInvert: isAll ? /@(phone|noscript)-only/ : /@(phone|noscript)-only|@all\b/,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      grep: isAll ? /@phone/ : /@phone(?!-all)/,
      ...(isAll ? {} : { grepInvert: /@all\b/ }),
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        isMobile: true,
        hasTouch: true,
      },
    },
    {
      name: 'noscript',
      grep: /@noscript/,
      ...(isAll ? {} : { grepInvert: /@all\b/ }),
      use: { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false },
    },
  ],
})
