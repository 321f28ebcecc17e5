import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { freePort, LOOPBACK } from '../../scripts/system/ports.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function occupy(port: number, host: string): Promise<number> {
  const server = createServer().listen(port, host)
  servers.push(server)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

test('a port that is wanted and taken is a problem that names it', async () => {
  const port = await occupy(0, '127.0.0.1')
  await expect(freePort(port, LOOPBACK)).rejects.toMatchObject({
    status: 3,
    key: 'system.port-taken',
    values: { port },
  })
})

test('a port that is taken at one of the addresses is taken', async () => {
  const port = await occupy(0, '127.0.0.1')
  await expect(freePort(port, ['::1', '127.0.0.1'])).rejects.toMatchObject({ key: 'system.port-taken' })
  await expect(freePort(port, ['::1'])).resolves.toBe(port)
})

test('without a wish it is the first free one from 3030', async () => {
  const first = await freePort(undefined, LOOPBACK)
  expect(first).toBeGreaterThanOrEqual(3030)
  await occupy(first, '127.0.0.1')
  expect(await freePort(undefined, LOOPBACK)).toBeGreaterThan(first)
})
