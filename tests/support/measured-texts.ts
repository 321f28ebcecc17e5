import fc from 'fast-check'
import type { Inline } from '../../scripts/plan/types.ts'

const CHINESE =
  '美国越南防务安全合作及其对中国的影响军事高层互访联合演习武器禁令解除南海问题战略伙伴关系升级意识形态对立互信有限大国平衡'
const WORDS = [
  ...'the of and in to Vietnam cooperation defense Asia-Pacific rebalancing Sino-US counter-measures state-of-the-art'.split(
    ' ',
  ),
  ...'AVATAR Type Wave LTV. (sic) “quoted” it’s 2015–2016 pp.12-18 and/or U.S. 469,000 3.5% $20 https://example.org/a-b/c?d=e&f=g'.split(
    ' ',
  ),
  ...'100km² 10℃ №5 A/B C++ e.g., i.e. (1) [2] {x} x=1 a_b@c.de naïve Übermut Ćwiczenie façade Москва Ελλάδα β-lactam TNF-α 5 μg ±2·3 ×10 Δt ≤0.05'.split(
    ' ',
  ),
]
const SIGNS = [
  '，',
  '。',
  '、',
  '；',
  '：',
  '！',
  '？',
  '（',
  '）',
  '《',
  '》',
  '“',
  '”',
  '——',
  '……',
  '·',
  '「',
  '」',
  '％',
  '～',
]
const HOSTILE = [
  '👍',
  '👨‍👩‍👧',
  '🇨🇳',
  'e\u0301',
  '\u00a0',
  '\u3000',
  'ひらがな',
  'カタカナー',
  '한국어',
  '→',
  '①',
  '…',
  '—',
  '-',
  '/',
  ' ',
  '\u00ad',
  '\u2060',
  '´',
  '𠮷',
  'ไทยแลนด์',
  'مرحبا',
  'हिन्दी',
]

const pick = (from: Iterable<string>) => fc.constantFrom(...from)
const joined = (part: fc.Arbitrary<string>, between: string, maxLength: number) =>
  fc.array(part, { minLength: 1, maxLength }).map((parts) => parts.join(between))

const chinese = joined(
  fc.oneof(
    { weight: 5, arbitrary: joined(pick(CHINESE), '', 9) },
    { weight: 2, arbitrary: pick(SIGNS) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 9999 }).map(String) },
  ),
  '',
  24,
)
const english = joined(pick(WORDS), ' ', 30)
const long = fc.oneof(
  pick('WiaX0-').map((letter) => letter.repeat(60)),
  joined(pick('abcdefghij'), '', 60),
)
const mixed = joined(fc.oneof(chinese, english, pick(HOSTILE)), '', 6)
const hostile = joined(
  fc.oneof(pick(HOSTILE), pick(SIGNS), pick(WORDS), pick(CHINESE), pick(' -.,()"\'!?/%$')),
  '',
  40,
)

/** Texts without marks, such as lecturers write and such as nobody does. */
export const plainTexts: fc.Arbitrary<string> = fc
  .oneof(
    chinese,
    english,
    mixed,
    hostile,
    fc.tuple(english, long).map((parts) => parts.join(' ')),
    long,
  )
  .map((text) => text.replaceAll('\n', ' ').trim())
  .filter((text) => text.length > 0)

/** The same with marks. */
export const inlineTexts: fc.Arbitrary<Inline[]> = fc.oneof(
  plainTexts.map((value): Inline[] => [{ type: 'text', value }]),
  fc.array(
    fc.oneof(
      plainTexts.map((value): Inline => ({ type: 'text', value })),
      plainTexts.map((value): Inline => ({ type: 'strong', children: [{ type: 'text', value }] })),
      plainTexts.map((value): Inline => ({ type: 'emphasis', children: [{ type: 'text', value }] })),
      joined(fc.oneof(pick(WORDS), pick(CHINESE)), ' ', 4).map((value): Inline => ({ type: 'code', value })),
      fc.constant<Inline>({ type: 'break' }),
    ),
    { minLength: 2, maxLength: 5 },
  ),
)
