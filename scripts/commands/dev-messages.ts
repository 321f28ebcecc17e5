import { visible } from '../diagnostics/frame.ts'
import type { ReportedDiagnostic } from '../diagnostics/report.ts'
import type { BrokenSlide } from '../live/plugin.ts'
import type { LiveMessage, LiveMessages } from '../live/protocol.ts'
import { type Locale, say } from '../words/index.ts'

/** More of them help nobody, and each window gets them all. */
const MOST = 200
/** Of a line of the outline, in characters. */
const LINE = 200

/** What the presenter's view is to say: what is wrong with the outline (whose text it is), and with the deck. */
export function liveMessages(
  diagnostics: readonly ReportedDiagnostic[],
  text: string,
  broken: readonly BrokenSlide[],
  locale: Locale,
): LiveMessages {
  const lines = text.split(/\r\n|\n|\r/)
  const messages = [
    ...diagnostics.slice(0, MOST).map(({ file, line, column, severity, message, rule }): LiveMessage => {
      // What concerns a file as a whole has no place in it.
      const hasPlace = rule !== 'file' && rule !== 'deck' && rule !== 'command'
      const shown = hasPlace ? visible((lines[line - 1] ?? '').trim().slice(0, LINE)) : ''
      return { severity, place: hasPlace ? `${file}:${line}:${column}` : file, text: message, line: shown }
    }),
    ...broken.map(
      (slide): LiveMessage => ({ severity: 'error', place: '', text: brokenText(slide, locale), line: '' }),
    ),
  ]
  const count = diagnostics.length + broken.length
  return {
    lang: locale === 'zh' ? 'zh-CN' : 'en',
    heading: count === 0 ? '' : say(locale, count === 1 ? 'dev.one-message' : 'dev.messages', { count }),
    messages,
  }
}

/** Why a slide of the deck, or the deck, cannot be drawn. */
export function brokenText({ number, reason }: BrokenSlide, locale: Locale): string {
  const [first = ''] = reason.split('\n')
  return number === undefined
    ? say(locale, 'system.deck-broken', { reason: first })
    : say(locale, 'system.slide-broken', { slide: number, reason: first })
}
