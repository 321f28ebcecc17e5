import { expect, test } from 'vitest'
import { apaName, gbtName, personOf } from '../../scripts/references/names.ts'

test.each([
  ['E. F. Codd', 'Codd E F', 'Codd, E. F.'],
  ['Jean-Luc Godard', 'Godard J-L', 'Godard, J.-L.'],
  ['Ludwig van Beethoven', 'van Beethoven L', 'van Beethoven, L.'],
  ['Peyton Z. Peebles Jr.', 'Peebles P Z Jr', 'Peebles, P. Z., Jr.'],
  ['Doe, Jane', 'Doe J', 'Doe, J.'],
  ['EF Codd', 'Codd E F', 'Codd, E. F.'],
  ['Li Jiangning', 'Li Jiangning', 'Li, J.'],
  ['Nguyễn Tấn Dũng', 'Nguyễn Tấn Dũng', 'Nguyễn Tấn Dũng'],
  ['罗会钧', '罗会钧', '罗会钧'],
  ['A. 魏格纳', '魏格纳 A', '魏格纳, A.'],
  ['World Health Organization', 'World Health Organization', 'World Health Organization'],
  ['The White House', 'The White House', 'The White House'],
  [
    'University of California, Berkeley',
    'University of California, Berkeley',
    'University of California, Berkeley',
  ],
  ['RAND', 'RAND', 'RAND'],
  ['Plato', 'Plato', 'Plato'],
])('%s is %s in GB/T 7714 and %s in APA', (written, gbt, apa) => {
  const name = personOf(written)
  expect([gbtName(name), apaName(name)]).toEqual([gbt, apa])
})
