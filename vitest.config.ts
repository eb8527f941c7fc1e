import { defineConfig } from 'vitest/config';

const alias = { '~': new URL('./app', import.meta.url).pathname, '~db': new URL('./db', import.meta.url).pathname };

/**
 * `unit` needs nothing; `database` gets a real MariaDB, one schema for each worker; `e2e` drives the built app
 * (`npm run build` first) in a browser.
 */
/** The tests keep every core busy: what steps back behind them would not get its turn. */
const env = { BACKGROUND_NICENESS: '0' };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            'app/**/*.test.{ts,tsx}',
            'tests/policy-tables/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
            'tests/clauses/**/*.test.ts',
          ],
          maxWorkers: 2,
          // Rules on paper leave nothing behind for the next file, and loading them anew takes longer than most tests.
          isolate: false,
          env,
          // Property tests run thousands of cases; a busy machine is not a failure.
          testTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['tests/db/**/*.test.ts', 'tests/scenarios/**/*.test.ts'],
          globalSetup: ['tests/setup/database.global.ts'],
          setupFiles: ['tests/setup/no-outside-http.ts', 'tests/setup/database.ts'],
          maxWorkers: 2,
          // Loading the whole app anew for each file would take as long as the tests; the setup file is run for each.
          isolate: false,
          env,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          // After the others, where all run at once.
          sequence: { groupOrder: 1 },
          include: ['tests/e2e/**/*.test.ts'],
          // Long: `npm run test:pages` looks at every page in both languages with axe.
          exclude: process.env.EVERY_PAGE ? [] : ['tests/e2e/every-page.test.ts'],
          globalSetup: ['tests/setup/database.global.ts', 'tests/e2e/setup/demo.global.ts'],
          // A test mostly waits for the browser or the app; more than two files at a time would only wait for each other.
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
