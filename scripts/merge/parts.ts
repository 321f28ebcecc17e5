import { parse } from 'yaml'

/** A key of a slide's front matter with its value, and with its text as it is written, line ends included. */
export interface Entry {
  key: string
  value: unknown
  text: string
  /** Its line in the front matter, from 0. */
  line: number
}

/** A slide's text in its pieces; one after the other they are the text. */
export interface Parts {
  /** The line that opens the front matter; empty where there is none. */
  open: string
  /** What stands between the two lines. */
  front: string
  close: string
  body: string
  /** The comment with the notes. */
  note: string
  tail: string
}

const FRONT_MATTER = /^(---[^\n]*\n)([\s\S]*?)(---[ \t]*(?:\n|$))/
const COMMENTS = /<!--([\s\S]*?)-->/g

/** The pieces of a slide, as Slidev's parser sees them: notes are a comment that nothing comes after. */
export function partsOf(text: string): Parts {
  const [whole = '', open = '', front = '', close = ''] = FRONT_MATTER.exec(text) ?? []
  // Slidev would cut a value with three hyphens in it there; whatever that is, it is no list of keys.
  const isFront = whole !== '' && (front === '' || front.endsWith('\n'))
  const rest = isFront ? text.slice(whole.length) : text
  const matter = isFront ? { open, front, close } : { open: '', front: '', close: '' }
  const comment = [...rest.matchAll(COMMENTS)].at(-1)
  const end = comment === undefined ? 0 : comment.index + comment[0].length
  if (comment === undefined || rest.slice(end).trim() !== '')
    return { ...matter, body: rest, note: '', tail: '' }
  return { ...matter, body: rest.slice(0, comment.index), note: comment[0], tail: rest.slice(end) }
}

/** What is said in the comment with the notes. */
export const noteText = (note: string): string => note.replace(/^<!--|-->$/g, '').trim()

/** A key at the beginning of a line. */
const KEY = /^(?:"([^"\n]+)"|'([^'\n]+)'|([^\s#'"[\]{},-][^\n:#]*?))[ \t]*:(?=\s|$)/gm

/**
 * The keys of a front matter, each with all that stands before the next one. They are read one by one: a slip in one
 * leaves the others what they are.
 */
export function entriesOf(front: string): Entry[] {
  const found = [...front.matchAll(KEY)]
  if (found.length === 0 && front.trim() !== '') return [{ key: '', value: front, text: front, line: 0 }]
  const times = new Map<string, number>()
  return found.map((match, index) => {
    const name = match.slice(1).find((one) => one !== undefined) ?? ''
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    const text = front.slice(index === 0 ? 0 : match.index, found[index + 1]?.index)
    const line = front.slice(0, match.index).split('\n').length - 1
    return { key: time === 1 ? name : `${name} (${time})`, value: saidFor(text, name), text, line }
  })
}

/** What is said for the key; the text itself where it is no YAML. */
function saidFor(text: string, name: string): unknown {
  try {
    const value: unknown = parse(text, { logLevel: 'silent' })
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : text
  } catch {
    return text
  }
}
