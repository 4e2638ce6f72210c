import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')

/** Unit, integration and architecture tests in one run. */
export default defineConfig({
  root,
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/support/start-database.ts',
          setupFiles: 'tests/support/use-database.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'documents',
          include: ['tests/documents/**/*.test.ts'],
          globalSetup: 'tests/support/start-demo-database.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: ['tests/processes/*.test.ts'],
          globalSetup: 'tests/support/start-database.ts',
          setupFiles: 'tests/support/use-database.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/processes/faults/*.test.ts'],
          setupFiles: 'tests/support/use-own-server.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'long-faults',
          include: ['tests/processes/long/*.test.ts'],
          setupFiles: 'tests/support/use-own-server.ts',
          testTimeout: 15 * 60_000,
        },
      },
      { extends: true, test: { name: 'architecture', include: ['tests/*.test.ts'] } },
    ],
    pool: 'forks',
    // Vitest leaves a core to itself, half of two; many tests wait for a database or a socket.
    maxWorkers: availableParallelism() + 1,
    passWithNoTests: true,
    // A busy machine may need many times the usual time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
})
