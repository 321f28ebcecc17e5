import { expect, test } from 'vitest'
import { readArticle } from '../../../scripts/article/read/read.ts'
import { Problem } from '../../../scripts/diagnostics/problem.ts'

// A pattern that goes back over what it has read would take hours over these; the runner's limit of 20 s is the test.
const LONG = 200_000
const SHAPES: Record<string, string> = {
  'one letter': '国',
  blanks: ' \u3000',
  'line breaks': 'a\n',
  'open brackets': '[（《“',
  'numbers that could be headings': '一、甲\n1. a\n',
  'numbers that never end': '1.',
  'titles that never close': '：《甲',
  'citations that never end': '张三：《甲》，',
  'lines of a contents page': '第一章 甲…………1\n',
  'hyphens at line ends': 'ab-\ncd ',
  'one paragraph in lines': 'words of a paragraph that a width has broken\n',
  keywords: '关键词：甲 ',
  abstracts: '摘要',
  'raised numbers': '国①。a¹.12 ',
  'Markdown marks': '*_`~<&',
  elements: '<div><p>',
}

test.each(Object.entries(SHAPES))('%s without end are read, or refused', async (_, piece) => {
  const bytes = Buffer.from(piece.repeat(LONG / piece.length))
  for (const file of ['a.txt', 'a.md', 'a.html']) {
    const article: unknown = await readArticle(file, bytes).catch((reason: unknown) => reason)
    if (article instanceof Error) expect(article).toBeInstanceOf(Problem)
    else expect(article).toHaveProperty('sections')
  }
})

test('front matter that is no YAML, or grows without end, is read line by line', async () => {
  const aliases = Array.from(
    { length: 30 },
    (_, index) => `b${index}: &b${index} [*b${index - 1}, *b${index - 1}]`,
  )
  const source = `---\nb-1: &b-1 [x]\n${aliases.join('\n')}\ntitle: 港口：历史\n---\n港口的历史从1860年开始，到今天已经很久。`
  expect(await readArticle('a.md', Buffer.from(source))).toMatchObject({ title: '港口：历史' })
})
