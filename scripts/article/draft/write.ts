import { basename } from 'node:path'
import type { Scalar, YAMLMap } from 'yaml'
import type { WordKey } from '../../words/index.ts'
import type { Article, SourceIndex } from '../types.ts'
import { oneLine, withoutCapitals } from './tidy.ts'
import type { DraftActor, DraftItem, DraftPath, DraftSection, DraftSlide } from './types.ts'
import { bare, commented, copied, mapping, plain, sequence, yamlText } from './yaml.ts'

type Word = (key: WordKey, values?: Record<string, string>) => string

export interface Draft {
  article: Article
  index: SourceIndex
  indexFile: string
  schemaFile: string
  sections: readonly DraftSection[]
  actors: readonly DraftActor[]
  /** Locators of sections that are not drafted. */
  left: readonly string[]
}

/** The draft as YAML, with comments that say what is to be done. */
export function outlineYaml(
  { article, index, indexFile, schemaFile, sections, actors, left }: Draft,
  word: Word,
): string {
  const name = indexFile.replace(/^.*\//, '').replace(/\.source\.json$/, '')
  const title = isSaid(article.title) ? withoutCapitals(article.title) : name
  const root = mapping([
    ['title', plain(title)],
    ['lang', plain(article.lang)],
    ['source', sourceOf(article, indexFile, word)],
    ['actors', actors.length > 0 ? mapping(actors.map(({ key, name }) => [key, bare(name)])) : undefined],
    [
      'sections',
      sequence(sections.map((section, at) => sectionOf(section, at === 0, actors.length > 0, word))),
    ],
  ])
  if (title === name) commented(root, [word('draft.title-guessed')], 'title')
  if (actors.length > 0) commented(root, [word('draft.actors')], 'actors')
  if (left.length > 0) commented(root, [word('draft.left-sections', { locators: listed(left) })], 'sections')
  return yamlText(root, [
    `yaml-language-server: $schema=${/^[./]/.test(schemaFile) ? '' : './'}${schemaFile}`,
    word('draft.head', { article: basename(index.article.file) }),
    word('draft.own-words'),
    word('draft.check-dates'),
    word('draft.choose'),
  ])
}

function sourceOf(article: Article, indexFile: string, word: Word): YAMLMap {
  const authors = article.authors.filter(isSaid)
  const given = {
    author: authors[0],
    title: article.title,
    container: article.container,
    issued: article.issued,
  }
  const lacking = Object.entries(given).filter(([, value]) => !isSaid(value))
  const text = (value: string | undefined): Scalar | undefined => (isSaid(value) ? plain(value) : undefined)
  const source = mapping([
    ['author', authors.length > 1 ? sequence(authors.map(plain), true) : text(authors[0])],
    ['title', text(article.title === undefined ? undefined : withoutCapitals(article.title))],
    ['container', text(article.container)],
    ['issued', text(article.issued)],
    ['volume', text(article.volume)],
    ['issue', text(article.issue)],
    ['pages', text(article.pages)],
    ['doi', text(article.doi)],
    ['index', bare(indexFile)],
  ])
  const keys = lacking.map(([key]) => key).join(', ')
  if (keys !== '') source.commentBefore = ` ${word('draft.source-lacks', { keys })}`
  return source
}

/** Whether the article says it. */
const isSaid = (value: string | undefined): value is string => value !== undefined && oneLine(value) !== ''

/** How many locators a comment names. */
const NAMED = 30
const listed = (locators: readonly string[]): string =>
  `${locators.slice(0, NAMED).join(', ')}${locators.length > NAMED ? ' …' : ''}`

function sectionOf(
  { title, source, summary, slides, left }: DraftSection,
  isFirst: boolean,
  hasActors: boolean,
  word: Word,
): YAMLMap {
  const map = mapping([
    ['title', plain(title)],
    ['source', bare(source)],
    ['summary', summary === undefined ? undefined : copied(summary, true)],
    ['slides', sequence(slides.map((slide) => slideOf(slide, hasActors, word)))],
  ])
  map.spaceBefore = !isFirst
  return left.length > 0 ? commented(map, [word('draft.left', { locators: listed(left) })], 'slides') : map
}

function slideOf(slide: DraftSlide, hasActors: boolean, word: Word): YAMLMap {
  const source = bare(slide.source)
  switch (slide.kind) {
    case 'points': {
      const items = slide.items.map((item) => itemOf(item, slide.source))
      const map = mapping([
        ['points', plain(slide.title)],
        ['source', source],
        ['items', sequence(items)],
      ])
      return commented(
        map,
        [...(items.length > 5 ? [word('draft.points')] : []), ...leftOf(slide.left, word)],
        'items',
      )
    }
    case 'timeline': {
      const events = slide.events.map(({ date, text, who, source }) =>
        mapping([
          [date, copied(text, true)],
          [
            'who',
            who.length > 1 ? sequence(who.map(bare), true) : who[0] === undefined ? undefined : bare(who[0]),
          ],
          ['source', source === slide.source ? undefined : bare(source)],
        ]),
      )
      const map = mapping([
        ['timeline', plain(slide.title)],
        ['source', source],
        ['events', sequence(events)],
      ])
      const todo = word(hasActors ? 'draft.timeline' : 'draft.timeline-no-actors')
      return commented(map, [todo, ...leftOf(slide.left, word)], 'events')
    }
    case 'motives': {
      const map = mapping([
        ['motives', plain(slide.title)],
        ['source', source],
        ['paths', sequence(slide.paths.map(pathOf))],
        ['outcome', slide.outcome === undefined ? undefined : plain(slide.outcome)],
      ])
      return commented(map, [word('draft.motives')], 'paths')
    }
    case 'claim': {
      const items = (texts: readonly string[]) =>
        texts.length === 0 ? undefined : sequence(texts.map((text) => copied(text, true)))
      const map = mapping([
        ['claim', copied(slide.title, true)],
        ['by', slide.by === undefined ? undefined : copied(slide.by)],
        ['source', source],
        ['evidence', items(slide.evidence)],
        ['counter', items(slide.counter)],
      ])
      const todo = word(slide.by === undefined ? 'draft.claim-author' : 'draft.claim')
      return commented(map, [todo], 'source')
    }
    case 'question': {
      const map = mapping([
        ['question', plain(slide.title)],
        ['source', source],
        ['prompts', sequence(slide.prompts.map(plain))],
      ])
      return commented(map, [word('draft.question')], 'prompts')
    }
  }
}

const leftOf = (left: readonly string[], word: Word): string[] =>
  left.length === 0 ? [] : [word('draft.left', { locators: listed(left) })]

const itemOf = ({ text, source }: DraftItem, slide: string): YAMLMap | Scalar =>
  source === slide
    ? copied(text, true)
    : mapping([
        ['text', copied(text, true)],
        ['source', bare(source)],
      ])

function pathOf({ because, who, wants, so, against, source }: DraftPath): YAMLMap {
  const text = (value: string | undefined): Scalar | undefined =>
    value === undefined ? undefined : copied(value, true)
  return mapping([
    ['because', text(because)],
    ['who', who.length > 1 ? sequence(who.map(bare), true) : who[0] === undefined ? undefined : bare(who[0])],
    ['wants', text(wants)],
    ['so', text(so)],
    ['against', against ? bare('true') : undefined],
    ['source', bare(source)],
  ])
}
