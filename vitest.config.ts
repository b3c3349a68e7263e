// How the tests run: rules, operations, wires and structure side by side; journeys, which drive a real browser, one
// after the other. No retries anywhere: a test that fails now and then is a bug.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    retry: 0,
    // How long a journey waits for what should happen; it goes on as soon as it does.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default'],
    // Both cores of a small machine: left to itself, vitest keeps one free.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'house',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/journeys/**', 'test/api/**', 'test/sync/**'],
          environment: 'node',
          // Our modules keep no state of their own (test/structure), so files of tests need not load them each anew.
          isolate: false,
          globalSetup: ['test/support/program/build-program.ts'],
          setupFiles: ['test/support/matchers.ts'],
          // A guard against a test that hangs, not a measure of speed: some start whole programs, on busy machines too.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'api',
          include: ['test/api/**/*.test.ts', 'test/sync/**/*.test.ts'],
          environment: 'node',
          isolate: false,
          globalSetup: ['test/support/program/build-program.ts', 'test/support/api/start-postgres.ts'],
          setupFiles: ['test/support/matchers.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          environment: 'node',
          isolate: false,
          // For two counters and their server.
          globalSetup: [
            'test/support/program/build-program.ts',
            'test/support/api/start-postgres.ts',
            'test/support/start-browser.ts',
          ],
          setupFiles: ['test/support/matchers.ts'],
          // A browser and a door each: two at a time on two cores, keys come before what they are meant for.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
