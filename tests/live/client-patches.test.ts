import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { CLIENT_PATCHES, patchClient } from '../../scripts/live/client-patches.ts'

const client = dirname(createRequire(import.meta.url).resolve('@slidev/client/package.json'))
const source = (file: string) => readFileSync(join(client, file), 'utf8').replaceAll('\r\n', '\n')

test.each(CLIENT_PATCHES)('Slidev still has in $file: $from', ({ file, from }) => {
  expect(source(file)).toContain(from)
})

test('a source is changed whatever version Vite puts behind its name, and others are left alone', () => {
  const file = '/setup/root.ts'
  const changed = patchClient(source(file), `/x/@slidev/client${file}?v=0a1b2c`)
  expect(changed).toContain('showLive(')
  expect(patchClient(source(file), `/x/other${file}`)).toBeUndefined()
})
