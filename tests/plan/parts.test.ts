import { expect, test } from 'vitest'
import { lectureParts, type SlideRole } from '../../scripts/plan/parts.ts'

const ROLES: Record<string, SlideRole> = { m: 'made', t: 'taught', '/': 'break', b: 'backup' }

test.each([
  ['mtt/mttm', 'mtt mttm'],
  ['mtt', 'mtt'],
  ['mt/tm/m', 'mt tm'],
  ['m/tt', 'mtt'],
  ['mt//t', 'mt t'],
  ['mt/tbtb', 'mt tt'],
  ['mt/', 'mt'],
  ['m', 'm'],
])('%s has the parts %s', (slides, parts) => {
  const found = lectureParts([...slides], (slide) => ROLES[slide] ?? 'made')
  expect(found.map((part) => part.join('')).join(' ')).toBe(parts)
})
