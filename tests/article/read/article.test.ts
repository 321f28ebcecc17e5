import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readArticle } from '../../../scripts/article/read/read.ts'

// The article is somebody's: it is read where it lies, and no word of it is here but its numbering.
const ARTICLE = new URL('../../../../shared/article.md', import.meta.url)
const PLACES = [ARTICLE, new URL('../../../../../shared/article.md', import.meta.url)]
const place = PLACES.find((one) => existsSync(one))

const counts = (locators: string): Record<string, number> =>
  Object.fromEntries(locators.split(' ').map((one) => [one.split(':')[0], Number(one.split(':')[1] ?? 1)]))

test.skipIf(place === undefined)(
  'the article of data/us-vietnam.yaml: every section, with its paragraphs',
  async () => {
    const article = await readArticle('article.md', readFileSync(place ?? ''))
    expect(
      Object.fromEntries(article.sections.map(({ locator, paragraphs }) => [locator, paragraphs.length])),
    ).toEqual(
      counts(
        '摘要 引言 一:2 一（一） 一（二） 一（三） 一（四） 一（五） 一（六） 二 二（一） 二（二） 二（三） 二（四） 二（五） 三 三（一） 三（二） 三（三） 三（四） 四:4',
      ),
    )
    expect(article.sections.at(-1)?.title).toBe('结语')
    expect(article).toMatchObject({ lang: 'zh-CN', authors: ['罗会钧'], issued: '2017', issue: '3' })
    expect(article.title?.startsWith('罗会钧')).toBe(false)
    expect(article.keywords).toHaveLength(4)
  },
)
