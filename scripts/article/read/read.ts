import { Problem } from '../../diagnostics/problem.ts'
import type { Article } from '../types.ts'
import type { ReadFile } from './block.ts'
import { compose } from './compose.ts'
import { decodeText } from './decode.ts'
import { kindOf } from './kind.ts'

/**
 * The bytes of an article's file → the article. The file's name chooses the reader where its content does not; each
 * reader is loaded when it is needed.
 * @throws Problem where the file is empty, damaged, encrypted, without text, or nothing that can be read.
 */
export async function readArticle(file: string, bytes: Uint8Array): Promise<Article> {
  const article = compose(await readFile(file, bytes))
  if (article.sections.length === 0) throw new Problem(1, 'article.no-text', { file })
  return article
}

async function readFile(file: string, bytes: Uint8Array): Promise<ReadFile> {
  const kind = kindOf(file, bytes)
  switch (kind) {
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown(textOf(file, bytes))
    case 'text':
      return (await import('./text.ts')).readText(textOf(file, bytes))
    case 'html': {
      const { declaredEncoding, readHtml } = await import('./html.ts')
      return readHtml(textOf(file, bytes, declaredEncoding(bytes)))
    }
    case 'docx':
      return (await import('./docx/docx.ts')).readDocx(file, bytes)
    case 'pdf':
      return (await import('./pdf/pdf.ts')).readPdf(file, bytes)
  }
}

/** @throws Problem where it is no text. */
function textOf(file: string, bytes: Uint8Array, declared?: string): string {
  const text = decodeText(bytes, declared)
  if (text === undefined) throw new Problem(1, 'article.binary', { file })
  return text
}
