import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseInline, plainText } from '../../scripts/outline/inline.ts'
import type { Inline } from '../../scripts/plan/types.ts'
import { lineMarkdown } from '../../scripts/render/markdown.ts'
import { hostileText } from '../support/hostile-texts.ts'
import { elementsIn, type PageNode } from '../support/page-tree.ts'
import { slidePage } from '../support/slide-page.ts'
import { type SlidevPipeline, slidevPipeline } from '../support/slidev-pipeline.ts'

/** A tree in brief: `<strong>a<em>b</em></strong>`. */
const brief = (inline: readonly Inline[]): string => inline.map(briefPiece).join('')

function briefPiece(piece: Inline): string {
  switch (piece.type) {
    case 'text':
      return piece.value
    case 'break':
      return '<br>'
    case 'code':
      // Nothing but blanks is no code to look at.
      return piece.value.trim() === '' ? piece.value : `<code>${piece.value}</code>`
    case 'strong':
      return `<strong>${brief(piece.children)}</strong>`
    case 'emphasis':
      return `<em>${brief(piece.children)}</em>`
    case 'link':
      return `<a ${piece.url}>${brief(piece.children)}</a>`
  }
}

describe('marks', () => {
  test.each([
    ['**strong**', '<strong>strong</strong>'],
    ['*emphasis*', '<em>emphasis</em>'],
    ['`code`', '<code>code</code>'],
    ['[words](https://a.b/c)', '<a https://a.b/c>words</a>'],
    ['[*w* `c`](#id)', '<a #id><em>w</em> <code>c</code></a>'],
    ['[x](https://a.b/(c))', '<a https://a.b/(c)>x</a>'],
    ['one\ntwo', 'one<br>two'],
    ['`` a`b ``', '<code>a`b</code>'],
    ['` a `', '<code>a</code>'],
    ['`**a**`', '<code>**a**</code>'],
  ])('%j', (text, tree) => expect(brief(parseInline(text))).toBe(tree))
})

describe('stars as in CommonMark, §6.2', () => {
  test.each([
    ['*foo bar*', '<em>foo bar</em>'],
    ['a * foo bar*', 'a * foo bar*'],
    ['a*"foo"*', 'a*"foo"*'],
    ['* a *', '* a *'],
    ['*foo bar *', '*foo bar *'],
    ['*(*foo)', '*(*foo)'],
    ['*(*foo*)*', '<em>(<em>foo</em>)</em>'],
    ['** foo bar**', '** foo bar**'],
    ['**foo bar **', '**foo bar **'],
    ['**(**foo)', '**(**foo)'],
    ['*(**foo**)*', '<em>(<strong>foo</strong>)</em>'],
    ['**foo "*bar*" foo**', '<strong>foo "<em>bar</em>" foo</strong>'],
    ['*foo **bar** baz*', '<em>foo <strong>bar</strong> baz</em>'],
    ['***foo** bar*', '<em><strong>foo</strong> bar</em>'],
    ['*foo **bar***', '<em>foo <strong>bar</strong></em>'],
    ['** is not an empty emphasis', '** is not an empty emphasis'],
    ['**** is not an empty strong', '**** is not an empty strong'],
    ['foo *****', 'foo *****'],
    ['foo ***', 'foo ***'],
    ['foo *\\**', 'foo <em>*</em>'],
    ['**foo*', '*<em>foo</em>'],
    ['*foo**', '<em>foo</em>*'],
    ['****foo*', '***<em>foo</em>'],
    ['*foo****', '<em>foo</em>***'],
    ['****foo****', '<strong><strong>foo</strong></strong>'],
    ['***foo***', '<em><strong>foo</strong></em>'],
    ['*foo *bar**', '<em>foo <em>bar</em></em>'],
    ['**foo **bar baz**', '**foo <strong>bar baz</strong>'],
    ['*[bar*](https://a.b)', '*<a https://a.b>bar*</a>'],
    ['*a `*`*', '<em>a <code>*</code></em>'],
  ])('%j', (text, tree) => expect(brief(parseInline(text))).toBe(tree))
})

