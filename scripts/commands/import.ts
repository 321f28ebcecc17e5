import { createHash } from 'node:crypto'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { Article, SourceIndex } from '../article/types.ts'
import { Problem } from '../diagnostics/problem.ts'
import { readArticleFile } from '../system/article-file.ts'
import { checkPlace } from '../system/files.ts'
import { writeNew } from '../system/write-new.ts'
import { say, type Values, type WordKey } from '../words/index.ts'
import { type CommandContext, type CommandResult, done } from './context.ts'
import { findPlace, type ImportPlace } from './import-place.ts'
import { type IndexPlace, indexBeside, indexOfOutline, refreshIndex } from './import-refresh.ts'

export interface ImportOptions {
  outline?: string
}

/**
 * `lectern import`: an article → a draft outline and its source index. An outline that is there is never touched: then
 * its index alone is made anew.
 */
export async function importArticle(
  named: string,
  { outline }: ImportOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const path = resolve(context.cwd, named)
  if (/\.(?:ya?ml|source\.json)$/i.test(path)) throw new Problem(2, 'import.not-article', { path: named })
  const bytes = await readArticleFile(path, named)
  const place = await findPlace(path, outline, context)
  const beside = place.isThere ? await indexOfOutline(place, context) : indexBeside(place, context)
  await checkPlace(beside.path, beside.shown)
  const { readArticle } = await import('../article/read/read.ts')
  const article = await readArticle(basename(path), bytes)
  context.signal.throwIfAborted()
  const { indexArticle } = await import('../article/index-article.ts')
  const index = indexArticle(article, {
    file: relative(dirname(beside.path), path).replaceAll('\\', '/'),
    hash: createHash('sha256').update(bytes).digest('hex'),
  })
  context.signal.throwIfAborted()
  const tell = (key: WordKey, values?: Values): void => context.say(say(context.locale, key, values))
  if (place.isThere) await refresh(place, beside, { named, article, index }, tell)
  else await draft(place, beside, { named, article, index }, context, tell)
  const argument = /^[\w./-]+$/.test(place.shown)
    ? place.shown
    : `"${place.shown.replace(/["\\$`]/g, '\\$&')}"`
  tell(place.isThere ? 'import.next-check' : 'import.next', { argument })
  return done()
}

interface Read {
  /** As the user named the article. */
  named: string
  article: Article
  index: SourceIndex
}

type Tell = (key: WordKey, values?: Values) => void

async function draft(
  place: ImportPlace,
  beside: IndexPlace,
  read: Read,
  context: CommandContext,
  tell: Tell,
): Promise<void> {
  const { draftOutline } = await import('../article/draft/draft.ts')
  const { lecture } = await import('../lecture.ts')
  const { formatIndex } = await import('../article/index-file.ts')
  const schema = join(context.root, 'data', 'outline.schema.json')
  const text = draftOutline(read.article, read.index, {
    indexFile: beside.name,
    schemaFile: relative(dirname(place.path), schema).replaceAll('\\', '/'),
  })
  // What does not build is not given to anybody.
  const { lecture: made, diagnostics } = lecture(text, 'draft')
  if (!made) throw new Error(`a draft with errors: ${diagnostics[0]?.key} at ${diagnostics[0]?.from}`)
  context.signal.throwIfAborted()
  const index = formatIndex(read.index)
  await writeNew({ path: place.path, data: text }, { path: beside.path, data: index }, place.shown)
  tellRead(read, context, tell)
  tell('import.drafted', { file: place.shown, slides: made.plan.slides.length })
  tell('import.written', { file: beside.shown })
}

async function refresh(
  place: ImportPlace,
  beside: IndexPlace,
  { article, index }: Read,
  tell: Tell,
): Promise<void> {
  const { isChanged, changes } = await refreshIndex(beside, index, article)
  tell('import.kept', { file: place.shown })
  tell(isChanged ? 'import.refreshed' : 'import.unchanged', { file: beside.shown })
  if (changes) tell(changes.slides === undefined ? 'import.changed' : 'import.changed-slides', changes)
  if (!beside.isNamed) tell('import.add-index', { outline: place.shown, index: beside.name })
}

function tellRead({ named, article, index }: Read, { locale }: CommandContext, tell: Tell): void {
  const paragraphs = index.sections.flatMap((section) => section.paragraphs)
  const count = (of: 'names' | 'documents'): number => new Set(paragraphs.flatMap((one) => one[of])).size
  tell('import.read', { file: named, title: article.title ?? say(locale, 'import.untitled') })
  tell('import.counts', {
    sections: index.sections.length,
    paragraphs: paragraphs.length,
    dates: paragraphs.reduce((sum, { dates }) => sum + dates.length, 0),
    names: count('names'),
    documents: count('documents'),
  })
}
