import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, placeOf } from '../../scripts/diagnostics/frame.ts'
import { type BibtexFile, parseBibtex } from '../../scripts/references/bibtex.ts'
import { latexText } from '../../scripts/references/latex.ts'
import { readLibrary } from '../../scripts/references/library.ts'

const keys = ({ entries }: BibtexFile): string[] => entries.map(({ key }) => key)
/** What is wrong, with its line and column. */
const wrong = (text: string): string[] => {
  const lines = linesOf(text)
  return parseBibtex(text).problems.map(({ from, key }) => {
    const { line, column } = placeOf(lines, from)
    return `${line}:${column} ${key}`
  })
}
const titleOf = (title: string): string | undefined =>
  parseBibtex(`@book{a, title = ${title}}`).entries[0]?.fields.get('title')

test('braces, quotes, numbers, strings and what # joins', () => {
  expect(titleOf('{A {B} c}')).toBe('A {B} c')
  expect(titleOf('"A {"}B{"} c"')).toBe('A {"}B{"} c')
  expect(titleOf('1984')).toBe('1984')
  expect(titleOf('"a" # jan # { b}')).toBe('a1 b')
  const file = parseBibtex('@STRING{ x = "X" # "Y" }\n@Book( k, Title = x # "Z" )')
  expect(file.entries).toEqual([{ type: 'book', key: 'k', fields: new Map([['title', 'XYZ']]) }])
})

test('keys as databases write them; what stands between entries is a comment', () => {
  const text = `A comment with me@example.org and an @ sign.
@comment{jabref-meta: databaseType:bibtex; @x}
@preamble{"\\newcommand{\\noop}[1]{}"}
@article{DBLP:journals/cacm/Codd70, title={A}}
@article{罗会钧2017,title={乙},}
@misc { o'neil_x+1 , title = "C" , }
@article{,title={nobody can cite it}}
`
  const file = parseBibtex(text)
  expect(file.problems).toEqual([])
  expect(keys(file)).toEqual(['DBLP:journals/cacm/Codd70', '罗会钧2017', "o'neil_x+1"])
})

test('damage is told at its place, and the entries around it are read', () => {
  const good = '@book{good, title={G}}\n'
  expect(wrong(`${good}@book{bad, title={never closed,\n year=1\n\n${good}`)).toEqual(['2:18 bibtex.brace'])
  expect(wrong(`@book{bad, title="never closed\n}\n${good}`)).toEqual(['1:18 bibtex.quote'])
  expect(wrong(`@book{title={no key}}\n${good}`)).toEqual(['1:7 bibtex.key'])
  expect(wrong(`@book{bad, title={A} year=2000}\n${good}`)).toEqual(['1:22 bibtex.comma'])
  expect(wrong(`@book{bad, title}\n${good}`)).toEqual(['1:17 bibtex.field'])
  expect(wrong(`@book{bad, title=,}\n${good}`)).toEqual(['1:18 bibtex.value'])
  expect(wrong('@book{bad, title={A}')).toEqual(['1:7 bibtex.brace'])
  for (const bad of ['@book{bad, title={', '@book{a={b}}', '@book{x, y "z"}', '@string{={x}}'])
    expect(keys(parseBibtex(`${bad}\n${good}`))).toContain('good')
})

