import { afterAll, beforeEach, expect, test } from 'vitest'
import { outline, workspace } from '../support/workspace.ts'

const project = workspace()

beforeEach(() => {
  project.reset()
  project.write('data/甲.yaml', outline())
})
afterAll(() => project.remove())

/** The one document on stdout; nothing may be beside it. */
async function json(...words: string[]) {
  const { status, stdout, stderr } = await project.lectern(...words, '--json')
  expect(stderr).toBe('')
  const document: unknown = JSON.parse(stdout)
  return { status, document }
}

test('success', async () => {
  const deck = { outline: 'data/甲.yaml', deck: 'slides/甲.md', slides: 3 }
  expect(await json('generate')).toEqual({
    status: 0,
    document: { diagnostics: [], decks: [{ ...deck, changed: true }] },
  })
  expect(await json('generate')).toEqual({
    status: 0,
    document: { diagnostics: [], decks: [{ ...deck, changed: false }] },
  })
})

test('errors of an outline, beside another that is sound', async () => {
  project.write('data/乙.yaml', outline('乙').replace('items', 'itens'))
  const { status, document } = await json('generate')
  expect(status).toBe(1)
  expect(document).toEqual({
    diagnostics: [
      {
        file: 'data/乙.yaml',
        line: 5,
        column: 9,
        severity: 'error',
        rule: 'missing',
        message: '`items` is missing',
      },
      {
        file: 'data/乙.yaml',
        line: 7,
        column: 9,
        severity: 'error',
        rule: 'key',
        message: '`itens` is not a key here; did you mean `items`?',
      },
    ],
    decks: [{ outline: 'data/甲.yaml', deck: 'slides/甲.md', slides: 3, changed: true }],
  })
})

test('columns are UTF-16 units', async () => {
  project.write('data/甲.yaml', outline().replace('[第一点]', '[{text: 👩‍👩‍👧𠮷, sauce: 一}]'))
  const { document } = await json('generate')
  expect(document).toMatchObject({ diagnostics: [{ line: 7, column: 17 + '{text: 👩‍👩‍👧𠮷, '.length }] })
})

test('a deck changed by hand', async () => {
  await project.lectern('generate')
  project.write('slides/甲.md', project.read('slides/甲.md').replace('- 第一点', '- 手改'))
  project.write('data/甲.yaml', outline('示例', '另一点'))
  const line = project.read('slides/甲.md').split('\n').indexOf('- 手改') + 1
  const { status, document } = await json('generate')
  expect(status).toBe(1)
  expect(document).toMatchObject({
    diagnostics: [{ file: 'slides/甲.md', line, column: 1, severity: 'error', rule: 'merge' }],
    decks: [],
  })
  const diff = await json('diff')
  expect(diff).toMatchObject({
    status: 1,
    document: {
      diagnostics: [{ rule: 'merge' }],
      decks: [{ deck: 'slides/甲.md', slides: 3, changes: [{ kind: 'conflict', number: 3, title: '要点' }] }],
    },
  })
})

test.each([[['generate', '--nope']], [['generate', 'data/没有.yaml']], [['init', '甲']]])(
  'a wrong command line: %j',
  async (words) => {
    const { status, document } = await json(...words)
    expect(status).toBe(2)
    expect(document).toEqual({
      diagnostics: [
        { file: '', line: 1, column: 1, severity: 'error', rule: 'command', message: expect.any(String) },
      ],
      decks: [],
    })
  },
)

test('init', async () => {
  expect(await json('init', '新')).toEqual({ status: 0, document: { diagnostics: [], decks: [] } })
})
