import { type Locale, say, type WordKey } from '../../words/index.ts'
import type { Article, SourceIndex } from '../types.ts'
import { actorsOf, subjectsIn } from './actors.ts'
import { partTrees } from './parts.ts'
import { draftSection } from './sections.ts'
import type { DraftActor, DraftPath, DraftSection } from './types.ts'
import { outlineYaml } from './write.ts'

/** A lecture of more is none. */
const MOST_SECTIONS = 30
const MOST_SLIDES = 120
const MOST_A_SECTION = 24
const FEWEST_A_SECTION = 4

/**
 * An article → a draft outline (YAML) that builds as it is, every piece tied to its paragraph. `indexFile` and
 * `schemaFile` are what the outline names as its source index and its schema. The same article gives the same draft.
 */
export function draftOutline(
  article: Article,
  index: SourceIndex,
  { indexFile, schemaFile = 'outline.schema.json' }: { indexFile: string; schemaFile?: string },
): string {
  const { lang } = article
  const locale: Locale = lang === 'en' ? 'en' : 'zh'
  const word = (key: WordKey, values = {}): string => say(locale, key, values)
  const { trees, left } = partTrees(article, MOST_SECTIONS)
  const institutions = new Set(
    index.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ names }) => names)),
  )
  const options = {
    lang,
    subjects: subjectsIn(article, [...institutions]),
    words: {
      dates: (title: string) => word('draft.dates', { title }),
      // A section called so is.
      discuss: (title: string) =>
        title === word('slide.question') ? title : word('draft.discuss', { title }),
      prompts: {
        events: [
          [word('draft.prompt-turn'), word('draft.prompt-without'), word('draft.prompt-missing')],
          [word('draft.prompt-cause'), word('draft.prompt-teller'), word('draft.prompt-record')],
        ],
        reasons: [
          [word('draft.prompt-evidence'), word('draft.prompt-others'), word('draft.prompt-test')],
          [word('draft.prompt-against'), word('draft.prompt-word'), word('draft.prompt-elsewhere')],
        ],
      },
    },
    most: Math.max(FEWEST_A_SECTION, Math.min(MOST_A_SECTION, Math.floor(MOST_SLIDES / trees.length))),
  }
  const { sections, actors } = withActors(
    trees.map((tree, turn) => draftSection(tree, { ...options, turn })),
    lang,
  )
  return outlineYaml({ article, index, indexFile, schemaFile, sections, actors, left }, word)
}

/** The sections with the actors that act often; the others are no actors, and act in no colour. */
function withActors(
  sections: readonly DraftSection[],
  lang: Article['lang'],
): { sections: DraftSection[]; actors: DraftActor[] } {
  const slides = sections.flatMap((section) => section.slides)
  const acting = slides.flatMap((slide) =>
    slide.kind === 'timeline' ? slide.events.map(({ who }) => who) : [],
  )
  const wanting = slides.flatMap((slide) =>
    slide.kind === 'motives' ? slide.paths.flatMap(({ who }) => who) : [],
  )
  const actors = actorsOf(acting, [...new Set(wanting)], lang)
  const keys = new Set(actors.map(({ key }) => key))
  return {
    actors,
    sections: sections.map((section) => ({
      ...section,
      slides: section.slides.map((slide) => {
        if (slide.kind === 'timeline') {
          const events = slide.events.map((event) => ({
            ...event,
            who: event.who.filter((key) => keys.has(key)),
          }))
          return { ...slide, events }
        }
        return slide.kind === 'motives'
          ? { ...slide, paths: slide.paths.map((path) => withKnown(path, keys)) }
          : slide
      }),
    })),
  }
}

/** Whoever is no actor wants nothing in colour: what they want is then what follows. */
function withKnown(path: DraftPath, keys: ReadonlySet<string>): DraftPath {
  const who = path.who.filter((key) => keys.has(key))
  if (who.length > 0 || path.wants === undefined) return { ...path, who }
  return { ...path, who, wants: undefined, so: path.so ?? path.wants }
}
