import { defineConfig } from 'vitest/config'

/** Two windows and a server that follow each other in time: by itself. */
const LIVE = 'tests/browser/live.test.ts'
const NEVER = ['**/node_modules/**', '**/.cache/**', '**/dist/**']

/** `npm test`: what is quick first, then what needs a browser, two files at a time, the live ones last and alone. */
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
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: [...NEVER, LIVE],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'live',
          include: [LIVE],
          exclude: NEVER,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
