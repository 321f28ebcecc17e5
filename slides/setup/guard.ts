import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'

/** What of a request tells where it comes from. */
export interface Provenance {
  method: string
  /** Path and query. */
  url: string
  /** Names in lower case, as Node gives them. */
  headers: IncomingMessage['headers']
  /** Whether the server speaks TLS. */
  secure: boolean
  /** Whether it comes from the machine that serves. */
  local: boolean
}

/** Development servers keep what reads and writes files under `/@…` and `/__…`; slides have no such addresses. */
const INTERNAL = /^\/(?:.*\/)?(?:@|__)/
/** What a phone that controls the lecture has to send. */
const REMOTE_CONTROL = /^\/@server-(?:ref|reactive)\//
const OPENS_EDITOR = /^\/(?:.*\/)?__open-in-editor/i

/**
 * Whether the server must refuse it. Browsers say where a request comes from in `Origin` and `Sec-Fetch-*` (the
 * latter only to addresses they trust: https and this machine), and no page can forge them:
 * - another page's request is refused, whatever it asks for, but for a link or bookmark that opens a slide;
 * - other machines (`--remote`) may look and control the lecture, and change no file;
 * - a request that makes this machine do something needs proof that it comes from the deck.
 */
export function isRefused(request: Provenance): boolean {
  const { method, url, headers, local } = request
  const { origin, referer } = headers
  const site = headers['sec-fetch-site']
  const reads = method === 'GET' || method === 'HEAD'

  const opensSlide =
    method === 'GET' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document' &&
    !INTERNAL.test(url)
  const own = `${request.secure ? 'https' : 'http'}://${headers.host}`
  if (origin !== undefined && origin.toLowerCase() !== own.toLowerCase()) return !opensSlide
  if (site === 'cross-site' || site === 'same-site') return !opensSlide

  const proven = origin !== undefined || site === 'same-origin' || referer?.startsWith(`${own}/`) === true
  if (OPENS_EDITOR.test(url)) return !local || !proven
  if (!local) return url.startsWith('/__mcp') || !(reads || REMOTE_CONTROL.test(url))
  return false
}

/** Answers 403 to what must be refused. */
export function guardRequests(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (!isRefused(provenanceOf(request))) {
    next()
    return
  }
  response.statusCode = 403
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.end('Refused: this request does not come from the lecture. 已拒绝：该请求并非来自本课件。\n')
}

/** Closes connections of other pages to the server's web socket, before anybody answers. */
export function guardUpgrades(server: Pick<Server, 'prependListener'>): void {
  server.prependListener('upgrade', (request: IncomingMessage, socket: Duplex) => {
    if (isRefused(provenanceOf(request))) socket.destroy()
  })
}

function provenanceOf(request: IncomingMessage): Provenance {
  const { socket, headers, method = 'GET', url = '/' } = request
  const { remoteAddress, localAddress } = socket
  return {
    method,
    url,
    headers,
    secure: socket instanceof TLSSocket,
    local: remoteAddress !== undefined && (remoteAddress === localAddress || isLoopback(remoteAddress)),
  }
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address)
}
