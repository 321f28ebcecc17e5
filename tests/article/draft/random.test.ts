import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../../scripts/article/types.ts'
import { FRAGMENTS } from '../../support/hostile-fragments.ts'
import { hostileRuns } from '../../support/runs.ts'
import { drafted, slidesOf } from './drafted.ts'

/** What drafts are made of: dates, verbs of saying, causes, enclosing marks, and what YAML and Markdown read as theirs. */
const WORDS = [
  ...FRAGMENTS,
  ...[
    '2013年7月，',
    '同年11月，',
    '自1995年',
    '以来',
    '（2010年）',
    '20世纪90年代',
    '美国',
    '越南',
    '认为，',
    '指出：',
  ],
  ...[
    '由于',
    '因此，',
    '。',
    '，',
    '；',
    '“',
    '”',
    '《',
    '》',
    '（',
    '）',
    '？',
    '第一，',
    '但是',
    '的',
    '\n',
    '\t',
    '…',
  ],
  ...[
    'In July 2013, ',
    'in 1995',
    ' argues that ',
    'Because ',
    'Therefore, ',
    '. ',
    ', ',
    'Dr. ',
    ' was founded',
    'It ',
  ],
  ...[
    '\u0000',
    '\u0085',
    '\ud800',
    '\ufeff',
    '2.10',
    '# ',
    ' #',
    ': ',
    '- ',
    '---',
    '[x](javascript:y)',
    '[@key]',
    '`',
  ],
]

const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ maxLength: 8 })), {
    maxLength: 40,
  })
  .map((words) => words.join(''))

const locator = fc.constantFrom(
  '一',
  '二（一）',
  '2.1',
  '摘要',
  'Abstract',
  '# 1',
  'a: b',
  '- x',
  '“x”',
  "it's",
)
const heading = fc.oneof(
  text,
  fc.constantFrom(
    '动因',
    '美国希望借力',
    'Why it failed',
    'Causes of war',
    '摘要',
    '参考文献',
    'Introduction',
    '',
  ),
)

const article: fc.Arbitrary<Article> = fc.record(
  {
    lang: fc.constantFrom('zh-CN' as const, 'en' as const),
    title: text,
    authors: fc.array(text, { maxLength: 3 }),
    container: text,
    issued: text,
    volume: text,
    issue: text,
    pages: text,
    doi: text,
    keywords: fc.array(text, { maxLength: 2 }),
    footnotes: fc.array(text, { maxLength: 2 }),
    sections: fc.array(
      fc.record({
        locator,
        title: heading,
        level: fc.integer({ min: 1, max: 4 }),
        paragraphs: fc.array(text, { maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  },
  { requiredKeys: ['lang', 'authors', 'keywords', 'footnotes', 'sections'] },
)

test('the draft of any article builds, and each of its slides says where it comes from', () => {
  fc.assert(
    fc.property(article, (one) => {
      const draft = drafted(one)
      const locators = new Set(one.sections.map((section) => section.locator))
      for (const slide of slidesOf(draft)) {
        const [section = ''] = String(slide.source).split('¶')
        expect(locators).toContain(section)
      }
      expect(draft.text).not.toMatch(/\p{Surrogate}/u)
    }),
    { ...hostileRuns(), numRuns: Math.min(400, hostileRuns().numRuns) },
  )
}, 120_000)
