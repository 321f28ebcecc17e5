/** Width and height of the notes in the presenter's view, px: Slidev's own hold but a few lines in small letters. */
const ROOM = { 'slidev-presenter-notes-width': 460, 'slidev-presenter-notes-row-size': 440 }

/** Notes can be read from a lectern, until somebody drags their edges elsewhere. Before the presenter's view is made. */
export function giveNotesRoom(): void {
  for (const [entry, size] of Object.entries(ROOM))
    if (localStorage.getItem(entry) === null) localStorage.setItem(entry, String(size))
}
