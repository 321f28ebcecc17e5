/** What clickers and lecturers press for a black screen; `。` is what `.` is to a Chinese keyboard. */
const BLACK = new Set(['b', '.', '。'])

/** What a key means to the stage, where nobody is writing. */
export function meaningOf(event: KeyboardEvent): 'black' | 'lift' | undefined {
  if (event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (isWriting(event)) return undefined
  if (BLACK.has(event.key.toLowerCase())) return 'black'
  return event.key === 'Escape' ? 'lift' : undefined
}

/** Also inside of a shadow root. */
function isWriting(event: KeyboardEvent): boolean {
  const [target] = event.composedPath()
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
