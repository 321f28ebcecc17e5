import { isUtf8 } from 'node:buffer'
import { COMMON_SIMPLIFIED, COMMON_TRADITIONAL } from './common-characters.ts'

/** So many bytes tell which encoding a file has. */
const SAMPLE = 200_000

const MARKS: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Bytes → text: by the byte order mark, as UTF-8, as the file itself declares (HTML), or in the encoding in which most
 * of what is not ASCII is what people write: GB18030, Big5, Windows-1252. Undefined where it is no text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string | undefined {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return textOf(bytes, encoding)
  }
  if (isUtf8(bytes)) return textOf(bytes, 'utf-8')
  const wide = unmarkedUtf16(bytes)
  if (wide) return textOf(bytes, wide)
  const encoding = bestOf(bytes.subarray(0, SAMPLE), declared)
  return encoding === undefined ? undefined : textOf(bytes, encoding)
}

function textOf(bytes: Uint8Array, encoding: string): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? undefined : text
}

/** A text in Latin letters or with line breaks has a zero in every second byte. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4000)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even++
    else odd++
  })
  if (even + odd < sample.length / 50) return undefined
  if (even === 0) return 'utf-16le'
  return odd === 0 ? 'utf-16be' : undefined
}

/** `“”‘’–—…` and accented letters: what Windows-1252 has in a text beside ASCII. */
const WESTERN = '“”‘’–—…•àáâãäåæçèéêëìíîïñòóôõöøùúûüýÀÁÂÄÅÆÇÈÉÊËÍÎÑÓÔÖØÚÜßœŒ§°£©®'
const CHINESE_MARKS = '，。、；：？！“”‘’（）《》〈〉【】—…·　'

function bestOf(sample: Uint8Array, declared: string | undefined): string | undefined {
  const candidates: [encoding: string, usual: Set<string>][] = [
    ['utf-8', new Set(COMMON_SIMPLIFIED + COMMON_TRADITIONAL + CHINESE_MARKS + WESTERN)],
    ['gb18030', new Set(COMMON_SIMPLIFIED + COMMON_TRADITIONAL + CHINESE_MARKS)],
    ['big5', new Set(COMMON_TRADITIONAL + CHINESE_MARKS)],
    ['windows-1252', new Set(WESTERN)],
  ]
  let best: string | undefined
  let most = 0.25
  for (const [encoding, usual] of candidates) {
    const score = usualShare(sample, encoding, usual) + (encoding === declared ? 0.1 : 0)
    if (score > most) {
      best = encoding
      most = score
    }
  }
  return best
}

/** Of what is not ASCII, the share that is usual; nothing where much of it cannot be decoded. */
function usualShare(sample: Uint8Array, encoding: string, usual: ReadonlySet<string>): number {
  let all = 0
  let known = 0
  let wrong = 0
  for (const character of new TextDecoder(encoding).decode(sample)) {
    if (character < '\u0080') continue
    all++
    if (character === '\ufffd') wrong++
    else if (usual.has(character)) known++
  }
  return all === 0 || wrong > all / 50 ? 0 : known / all
}
