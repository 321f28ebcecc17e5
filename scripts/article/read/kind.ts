import { Problem } from '../../diagnostics/problem.ts'

export type ArticleKind = 'markdown' | 'text' | 'html' | 'docx' | 'pdf'

const KINDS: Record<string, ArticleKind> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}

/** What people have articles in that is not read, by how the file begins. */
const SIGNATURES: [kind: string, bytes: string][] = [
  ['Rich Text (.rtf)', '{\\rtf'],
  ['CAJ', 'CAJ'],
  ['CAJ', 'HN\0'],
  ['CAJ', 'KDH'],
  ['DjVu', 'AT&TFORM'],
]
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0]

/** Which reader a file is for: by what it has, then by its name. @throws Problem where it is none of them. */
export function kindOf(file: string, bytes: Uint8Array): ArticleKind {
  if (bytes.every((byte) => byte <= 32)) throw new Problem(1, 'article.empty', { file })
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1')
  if (/^[\s\S]{0,1024}%PDF-\d/.test(head)) return 'pdf'
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'docx'
  for (const [kind, start] of SIGNATURES) {
    if (head.startsWith(start)) throw new Problem(1, 'article.kind', { file, kind })
  }
  if (OLD_WORD.every((byte, index) => bytes[index] === byte)) throw oldWord(file, bytes)
  const named = KINDS[file.slice(file.lastIndexOf('.') + 1).toLowerCase()]
  if (
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(
      head,
    )
  )
    return 'html'
  return named ?? 'text'
}

/** Word before 2007, or a document of today that a password has put into the old container. */
function oldWord(file: string, bytes: Uint8Array): Problem {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (all.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return new Problem(1, 'article.encrypted', { file })
  return new Problem(1, 'article.kind', { file, kind: 'Word 97 (.doc)' })
}
