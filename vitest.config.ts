import { defineConfig } from 'vitest/config';

const alias = { '~': new URL('./app', import.meta.url).pathname, '~db': new URL('./db', import.meta.url).pathname };

/**
 * `unit` needs nothing; `database` gets a real MariaDB, one schema for each worker; `e2e` drives the built app
 * (`npm run build` first) in a browser.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          // Projects with different numbers of workers run one after the other.
          sequence: { groupOrder: 0 },
          include: [
            'app/**/*.test.{ts,tsx}',
            'tests/policy-tables/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
            'tests/clauses/**/*.test.ts',
          ],
          // Property tests run thousands of cases; a busy machine is not a failure.
          testTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          sequence: { groupOrder: 1 },
          include: ['tests/db/**/*.test.ts', 'tests/scenarios/**/*.test.ts'],
          globalSetup: ['tests/setup/database.global.ts'],
          setupFiles: ['tests/setup/no-outside-http.ts', 'tests/setup/database.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          sequence: { groupOrder: 2 },
          include: ['tests/e2e/**/*.test.ts'],
          // Long: `npm run test:pages` looks at every page in both languages with axe.
          exclude: process.env.EVERY_PAGE ? [] : ['tests/e2e/every-page.test.ts'],
          globalSetup: ['tests/setup/database.global.ts', 'tests/e2e/setup/demo.global.ts'],
          // Browser, app and database share the machine; two files at a time would only wait for each other.
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
