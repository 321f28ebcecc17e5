import type { Subjects } from './actors.ts'
import { isOpinion } from './claims.ts'
import { isSaying, isSubordinate, isVerb, withoutLeading } from './clause-words.ts'
import { isOnlyDate } from './only-date.ts'
import type { Paragraph, Part } from './parts.ts'
import { clausesOf, type Lang } from './sentences.ts'
import { shorten } from './shorten.ts'
import { tidy } from './tidy.ts'
import type { DraftPath } from './types.ts'

const ABOUT =
  /动因|动机|意图|原因|成因|缘由|根源|为何|为什么|何以|起因|动力|诱因|驱动因素|之因$|何在$|\b(?:motives?|motivations?|causes?|reasons?|why|drivers?|intentions?|rationale)\b/iu

/** Whether a heading promises motives, causes, reasons or intentions. */
export const isAboutMotives = (title: string): boolean => ABOUT.test(title)

/** A diagram needs more than one path to be one. */
const FEWEST = 2
const MOST = 6

export interface Motives {
  paths: DraftPath[]
  outcome: string | undefined
}

/** The motives that a section tells of: a path for each subsection, or for each paragraph where there is none. */
export function motivesOf(
  part: Part,
  subsections: readonly Part[],
  subjects: Subjects,
  lang: Lang,
): Motives | undefined {
  const children = subsections.filter(({ paragraphs }) => paragraphs.length > 0)
  const paths =
    children.length >= FEWEST
      ? children.map((child) => ofPart(child, subjects, lang))
      : part.paragraphs.flatMap((paragraph) => ofParagraph(paragraph, subjects, lang))
  const found = paths.filter((path) => path !== undefined).slice(0, MOST)
  return found.length < FEWEST ? undefined : { paths: found, outcome: outcomeOf(part.title, lang) }
}

/** What it comes to, by the heading: `甲的动因及意图` → 甲, `Why X did Y` → X did Y. */
function outcomeOf(title: string, lang: Lang): string | undefined {
  const text = tidy(title, lang)
  // `Why did X apply` has no verb that could stand alone.
  if (lang === 'en' && /^why\s+(?:did|do|does)\b/i.test(text)) return undefined
  const rest =
    lang === 'en'
      ? text
          .replace(
            /^.*?\b(?:motives?|motivations?|causes?|reasons?|drivers?|intentions?|rationale|origins?)\b(?:\s+and\s+\w+)?\s+(?:of|for|behind|to)\s+/i,
            '',
          )
          .replace(/^why\s+/i, '')
      : text
          .replace(/^(?:试?论|浅析|简析)?/u, '')
          .replace(
            /(?:的?(?:主要|深层|根本|直接|内在|历史|战略)*(?:动因|动机|意图|原因|成因|缘由|根源|起因|背景|动力|诱因|之因)(?:及其?|和|与|、|以及)?)+(?:分析|探析|探讨)?(?:何在)?$/u,
            '',
          )
          .replace(/(?:及其?|和|与|、|以及)$/u, '')
          .replace(/^(?:为何|为什么|何以)|(?:为何|为什么|何以)/u, '')
  const short = shorten(rest, 'node', lang)
  return short === '' || rest === text || isAboutMotives(short) ? undefined : short
}

interface Heading {
  because?: string
  who?: string
  wants?: string
  so?: string
}

const HEADINGS: Record<Lang, readonly RegExp[]> = {
  'zh-CN': [
    /^(?<because>.{2,16}?)(?:是|成为|构成).{0,24}(?:动因|原因|动机|根源|动力|因素|背景|前提)$/u,
    /^(?<who>.{1,14}?)(?:欲|希望|(?<![思理设感])想要?|试图|企图|意在|旨在|力图|谋求|寻求|期望|需要|意欲|打算|决心|渴望)(?:通过)?(?<wants>.{2,})$/u,
    /^(?<so>.{2,16}?)(?:也|都)?(?:是为了|为的是|意在|旨在)(?<wants>.{2,})$/u,
    /^(?<because>.{2,12}?)(?<so>(?:加快|加速|推动|促进|促使|导致|引发|迫使|激化|催生|造成|刺激)(?:了)?.{2,})$/u,
  ],
  en: [
    /^(?<because>.{3,60}?)\s+(?:is|are|was|were|as)\s+(?:an?|the)\s+.{0,30}(?:cause|reason|driver|motive|factor)s?\b/iu,
    /^(?<who>.{2,50}?)\s+(?:wants?|wanted|seeks?|sought|hopes?|hoped|tries|tried|aims?|aimed|intends?|intended|desires?|desired|needs?|needed)\s+(?:to\s+)?(?<wants>.{3,})$/iu,
    /^(?<because>.{3,50}?)\s+(?<so>(?:accelerates?|accelerated|drives?|drove|pushes|pushed|leads? to|led to|causes?|caused|forces?|forced|triggers?|triggered)\s+.{3,})$/iu,
  ],
}

