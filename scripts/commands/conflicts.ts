import { spanOfText } from '../checks/locate.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { type Lines, linesOf, placeOf } from '../diagnostics/frame.ts'
import type { Lecture } from '../lecture.ts'
import type { Conflict } from '../merge/conflicts.ts'
import { titleIn } from '../merge/title.ts'
import { entryOf, locatedAt, type Span } from '../outline/locate.ts'
import type { OutlineFile } from '../system/outlines.ts'

/** Conflicts at their places in the deck; each names its place in the outline as well. */
export function conflictDiagnostics(
  conflicts: readonly Conflict[],
  deck: string,
  { shown }: OutlineFile,
  made: Lecture,
  outline: Lines,
): Diagnostic[] {
  const { text, starts } = linesOf(deck)
  return conflicts.map((conflict) => {
    const { kind, line, ours, theirs } = conflict
    const slide = titleIn(theirs === '' ? ours : theirs)
    const from = starts[Math.min(line, starts.length - 1)] ?? 0
    const end = text.indexOf('\n', from)
    const span: Span = [from, end === -1 ? text.length : end]
    if (kind === 'removed-in-outline') return error('merge', span, `merge.${kind}`, { slide, outline: shown })
    const at = placeOf(outline, spanInOutline(conflict, made)[0])
    const place = `${shown}:${at.line}:${at.column}`
    if (kind === 'lines') return error('merge', span, `merge.${kind}`, { place })
    return error('merge', span, `merge.${kind}`, { slide, place })
  })
}

/** Where the outline says what is in conflict; else the slide's title. */
function spanInOutline({ kind, slide: id, part, ours, theirs }: Conflict, { tree, plan }: Lecture): Span {
  const slide = plan.slides.find((one) => one.id === id)
  const origin = slide?.origin ?? []
  const entry = part === undefined ? undefined : entryOf(locatedAt(tree, origin), part)
  if (entry) return entry.span
  if (part !== undefined || kind !== 'lines') return spanOfText(tree, origin, undefined)
  const known = new Set(ours.split('\n'))
  const line = theirs.split('\n').find((one) => one.trim() !== '' && !known.has(one))
  return spanOfText(tree, origin, line === undefined ? undefined : wordsOf(line))
}

/** What a line of Markdown shows, roughly: without its marks. Of a diagram's code, nothing. */
function wordsOf(line: string): string | undefined {
  if (line.startsWith('```')) return undefined
  return line
    .replace(/^\s*(?:[-#>]+|\d+\.)\s/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/\*\*|[*`]/g, '')
}
