import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'

/** The largest outline that is read, in bytes. */
export const LARGEST_OUTLINE = 16 * 1024 * 1024

/** Bytes of a file → its text (UTF-8, without its byte order mark), or why it has none. */
export function decodeOutline(bytes: Uint8Array): { text: string; diagnostics: Diagnostic[] } {
  const wrong = (key: 'file.large' | 'file.binary' | 'file.encoding', values = {}) => ({
    text: '',
    diagnostics: [error(key === 'file.encoding' ? 'encoding' : 'file', [0, 0], key, values)],
  })
  if (bytes.length > LARGEST_OUTLINE) return wrong('file.large', { size: Math.ceil(bytes.length / 1024 / 1024) })
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return wrong('file.encoding', { encoding: 'UTF-16' })
  }
  if (bytes.includes(0)) return wrong('file.binary')
  const utf8 = decode('utf-8', bytes)
  if (utf8 !== undefined) return { text: utf8, diagnostics: [] }
  const chinese = decode('gb18030', bytes)
  // Random bytes can pass for GB18030, but not without control characters and private-use letters.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (chinese === undefined || /[\u0001-\u0008\u000e-\u001f\ue000-\uf8ff]/.test(chinese)) return wrong('file.binary')
  return wrong('file.encoding', { encoding: 'GB18030' })
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
