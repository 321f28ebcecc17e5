import { expect, test, vi } from 'vitest'
import { soak } from '../support/soak.ts'

vi.setConfig({ testTimeout: 240_000 })

// `npm run soak` saves 2,000 times.
test('100 saves in a row, one in five broken, some in bursts: the last good one is shown, and nothing is left', async () => {
  const { before, after, seen, broken, bursts } = await soak(100)
  expect(broken).toBeGreaterThan(15)
  expect(bursts).toBeGreaterThan(0)
  expect(seen).toEqual(['甲'])
  expect(after.watchers).toBeLessThanOrEqual(before.watchers)
  expect(after.sockets).toBeLessThanOrEqual(before.sockets)
  // What is kept for each save would be more than this by far.
  expect(after.heap - before.heap).toBeLessThan(20)
})
