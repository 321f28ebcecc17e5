import { noteText, partsOf } from './parts.ts'

/** What a slide is called: its first heading, else whatever is said first. */
export function titleIn(text: string): string {
  const { body, note } = partsOf(text)
  const lines = `${body}\n${noteText(note)}`.split('\n').filter((line) => line.trim() !== '')
  const heading = lines.find((line) => line.startsWith('#')) ?? lines[0] ?? ''
  return heading.replace(/^#+\s*/, '').trim()
}