describe('Chinese beside marks', () => {
  test.each([
    ['他说**重点**，很重要', '他说<strong>重点</strong>，很重要'],
    ['**“转折点”**很重要', '<strong>“转折点”</strong>很重要'],
    ['这是**《战略》**的', '这是<strong>《战略》</strong>的'],
    ['结论**（一）**后', '结论<strong>（一）</strong>后'],
    ['很*重要。*真的', '很<em>重要。</em>真的'],
    ['一**二**三', '一<strong>二</strong>三'],
    // The rule of three, as in CommonMark.
    ['**甲****乙**', '<strong>甲****乙</strong>'],
    ['**甲** **乙**', '<strong>甲</strong> <strong>乙</strong>'],
  ])('%j', (text, tree) => expect(brief(parseInline(text))).toBe(tree))
})

describe('no marks', () => {
  test.each([
    ['2*3*4', '2*3*4'],
    ['2**3**4', '2**3**4'],
    ['a*b*c', 'a*b*c'],
    ['\\*a\\*', '*a*'],
    ['\\`a`', '`a`'],
    ['\\[a](https://a.b)', '[a](https://a.b)'],
    ['**', '**'],
    ['`', '`'],
    ['a `b', 'a `b'],
    ['[a] (b)', '[a] (b)'],
    ['[](https://a.b)', '[](https://a.b)'],
    ['_a_ __b__', '_a_ __b__'],
    ['C:\\temp\\x', 'C:\\temp\\x'],
  ])('%j', (text, tree) => expect(brief(parseInline(text))).toBe(tree))

  test('a text that has none of their characters is itself', () => {
    const text = hostileText.filter((value) => !/[*`[\\\n]/.test(value))
    fc.assert(
      fc.property(text, (value) => {
        expect(parseInline(value)).toEqual([{ type: 'text', value }])
      }),
    )
  })

  test('a text without its marks has the same words', () => {
    const without = (value: string): string => value.replace(/[*`\\ \n]/g, '')
    const text = hostileText.filter((value) => !value.includes(']('))
    fc.assert(
      fc.property(text, (value) => {
        expect(without(plainText(parseInline(value)))).toBe(without(value))
      }),
    )
  })
})

describe('written as Markdown', () => {
  let slidev: SlidevPipeline
  beforeAll(async () => {
    slidev = await slidevPipeline('---\nlayout: quote\n---\n\n# x\n')
  })
  afterAll(() => slidev.close())

  test('the marks of a text are the ones that Slidev shows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 40 }), async (texts) => {
        const trees = texts.map(parseInline).filter((tree) => /[^ \n]/.test(plainText(tree)))
        if (trees.length === 0) return
        await slidev.load(`---\nlayout: quote\n---\n\n${trees.map(lineMarkdown).join('\n\n')}\n`)
        const paragraphs = elementsIn(slidePage(await slidev.slideTemplate(1))).filter(
          ({ tag }) => tag === 'p',
        )
        expect(paragraphs.map(shown)).toEqual(trees.map((tree) => flattened(brief(tree))))
      }),
      { numRuns: 25, seed: 20261123 },
    )
  }, 60_000)
})

/** What is shown, in brief. Links are only told by their words: their addresses are encoded. */
function shown(node: PageNode): string {
  const write = (one: PageNode): string => {
    if ('text' in one) return one.text
    const inner = one.children.map(write).join('')
    if (one.tag === 'span' || one.tag === 'p') return inner
    return one.tag === 'br' ? '<br>' : `<${one.tag}>${inner}</${one.tag}>`
  }
  return flattened(write(node))
}

/** White space as HTML has it. */
function flattened(tree: string): string {
  return tree
    .replace(/<a [^\s>]*>/g, '<a>')
    .replace(/[ \t\n]+/g, ' ')
    .replace(/^ | $/g, '')
}
