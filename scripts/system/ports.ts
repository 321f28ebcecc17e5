import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { Problem } from '../diagnostics/problem.ts'

/** Both addresses of this machine for itself: browsers try either for `localhost`. */
export const LOOPBACK = ['127.0.0.1', '::1'] as const
/** The first port that is tried, as in Slidev. */
const FIRST = 3030
/** How many ports are tried. */
const TRIED = 200

/**
 * A port that is free at all the addresses: the one asked for, or else the first free one from 3030.
 * @throws Problem 3: the one asked for is taken or may not be used, or none is free.
 */
export async function freePort(port: number | undefined, addresses: readonly string[]): Promise<number> {
  if (port !== undefined) {
    const state = await portState(port, addresses)
    if (state !== 'free') throw new Problem(3, `system.port-${state}`, { port })
    return port
  }
  for (let candidate = FIRST; candidate < FIRST + TRIED; candidate++) {
    if ((await portState(candidate, addresses)) === 'free') return candidate
  }
  throw new Problem(3, 'system.port-taken', { port: `${FIRST}–${FIRST + TRIED - 1}` })
}

/** A port that is free there, chosen by the system: others that ask at the same moment get other ones. */
export function anyPort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port: 0, host }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** The machine's addresses in its networks (IPv4), for other devices to reach it. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}

async function portState(
  port: number,
  addresses: readonly string[],
): Promise<'free' | 'taken' | 'forbidden'> {
  for (const address of addresses) {
    const code = await tryListening(port, address)
    if (code === 'EADDRINUSE') return 'taken'
    if (code === 'EACCES') return 'forbidden'
    // EADDRNOTAVAIL and the like: this machine has no such address, so nobody can listen there.
  }
  return 'free'
}

/** The code of the error that listening there ends with, if it does. */
function tryListening(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
