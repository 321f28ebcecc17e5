import { isUtf8 } from 'node:buffer'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'

/** The largest outline that is read, in bytes. */
export const LARGEST_OUTLINE = 16 * 1024 * 1024

/** Bytes of a file → its text (UTF-8, without its byte order mark), or why it has none. */
export function decodeOutline(bytes: Uint8Array): { text: string; diagnostics: Diagnostic[] } {
  const wrong = (key: 'file.large' | 'file.binary' | 'file.encoding', values = {}) => ({
    text: '',
    diagnostics: [error(key === 'file.encoding' ? 'encoding' : 'file', [0, 0], key, values)],
  })
  if (bytes.length > LARGEST_OUTLINE)
    return wrong('file.large', { size: Math.ceil(bytes.length / 1024 / 1024) })
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return wrong('file.encoding', { encoding: 'UTF-16' })
  }
  if (bytes.includes(0)) return wrong('file.binary')
  if (isUtf8(bytes))
    return {
      text: withoutMark(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()),
      diagnostics: [],
    }
  const chinese = asChinese(bytes)
  // Random bytes can pass for GB18030, but not without control characters and private-use letters.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (chinese === undefined || /[\u0001-\u0008\u000e-\u001f\ue000-\uf8ff]/.test(chinese))
    return wrong('file.binary')
  return wrong('file.encoding', { encoding: 'GB18030' })
}

const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text)

function asChinese(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