function byHeading(title: string, lang: Lang): Heading {
  const text = tidy(title, lang)
  for (const pattern of HEADINGS[lang]) {
    const groups = pattern.exec(text)?.groups
    if (groups) return groups
  }
  return {}
}

function ofPart({ title, paragraphs, locator }: Part, subjects: Subjects, lang: Lang): DraftPath | undefined {
  const node = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : nodeOf(text, lang)
  const heading = byHeading(title, lang)
  const who = subjects(heading.who ?? heading.so ?? '')
  const told = paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ text }) => text))
  // What somebody thinks is no cause.
  const sentences = told.filter((text) => !isOpinion(text, lang))
  const explicit = ofSentences(told, locator, subjects, lang)[0]
  const wants = who.length > 0 ? node(heading.wants) : undefined
  const hasHeading = Object.values(heading).some((text) => text !== undefined)
  const isCause = !hasHeading && isNoun(title, lang) && !isAboutMotives(title) && !isEffect(title)
  const against = isBrake(title)
  if (explicit && !hasHeading && !isCause) return { ...explicit, against }
  const because =
    node(heading.because ?? (isCause ? title : undefined)) ??
    node(causeIn(sentences, lang)) ??
    node(sentences[0])
  const so =
    node(heading.wants !== undefined && wants === undefined ? title : heading.so) ??
    node(resultIn(sentences, lang)) ??
    (wants === undefined ? node(hasHeading || isCause ? sentences.at(-1) : title) : undefined)
  const parts = [because, wants, so].filter((text) => text !== undefined)
  if (parts.length < 2 || because === so) return undefined
  return { because, who: wants === undefined ? [] : who, wants, so, against, source: locator }
}

/** A heading that names something, and says nothing of it: `经济因素`, `The towns`. */
const isNoun = (title: string, lang: Lang): boolean =>
  lang === 'en'
    ? !title.split(/\s+/).some(isVerb)
    : title.length <= 5 ||
      /(?:因素|影响|冲击|压力|需要|需求|利益|格局|背景|环境|思想|危机|矛盾|批评|变化|作用|条件|传统|的.{1,4})$/u.test(
        title,
      )

/** A heading that names what came about. */
const isEffect = (title: string): boolean =>
  /(?:衰落|失败|形成|兴起|困境|差异|流失|有限|不足|上升|下降|增长|扩张|解体|崩溃|缺失|滞后|减少|增加|表现|过程|经过)$/u.test(
    title,
  )

/** What has room in a box, and says more than when. */
function nodeOf(text: string, lang: Lang): string | undefined {
  const short = shorten(text, 'node', lang)
  return short === '' || isOnlyDate(short, lang) ? undefined : short
}

/** The paths of a paragraph without a heading: of its sentences that say why; else one of it all. */
function ofParagraph(paragraph: Paragraph, subjects: Subjects, lang: Lang): DraftPath[] {
  const sentences = paragraph.sentences.map(({ text }) => text)
  const { locator, text } = paragraph
  const explicit = ofSentences(sentences, locator, subjects, lang)
  if (explicit.length > 0) return explicit.slice(0, MOST_OF_ONE)
  const path = ofStatement(
    sentences.filter((sentence) => !isOpinion(sentence, lang)),
    text,
    locator,
    lang,
  )
  return path ? [path] : []
}

const MOST_OF_ONE = 3

/** A paragraph without a heading: what it gives as the cause, and what it says to follow. */
function ofStatement(
  sentences: readonly string[],
  text: string,
  source: string,
  lang: Lang,
): DraftPath | undefined {
  const because = nodeOf(causeIn(sentences, lang) ?? sentences[0] ?? '', lang)
  const said = resultIn(sentences, lang) ?? clausesOf(sentences[0] ?? '', lang).at(-1)?.text ?? ''
  const so = nodeOf(said, lang)
  if (because === undefined || so === undefined || because === so) return undefined
  return { because, who: [], wants: undefined, so, against: isBrake(text.slice(0, 40)), source }
}

