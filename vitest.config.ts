import { defineConfig } from 'vitest/config'

const NEVER = ['**/node_modules/**', '**/.cache/**', '**/dist/**']

/** `npm test`: what is quick first, then what needs a browser, two files at a time. */
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
          exclude: NEVER,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
