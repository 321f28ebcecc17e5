import type { Subjects } from './actors.ts'
import { isSaying, isVerb } from './clause-words.ts'
import type { Part } from './parts.ts'
import { clausesOf, type Lang } from './sentences.ts'
import { shorten } from './shorten.ts'
import { tidy } from './tidy.ts'
import type { DraftPath } from './types.ts'

const ABOUT =
  /动因|动机|意图|原因|成因|缘由|根源|为何|为什么|何以|起因|\b(?:motives?|motivations?|causes?|reasons?|why|drivers?|intentions?|rationale)\b/iu

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
      : part.paragraphs.map(({ text, locator, sentences }) =>
          ofStatement(
            sentences.map((sentence) => sentence.text),
            text,
            locator,
            lang,
          ),
        )
  const found = paths.filter((path) => path !== undefined).slice(0, MOST)
  return found.length < FEWEST ? undefined : { paths: found, outcome: outcomeOf(part.title, lang) }
}

/** What it comes to, by the heading: `甲的动因及意图` → 甲, `Why X did Y` → X did Y. */
function outcomeOf(title: string, lang: Lang): string | undefined {
  const text = tidy(title, lang)
  const rest =
    lang === 'en'
      ? text
          .replace(
            /^.*?\b(?:motives?|motivations?|causes?|reasons?|drivers?|intentions?|rationale|origins?)\b(?:\s+and\s+\w+)?\s+(?:of|for|behind|to)\s+/i,
            '',
          )
          .replace(/^why\s+(?:did\s+|do\s+|does\s+)?/i, '')
      : text
          .replace(/^(?:试?论|浅析|简析)?/u, '')
          .replace(
            /(?:的?(?:主要|深层|根本|直接|内在|历史|战略)*(?:动因|动机|意图|原因|成因|缘由|根源|起因|背景)(?:及其?|和|与|、|以及)?)+(?:分析|探析|探讨)?$/u,
            '',
          )
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
    text === undefined ? undefined : shorten(text, 'node', lang) || undefined
  const heading = byHeading(title, lang)
  const who = subjects(heading.who ?? heading.so ?? '')
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ text }) => text))
  const wants = who.length > 0 ? node(heading.wants) : undefined
  const hasHeading = Object.values(heading).some((text) => text !== undefined)
  const isCause = !hasHeading && isNoun(title, lang)
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
  return { because, who: wants === undefined ? [] : who, wants, so, against: isBrake(title), source: locator }
}

/** A heading that names something, and says nothing of it: `经济因素`, `The towns`. */
const isNoun = (title: string, lang: Lang): boolean =>
  lang === 'en'
    ? !title.split(/\s+/).some(isVerb)
    : title.length <= 5 ||
      /(?:因素|影响|冲击|压力|需要|需求|利益|格局|背景|环境|思想|危机|矛盾|批评|变化|作用|条件|传统|的.{1,4})$/u.test(
        title,
      )

/** A paragraph without a heading: what it gives as the cause, and what it says to follow. */
function ofStatement(
  sentences: readonly string[],
  text: string,
  source: string,
  lang: Lang,
): DraftPath | undefined {
  const because = shorten(causeIn(sentences, lang) ?? sentences[0] ?? '', 'node', lang)
  const said = resultIn(sentences, lang) ?? clausesOf(sentences[0] ?? '', lang).at(-1)?.text ?? ''
  const so = shorten(said, 'node', lang)
  if (because === '' || so === '' || because === so) return undefined
  return { because, who: [], wants: undefined, so, against: isBrake(text.slice(0, 40)), source }
}

const CAUSE = {
  'zh-CN': /^(?:由于|因为|鉴于|随着)(?<cause>.{4,})$/u,
  en: /^(?:because|since|given|owing to|due to|as a result of)\s+(?:of\s+)?(?<cause>.{8,})$/iu,
} as const satisfies Record<Lang, RegExp>
const RESULT = {
  'zh-CN': /^(?:因此|因而|所以|于是|从而|为此|结果|这使得?|致使|以致)(?<result>.{4,})$/u,
  en: /^(?:therefore|thus|hence|consequently|as a result|so|thereby)\b,?\s*(?<result>.{8,})$/iu,
} as const satisfies Record<Lang, RegExp>

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
