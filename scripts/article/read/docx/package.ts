import { Unzip, UnzipInflate } from 'fflate'
import { Problem } from '../../../diagnostics/problem.ts'

/** What is read of a document may grow to so many bytes: 2 million characters in Word's XML are a fifth of it. */
const LIMIT = 160 * 1024 * 1024
/** So much is unpacked at a time; deflate makes at most a thousand times of it. */
const PORTION = 16 * 1024

const READ = /^(?:word\/[^/]+\.xml|_rels\/\.rels|docProps\/core\.xml)$/
const OTHERS: [kind: string, name: RegExp][] = [
  ['PowerPoint (.pptx)', /^ppt\//],
  ['Excel (.xlsx)', /^xl\//],
  ['EPUB', /^META-INF\/container\.xml$/],
  ['OpenDocument (.odt)', /^content\.xml$/],
  ['Pages', /^Index\/.*\.iwa$/],
]

/**
 * The parts of a Word document that have text.
 * @throws Problem where it is another kind of file, is damaged, or would unpack to more than the limit.
 */
export function openPackage(file: string, bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  const names: string[] = []
  let size = 0
  let failed = false
  const unzip = new Unzip((entry) => {
    names.push(entry.name)
    if (!READ.test(entry.name)) return
    const pieces: Uint8Array[] = []
    entry.ondata = (error, piece, final) => {
      if (error) failed = true
      else {
        size += piece.length
        pieces.push(piece)
        if (final) parts.set(entry.name, Buffer.concat(pieces))
      }
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let from = 0; from < bytes.length && !failed; from += PORTION) {
      unzip.push(bytes.subarray(from, from + PORTION), from + PORTION >= bytes.length)
      if (size > LIMIT) throw new Problem(1, 'article.unpacked', { file, limit: LIMIT / 1024 / 1024 })
    }
  } catch (reason) {
    if (reason instanceof Problem) throw reason
    failed = true
  }
  const other = OTHERS.find(([, name]) => names.some((one) => name.test(one)))
  if (other && !parts.has('word/document.xml')) throw new Problem(1, 'article.kind', { file, kind: other[0] })
  if (failed) throw new Problem(1, 'article.broken', { file, kind: 'Word' })
  return parts
}