const WANTS = {
  'zh-CN':
    /^(?<who>\p{Script=Han}{2,10}?)(?:(?:欲|希望|想要|试图|企图|意在|旨在|力图|谋求|寻求|期望|渴望|打算)(?:通过)?|为了?)(?<wants>.{3,})$/u,
  en: /^(?<who>(?:the )?[\p{L} ’'-]{3,40}?)\s+(?:wants?|wanted|seeks?|sought|hopes?|hoped|tries|tried|aims?|aimed|intends?|intended|desires?|desired)\s+(?:to\s+)?(?<wants>.{3,})$/iu,
} as const satisfies Record<Lang, RegExp>
/** 工厂之所以外迁，是因为… */
const REASONED =
  /^(?<who>[^，]{0,14}?)之所以(?<so>[^，]{2,24})，[^，]{0,8}?(?:因为|由于|在于)(?<because>[^，。；]{4,})/u

function ofSentences(
  sentences: readonly string[],
  source: string,
  subjects: Subjects,
  lang: Lang,
): DraftPath[] {
  return sentences.flatMap((sentence, at) =>
    ofSentence({ sentence, next: sentences[at + 1], source }, subjects, lang),
  )
}

/**
 * A sentence that says by words like “because”, “wanted”, “so” what drove somebody to what; that may be in the next one
 * (“As a result, …”).
 */
function ofSentence(
  { sentence, next, source }: { sentence: string; next: string | undefined; source: string },
  subjects: Subjects,
  lang: Lang,
): DraftPath[] {
  if (isOpinion(sentence, lang)) return []
  const reasoned = lang === 'zh-CN' ? REASONED.exec(tidy(sentence, lang))?.groups : undefined
  const clauses = clausesOf(tidy(sentence, lang), lang)
  const wanting = clauses.findIndex(({ text }) => WANTS[lang].test(withoutLeading(text, lang)))
  const wish = WANTS[lang].exec(withoutLeading(clauses[wanting]?.text ?? '', lang))?.groups
  const who = wish ? subjects(wish.who ?? '', true) : []
  const because = reasoned ? `${reasoned.because}` : causeIn([sentence], lang)
  const wants = who.length > 0 ? nodeOf(wish?.wants ?? '', lang) : undefined
  if (because === undefined && wants === undefined) return []
  const from = Math.max(
    wanting,
    clauses.findIndex(({ text }) => CAUSE[lang].test(text)),
  )
  const last = clauses.slice(from + 1).findLast(({ text }) => !isSubordinate(text, lang))
  const following = next !== undefined && RESULT_BEGINS.test(next) ? resultIn([next], lang) : undefined
  const result = reasoned
    ? `${reasoned.who}${reasoned.so}`
    : (resultIn([sentence], lang) ?? last?.text ?? following)
  const so = result === undefined ? undefined : nodeOf(result, lang)
  const path: DraftPath = {
    because: because === undefined ? undefined : nodeOf(because, lang),
    who: wants === undefined ? [] : who,
    wants,
    so,
    against: isBrake(sentence.slice(0, 40)),
    source,
  }
  const parts = new Set([path.because, wants, so].filter((part) => part !== undefined))
  return parts.size < 2 ? [] : [path]
}

const CAUSE = {
  'zh-CN':
    /^(?:(?:首先|其次|再次|最后|主要|根本|直接|[一二三四]者|[一二三四])?是?(?:由于|因为)|鉴于|随着|为了?(?![何此止人期首主例难其])|(?:其|主要|根本|直接)?(?:原因|根源|动因)(?:之[一二三四])?(?:在于|是))(?<cause>.{4,})$/u,
  en: /^(?:because|since|given|owing to|due to|as a result of)\s+(?:of\s+)?(?<cause>.{8,})$/iu,
} as const satisfies Record<Lang, RegExp>
const RESULT = {
  'zh-CN': /^(?:因此|因而|所以|于是|从而|为此|结果|这使得?|致使|以致)(?<result>.{4,})$/u,
  en: /^(?:therefore|thus|hence|consequently|as a result|so|thereby)\b,?\s*(?<result>.{8,})$/iu,
} as const satisfies Record<Lang, RegExp>

const RESULT_BEGINS =
  /^(?:因此|因而|所以|于是|从而|为此|结果|therefore|thus|hence|consequently|as a result|so|accordingly)/iu
const LONE_RESULT = /^(?:因此|因而|所以|于是|为此|结果|therefore|thus|hence|consequently|as a result)$/iu

const causeIn = (sentences: readonly string[], lang: Lang): string | undefined =>
  firstGroup(sentences, CAUSE[lang], 'cause', lang)
const resultIn = (sentences: readonly string[], lang: Lang): string | undefined =>
  firstGroup(sentences, RESULT[lang], 'result', lang)

function firstGroup(
  sentences: readonly string[],
  pattern: RegExp,
  group: 'cause' | 'result',
  lang: Lang,
): string | undefined {
  for (const sentence of sentences) {
    const clauses = clausesOf(sentence, lang)
    for (const [at, { text, mark }] of clauses.entries()) {
      const found = pattern.exec(text)?.groups?.[group]
      if (found !== undefined && !isSaying(found, lang)) return tidy(found, lang)
      // `因此，…`: what follows the comma.
      if (group === 'result' && mark !== '' && LONE_RESULT.test(text) && clauses[at + 1])
        return clauses[at + 1]?.text
    }
  }
  return undefined
}

/** What holds back, not drives. */
const isBrake = (text: string): boolean =>
  /制约|阻碍|障碍|限制|阻力|\b(?:obstacles?|limits?|constraints?|barriers?)\b/iu.test(text)
