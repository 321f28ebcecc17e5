import { type Clause, clausesOf, type Lang } from './sentences.ts'
import { capitalised, tidy, trimmed } from './tidy.ts'

/** How long a text on a slide is: full-width characters in Chinese, words in English. */
export interface Room {
  /** What it is cut to, at the end of a clause. */
  wanted: number
  /** What one clause may be long at most. */
  most: number
}

const ROOMS = {
  'zh-CN': {
    event: { wanted: 24, most: 34 },
    item: { wanted: 32, most: 44 },
    title: { wanted: 26, most: 36 },
    node: { wanted: 14, most: 20 },
  },
  en: {
    event: { wanted: 12, most: 17 },
    item: { wanted: 17, most: 24 },
    title: { wanted: 13, most: 18 },
    node: { wanted: 8, most: 11 },
  },
} as const satisfies Record<Lang, Record<string, Room>>

export type Place = keyof (typeof ROOMS)['en']

/** Words that lead over from what precedes, which is not on the slide. */
const LEADING = {
  'zh-CN':
    /^(?:众所周知|与此同时|同时|此外|另外|此后|之后|随后|其后|后来|因此|因而|所以|于是|为此|从而|然而|但是|但|不过|可是|而且|并且|况且|其实|事实上|实际上|显然|当然|总之|可见|由此可见|总的来说|总体而言|综上所述|首先|其次|再次|最后|其[一二三四五六七八九十]|第[一二三四五六七八九十]|[一二三四五六七八九十](?:是|要)|一方面|另一方面|具体而言|具体来说|例如|比如|正如|尤其是|特别是|更重要的是|值得注意的是|应该说|可以说|毫无疑问|不难发现|而|且|并|又)(?:[，,：:]\s*|(?=.{6}))/u,
  en: /^(?:However|Moreover|Furthermore|In addition|Additionally|Nevertheless|Nonetheless|Thus|Therefore|Hence|Consequently|As a result|For example|For instance|Indeed|In fact|Of course|Similarly|Likewise|Meanwhile|At the same time|First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Finally|Lastly|In short|In sum|In conclusion|To sum up|On the one hand|On the other hand|By contrast|In contrast|Yet|But|And|So|Still|Then|Also|Instead|Accordingly|Clearly|Notably|Importantly|More importantly)(?:,\s+|\s+(?=\S+ \S+ \S+))/,
} as const satisfies Record<Lang, RegExp>

/** What only leads up to what is said. */
const SUBORDINATE = {
  'zh-CN':
    /^(?:虽然|虽|尽管|即使|即便|纵然|由于|因为|鉴于|为了|为|随着|如果|假如|只要|只有|除了|当(?!今|时的|代|局|地|事)|正如|正当|根据|按照|依据|自从?|从|在(?!于)|对(?:于)?|就|作为|通过|面对|基于|无论|不论|不管|不仅|不但|既)|(?:以来|时|之后|之前|后|前|之际|期间|中|下|上|而言|来说|来看|同时|情况下|背景下|过程中|之余|方面|近年来|年来)$/u,
  en: /^(?:although|though|while|whereas|when|whenever|if|unless|because|since|as|after|before|until|despite|in spite of|given|with|without|following|during|in|on|at|by|for|from|under|among|amid|beyond|to|according to|rather than|instead of|not only|throughout|having|being)\b/i,
} as const satisfies Record<Lang, RegExp>

/** A clause that something must follow. */
const OPEN =
  /^(?:不仅|不但|不只|既(?!然)|一方面|无论|不论|不管|除了|虽然|尽管|由于|因为|如果|只要|只有|即使|随着|为了)|^(?:not only|either|neither|both|although|though|while|whereas|because|if|unless|when|as|since|given)\b/i

/** What is said of someone’s saying it, before it is said. */
const SAYING = /(?:在?(?<doing>.{2,14})时)?(?:坦言|表示|指出|强调|说|称|宣称|认为|警告|声称|宣布|写道)$/u

/** How much room a text takes: letters of an alphabet are half as wide as Chinese ones. */
export function roomOf(text: string, lang: Lang): number {
  if (lang === 'en') return text === '' ? 0 : text.split(/\s+/).length
  let room = 0
  for (const letter of text) room += letter < '\u0300' ? 0.5 : 1
  return room
}

/** A statement cut to what a slide has room for, at the end of a clause; `…` where a single clause was too long. */
export function shorten(text: string, place: Place, lang: Lang): string {
  const room = ROOMS[lang][place]
  const plain = withoutLeading(tidy(text, lang), lang)
  if (roomOf(plain, lang) <= room.wanted) return capitalised(plain, lang)
  const clauses = main(clausesOf(plain, lang), lang)
  return capitalised(together(clauses, room, lang), lang)
}

