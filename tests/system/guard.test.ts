import { expect, test } from 'vitest'
import { isRefused, type Provenance } from '../../slides/setup/guard.ts'

const OWN = 'http://localhost:3030'

function request(
  url: string,
  headers: Record<string, string> = {},
  rest: Partial<Provenance> = {},
): Provenance {
  const host = { host: 'localhost:3030' }
  return { method: 'GET', url, secure: false, local: true, ...rest, headers: { ...host, ...headers } }
}
const post = { method: 'POST' }
const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }

test.each([
  ['an address that is typed in', request('/1', { 'sec-fetch-site': 'none', ...navigation })],
  ["the deck's own script", request('/@vite/client', { origin: OWN, 'sec-fetch-site': 'same-origin' })],
  ['its editor', request('/__slidev/slides/2.json', { origin: OWN }, post)],
  [
    'its editor at another name',
    request('/__slidev/slides/2.json', { host: '[::1]:3030', origin: 'http://[::1]:3030' }, post),
  ],
  ['a program without a browser', request('/__mcp', {}, post)],
  ['a link from another page', request('/3', { 'sec-fetch-site': 'cross-site', ...navigation })],
  [
    'its button that opens an editor',
    request('/__open-in-editor?file=a', { 'sec-fetch-site': 'same-origin' }),
  ],
  ['another machine that looks', request('/1', {}, { local: false })],
  ['another machine that controls', request('/@server-reactive/nav', {}, { ...post, local: false })],
])('lets pass: %s', (_, given) => {
  expect(isRefused(given)).toBe(false)
})

test.each([
  ['another origin', request('/__slidev/slides/2.json', { origin: 'http://localhost:9999' }, post)],
  ['the same host by TLS', request('/1', { origin: 'https://localhost:3030' })],
  ['a page without an origin', request('/__slidev/slides/2.json', { origin: 'null' }, post)],
  ['another page that includes a script', request('/@vite/client', { 'sec-fetch-site': 'cross-site' })],
  ['a page at another port', request('/__slidev/slides/2.json', { 'sec-fetch-site': 'same-site' })],
  [
    'a frame in another page',
    request('/1', { ...navigation, 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' }),
  ],
  ['a form in another page', request('/1', { ...navigation, 'sec-fetch-site': 'cross-site' }, post)],
  [
    'a link to what opens an editor',
    request('/__open-in-editor?file=a', { 'sec-fetch-site': 'cross-site', ...navigation }),
  ],
  ['a link to a file', request('/@fs/etc/passwd', { 'sec-fetch-site': 'cross-site', ...navigation })],
  ['an editor asked for by nobody knows whom', request('/__open-in-editor?file=a')],
  ['another machine that writes', request('/__slidev/slides/2.json', {}, { ...post, local: false })],
  ['another machine that asks the agent interface', request('/__mcp', {}, { local: false })],
  [
    'another machine that opens an editor',
    request('/__open-in-editor?file=a', { origin: OWN }, { local: false }),
  ],
])('refuses: %s', (_, given) => {
  expect(isRefused(given)).toBe(true)
})
