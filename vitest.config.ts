import { defineConfig } from 'vitest/config'

const NEVER = ['**/node_modules/**', '**/.cache/**', '**/dist/**']

/** Tests that wait for what happens next in a browser: they need the machine for themselves. */
const LIVE = ['live', 'stage', 'steps', 'server', 'soak', 'export-faults'].map(
  (name) => `tests/browser/${name}.test.ts`,
)
const browser = { testTimeout: 120_000, hookTimeout: 120_000 }

/** `npm test`: what is quick first, then what looks at slides in a browser, then what is shown live, one after the other. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...NEVER, 'tests/browser/**'],
          testTimeout: 20_000,
          hookTimeout: 20_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...browser,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: [...NEVER, ...LIVE],
          // A browser and Slidev want more than one core, and less than two.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...browser,
          name: 'live',
          include: LIVE,
          exclude: NEVER,
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
