import { type Locale, say, type WordKey } from '../words/index.ts'
import type { Diagnostic, Severity } from './diagnostic.ts'
import { codeFrame, type Lines, placeOf, visible } from './frame.ts'
import type { Problem } from './problem.ts'

/** A diagnostic as programs get it (`--json`). */
export interface ReportedDiagnostic {
  /** Relative to the working directory, with `/`. */
  file: string
  line: number
  column: number
  severity: Severity
  rule: string
  message: string
}

const SEVERITY_WORDS = {
  error: 'report.error',
  warning: 'report.warning',
  notice: 'report.notice',
} as const satisfies Record<Severity, WordKey>

/** A diagnostic with line, column and words. */
export function reported(
  file: string,
  lines: Lines,
  diagnostic: Diagnostic,
  locale: Locale,
): ReportedDiagnostic {
  return {
    file,
    ...placeOf(lines, diagnostic.from),
    severity: diagnostic.severity,
    rule: diagnostic.rule,
    message: say(locale, diagnostic.key, diagnostic.values),
  }
}

/** What ended a command, as programs get it; `file` is empty where it concerns none. */
export function reportedProblem(file: string, { key, values }: Problem, locale: Locale): ReportedDiagnostic {
  return { file, line: 1, column: 1, severity: 'error', rule: 'command', message: say(locale, key, values) }
}

/** A diagnostic as one line. A message quotes the outline, and may hold what would move the terminal's cursor. */
export function printedLine(
  { file, line, column, severity, rule, message }: ReportedDiagnostic,
  locale: Locale,
): string {
  return visible(`${file}:${line}:${column}  ${say(locale, SEVERITY_WORDS[severity])}  ${message}  (${rule})`)
}

/** A diagnostic as people get it: one line, then the code frame (none for an empty text). */
export function printed(file: string, lines: Lines, diagnostic: Diagnostic, locale: Locale): string {
  const head = printedLine(reported(file, lines, diagnostic, locale), locale)
  return lines.text === '' ? head : `${head}\n${codeFrame(lines, diagnostic.from, diagnostic.to)}`
}
