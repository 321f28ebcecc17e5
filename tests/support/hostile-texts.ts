import fc from 'fast-check'
import { linksOf, parseInline } from '../../scripts/outline/inline.ts'
import { text as textSchema } from '../../scripts/outline/schema/scalars.ts'

/** Fragments that Slidev, Vue, Markdown, YAML, HTML or a browser might take for more than text. */
const FRAGMENTS = [
  // Vue
  '{{', '}}', '{', '}', '{{ 7*7 }}', '{{{', '{{constructor.constructor("window.__pwned=1")()}}', 'v-drag', 'v-html="x"',
  ':is', '@click', '@', '#default', 'v-drag="[1,2]"', 'slot', '$slidev', '$page',
  // HTML
  '<', '>', '</', '/>', '&', '&amp;', '&lt;', '&#123;', '&#x7b;', '&nbsp;', '&copy', '<!--', '-->', '--!>', '<!', '<?', ']]>',
  '<![CDATA[', '<b>', '</b>', '<br>', '<script>', '</script>', '</template>', '<template>', '<style>', '</style>', '<v-drag>',
  '<img src=x onerror="window.__pwned=1">', '<svg onload=alert(1)>', '<iframe src="http://evil/">', '<a href="javascript:x">',
  'src="http://evil/x.png"', "src='/x.png'", 'url(http://evil/x.png)', '<Tweet', '<Tweet id="1"/>', '<BlueSky', '<component :is="x">',
  '<route>x</route>', '<script setup>', '<code v-pre>', '</code>', '</span>', '</h1>', '<v-click>', '<Link to="1">',
  // Slidev
  '---', '----', '--- ', '::', '::x::', '::default::', ':: right ::', '<<<', '<<< @/package.json', '[click]', '[click:2]', '[CLICK]',
  '{monaco}', '{monaco-run}', '{1|2}', '$', '$$', '$x$', '$$x$$', '```', '```mermaid', '````md magic-move', '~~~', ':::', '::: tip',
  'layout: none', 'src: ./x.md', '---\nlayout: none\n---', '<!-- note -->', '[!NOTE]', '> [!NOTE]', '%%{init}%%',
  // Markdown
  '#', '# ', '## ', ' #', '> ', '- ', '+ ', '* ', '1. ', '1) ', '2017', '.', ')', '. ', '=', '===', '-', '--', '_', '__', '___',
  '*', '**', '***', '~', '~~', '~~x~~', '`', '``', '|', '||', '| - |', '|-|', '\\', '\\\\', '\\*', '\\`', '\\|', '\\[', '\\]', '\\<', '\\{',
  '[', ']', '[]', '()', '](', '[a]: b', '[a]: http://a.b', '[^1]', '[^1]: x', '^[x]', '[ ] ', '[x] ', '[@key]', '![a](b)', '!', '![',
  '[a](https://a.b/)', '[a](https://a.b/?x=$y$&z={{1}})', '[a](https://a.b/<!--)', '[*a*](mailto:a@b.c)', '[https://a.b/%20](https://a.b/%20)',
  '*[HTML]: x', '{#id}', '{.class}', '{a=b}', ':smile:', '==x==', '++x++', 'H~2~O', 'x^2^', 'http://a.b', 'https://a.b/c?d=e&f', 'www.a.b',
  'a@b.c', '<http://a.b>', '    ', '\t'.replace('\t', '  '),
  // Typographer
  '(c)', '(tm)', '(r)', '...', '....', '!!!!!', '?....', '+-', "'", '"', "it's", '“', '”', '‘', '’',
  // Mermaid
  ';', 'end', ':', '14:30', 'section', 'title', '#58;', '#quot;', 'C#', '%%', '-->|x|', '"]', 'accTitle', 'classDef',
  // Unicode
  '😀', '👩‍👩‍👧', '🇨🇳', '👍🏽', '❤️', 'e\u0301', '\u0301', 'שלום', 'مرحبا', '\u202e', '\u200b', '\u200d', '\u200f', '\u2060', '\ufeff',
  '\u00a0', '\u3000', '\u2028', '\u2029', '\u2003', '\u00ad', '\ufffd', '𠀀', '𝒜', 'ﬂ°', '¶ß', 'İ', '\u{e0001}',
  // Chinese, with marks beside its punctuation
  '重点', '，', '。', '《战略》', '“转折点”', '（一）', '——', '……', '、', '：', '！', '**重点**', '**“重点”**', '*《书》*，', '**甲****乙**',
  '**甲***乙*', '*甲***乙**', '***甲*乙**', '***甲**乙*', '`x`', '`{{ x }}`', '`` ` ``', '`<!--`', '`|`', '`$`', '`[click]`', '`a  b`',
  // Plain
  'a', 'B', '0', '7', 'word', 'a_b', 'a__b__c', '2*3*4', ' ', '  ', '\n', '\n\n', ', ', 'no', 'true', 'null', '~', 'NaN', '-0206', '1e3', '2.10',
  'W'.repeat(60), '字'.repeat(80), '%', '%20', '/', '?', ',',
]

/** The most links that a browser opens; those to slides need a slide. */
function isText(value: string): boolean {
  return textSchema.safeParse(value).success && linksOf(parseInline(value)).every((url) => !url.startsWith('#'))
}

/** A text such as nobody writes, all of it allowed in an outline. */
export const hostileText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 5, arbitrary: fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 6 }).map((all) => all.join('')) },
    { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...'{}<>&$#*_`~|\\[]()!:-+=.@"\'/^% \n1ax字，“”'), minLength: 1, maxLength: 16 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  )
  .filter(isText)

/** A text without marks: names, locators, alternative texts. */
export const hostilePlain: fc.Arbitrary<string> = hostileText