test.each([
  ['G{\\"o}del, G\\"{o}del, G\\"odel', 'Gödel, Gödel, Gödel'],
  ["{\\'E}cole Pol\\'{\\i}tica \\`a", 'École Política à'],
  ['\\c{c}a \\v{S}koda \\H{o} \\k{a} \\u{g} \\.Z \\={u}', 'ça Škoda ő ą ğ Ż ū'],
  ['{\\O}rsted, \\AE{}on, Stra\\ss e, \\L{}ukasz, \\aa', 'Ørsted, Æon, Straße, Łukasz, å'],
  ['R\\&D, 50\\%, C\\#, a\\_b, \\$5', 'R&D, 50%, C#, a_b, $5'],
  ["``quoted'' -- and --- `x'", "“quoted” – and — `x'"],
  ['The {\\TeX}book, \\LaTeX', 'The TeXbook, LaTeX'],
  ['\\emph{in} \\textit{italics} {\\em too} \\href{https://a.b}{words}', 'in italics too words'],
  ['$\\alpha$-decay of H$_2$O', 'α-decay of H_2O'],
  ['  over\n two   lines~and a tie ', 'over two lines and a tie'],
  ['中文{标题}', '中文标题'],
])('LaTeX %j is %j', (latex, text) => {
  expect(latexText(latex).replaceAll('\u00a0', ' ')).toBe(text)
})

test('a file in the encoding of older Chinese programs, of JabRef, or with a mark', () => {
  const entry = (title: string) => `@book{k, title={${title}}}`
  const titleIn = (bytes: Uint8Array) => readLibrary(bytes).entries.get('k')?.title
  // 中文 in GB18030
  const chinese = Buffer.concat([
    Buffer.from('@book{k, title={'),
    Buffer.from([0xd6, 0xd0, 0xce, 0xc4]),
    Buffer.from('}}'),
  ])
  expect(titleIn(chinese)).toEqual([{ type: 'text', value: '中文' }])
  const latin = Buffer.from(`% Encoding: ISO8859_1\n${entry('Gödel')}`, 'latin1')
  expect(titleIn(latin)).toEqual([{ type: 'text', value: 'Gödel' }])
  expect(titleIn(Buffer.from(`\ufeff${entry('é')}`))).toEqual([{ type: 'text', value: 'é' }])
  expect(titleIn(Buffer.from(`\ufeff${entry('é')}`, 'utf16le'))).toEqual([{ type: 'text', value: 'é' }])
})

test('what is no file of references at all is told, not thrown', () => {
  const problem = (text: string) =>
    readLibrary(Buffer.from(text)).problems.map(({ key, from }) => [key, from])
  expect(problem('Dear diary')).toEqual([['references.none', 0]])
  expect(problem('')).toEqual([['references.none', 0]])
  expect(problem('[{"id": "a"},]')).toEqual([['csl.syntax', 13]])
  expect(problem('[{"id": "a"')).toEqual([['csl.syntax', 11]])
  expect(problem('{"title": "no id"}')).toEqual([['csl.items', 0]])
})

const piece = fc.constantFrom(
  ...[
    '@',
    '@book{',
    '@article{k,',
    '@string{',
    '@comment{',
    '}',
    '{',
    '"',
    ',',
    '=',
    '#',
    '\\',
    '%',
    '\n',
    ' ',
    'title',
    'and',
    '\\"o',
    '$',
    '(',
    ')',
    '中',
    '[{',
    '"id":',
    ':',
    '[',
    ']',
  ],
)

test('any text is read without a throw, and in no more time than its length', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
        fc.string(),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const { problems } = readLibrary(Buffer.from(text))
        for (const { from, to } of problems)
          expect([from >= 0, to >= from, to <= text.length + 1]).toEqual([true, true, true])
      },
    ),
    { numRuns: 3000, seed: 20261125 },
  )
})

// Where the time grew with the square of the text, it would be hours.
test.each([
  ['braces that never close', '@a{b,c={\n'],
  ['comments that never close', '@comment{\n'],
  ['open quotes', '@a{b,c="\n'],
  ['accents', '\\"{'],
  ['at signs', '@'],
  ['names', 'a and '],
  ['blanks', ' \n'],
  ['brackets', '[{'],
])('a megabyte of %s is read', { timeout: 120_000 }, (_, unit) => {
  const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
  const wrapped = `@book{k, author={${text.replaceAll(/[{}"]/g, '')}}, title={A}}\n${text}`
  for (const file of [text, wrapped]) expect(readLibrary(Buffer.from(file)).text).toBe(file)
})
