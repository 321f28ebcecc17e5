/** Marks that enclose something: what stands between them is no clause of the sentence around. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '[': ']',
  '［': '］',
  '【': '】',
}
const OPENERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CLOSERS).map(([opener, closer]) => [closer, opener]),
)
const MARKS = /[“”「」『』《》〈〉（）()[\]［］【】]/g
/** What is not closed within so many characters was never meant to be. */
const LONGEST = 400

/** Where marks that enclose something are closed, by where they are opened; those without their partner are not there. */
export function pairsIn(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const open: number[] = []
  const count: Record<string, number> = {}
  // Most of a text is none of them.
  for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
    if (mark in CLOSERS) {
      open.push(at)
      count[mark] = (count[mark] ?? 0) + 1
      continue
    }
    const opener = OPENERS[mark]
    if (opener === undefined || !count[opener]) continue
    // What was opened since then, and not closed, has no partner.
    for (;;) {
      const start = open.pop() ?? 0
      const opened = text.charAt(start)
      count[opened] = (count[opened] ?? 1) - 1
      if (opened !== opener) continue
      if (at - start <= LONGEST) pairs.set(start, at)
      break
    }
  }
  return pairs
}

/** A text without what is enclosed by these marks, and without the marks; what `kept` matches stays. */
export function withoutEnclosed(text: string, openers: string, kept?: RegExp): string {
  let out = ''
  let at = 0
  for (const [from, to] of inOrder(pairsIn(text))) {
    if (from < at || !openers.includes(text.charAt(from))) continue
    if (kept?.test(text.slice(from))) continue
    out += text.slice(at, from)
    at = to + 1
  }
  return out + text.slice(at)
}

/** A text without enclosing marks that lack their partner. */
export function balanced(text: string): string {
  const pairs = pairsIn(text)
  const partners = new Set([...pairs.keys(), ...pairs.values()])
  return text.replace(MARKS, (mark: string, at: number) => (partners.has(at) ? mark : ''))
}

const inOrder = (pairs: ReadonlyMap<number, number>): [number, number][] =>
  [...pairs].sort((a, b) => a[0] - b[0])