function withoutLeading(text: string, lang: Lang): string {
  let rest = text
  for (let turn = 0; turn < 3; turn++) {
    const shorter = rest.replace(LEADING[lang], '')
    if (shorter === rest) break
    rest = shorter
  }
  return trimmed(rest)
}

/** A date leads up to nothing: it is told. */
const isSubordinate = (clause: string, lang: Lang): boolean =>
  SUBORDINATE[lang].test(clause) && !/\d{3}/.test(clause)

/** The clauses from the main one on: what only leads up to it goes where there is no room for all. */
function main(clauses: readonly Clause[], lang: Lang): readonly Clause[] {
  let start = 0
  while (start < clauses.length - 1 && isSubordinate(clauses[start]?.text ?? '', lang)) start++
  // `虽然…，…，但…`: what follows the turn.
  if (start > 0 && lang === 'zh-CN' && /^(?:虽|尽管|即使|即便|纵然)/.test(clauses[0]?.text ?? '')) {
    const turn = clauses.findIndex(({ text }) => /^(?:但|然而|却|不过|仍|可)/.test(text))
    if (turn > 0) start = turn
  }
  const rest = clauses.slice(start)
  const [first] = rest
  if (!first || start === 0) return rest
  return [{ ...first, text: withoutLeading(first.text, lang) }, ...rest.slice(1)]
}

function together(clauses: readonly Clause[], room: Room, lang: Lang): string {
  const joint = lang === 'en' ? ' ' : ''
  let text = ''
  let good = ''
  for (const [index, clause] of clauses.entries()) {
    const before = clauses[index - 1]
    const next = before ? `${text}${before.mark}${joint}${clause.text}` : clause.text
    if (index > 0 && roomOf(next, lang) > room.wanted) break
    text = next
    if (index === 0 || isWhole(clause, clauses[index + 1], lang)) good = text
  }
  const said = withoutSaying(trimmed(good))
  return roomOf(said, lang) <= room.most ? said : cutAtWord(said, room.wanted, lang)
}

/** Whether a text may end with this clause. */
function isWhole(clause: Clause, next: Clause | undefined, lang: Lang): boolean {
  if (OPEN.test(clause.text)) return false
  if (!next) return true
  if (lang === 'zh-CN' && SUBORDINATE[lang].test(clause.text)) return false
  // `the US, Japan, and Australia`: a comma between words of a list ends nothing.
  return (
    lang === 'zh-CN' ||
    next.mark === '' ||
    /^(?:and|but|or|which|who|while|when|where|as|because|although|so|with|after|before|in|on|to|for|thus|making|leading)\b/.test(
      next.text,
    )
  )
}

function withoutSaying(text: string): string {
  const match = SAYING.exec(text)
  if (!match || match.index < 2) return text
  const { doing } = match.groups ?? {}
  return trimmed(text.slice(0, match.index) + (doing ?? '')) || text
}

/** Words that nothing ends with. */
const HANGING =
  /(?:的|地|得|和|与|及|以及|或|而|并|在|对|将|把|被|为|是|向|从|以|于|由|因|使|让|给|比|跟|同|等|之|其|这|那|有|不|也|都|就|又|还|更|最|很|了)$/u
const HANGING_WORD =
  /\s+(?:a|an|the|of|in|on|at|to|for|by|with|from|and|or|but|that|which|who|as|is|are|was|were|be|been|has|have|had|its|their|his|her|this|these|than|into|over|between|not|no|more|most|very|would|could|should|will|can|may|might|must|also|both)$/i

/** Letters of a word that is long. */
const LONG_WORD = 12

/** Cut between two words, with `…`. */
function cutAtWord(text: string, wanted: number, lang: Lang): string {
  if (lang === 'en') {
    let cut = text.split(/\s+/).slice(0, wanted).join(' ')
    while (HANGING_WORD.test(cut)) cut = cut.replace(HANGING_WORD, '')
    return `${trimmed(cut.slice(0, wanted * LONG_WORD))} …`
  }
  let cut = ''
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    if (roomOf(cut + segment, lang) > wanted && cut !== '') break
    cut += segment
  }
  while (cut.length > 4 && HANGING.test(cut)) cut = cut.replace(HANGING, '')
  return `${trimmed(
    Array.from(cut)
      .slice(0, 2 * wanted)
      .join(''),
  )}…`
}
