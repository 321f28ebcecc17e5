import { documentsIn } from '../../article/documents.ts'
import { isInName, isInWord, occurrencesOf } from '../../article/names/occurrences.ts'
import { namesIn } from '../../article/names.ts'
import type { SourceIndex } from '../../article/types.ts'
import { isTranslated } from './language.ts'
import type { Piece } from './pieces.ts'

/** Offices that a slide puts behind a name, where a sentence would go on with a verb. */
const OFFICES =
  /(?<=(?:^|[，。；：、“（\s])\p{Script=Han}{3,4})(?:总统|主席|总理|首相|总书记|防长|外长|国务卿|大使|教授)/gu

/** Finds the names in texts of slides: by how they are told of, and those that the article has. */
export function namesFinder({ article, sections }: SourceIndex): (piece: Piece) => string[] {
  const isEnglish = article.lang === 'en'
  const names = new Set(sections.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.names)))
  const knownIn = occurrencesOf(names, isEnglish ? isInWord : isInName)
  return (piece) => {
    // A title may have names in it: it is compared as a whole.
    const titles = documentsIn(isEnglish ? piece.written : piece.text, article.lang)
    const text = titles.reduce((rest, title) => rest.replaceAll(title, ' '), piece.text)
    const read = isEnglish ? englishNames : chineseNames
    const told = isTranslated(text, article.lang) ? [] : read(text, piece.isSpeaker)
    return [...new Set([...told, ...knownIn(text).map(({ name }) => name)])]
  }
}

/** A slide is terser than the sentences by which names are known: 科恩防长访越. */
function chineseNames(text: string, isSpeaker: boolean): string[] {
  const visits = text.replace(/(?<!互)(?:到访|来访|回访|访(?![问华美越谈客]))/g, '访问')
  const short = visits.replace(/防长|外长/g, '部长')
  // A name by itself is known by what it stands behind.
  const read = [text, short, visits.replace(OFFICES, '访问'), ...(isSpeaker ? [`学者${text}`] : [])]
  return read.flatMap((one) => namesIn(one, 'zh-CN')).filter((one) => text.includes(one))
}

/** In a heading with capitals all through, capitals tell nothing. */
function englishNames(text: string, isSpeaker: boolean): string[] {
  const long = text.match(/\p{L}{4,}/gu) ?? []
  return isSpeaker || long.some((word) => /^\p{Ll}/u.test(word)) ? namesIn(text, 'en') : []
}
