import { useDarkMode } from '@slidev/client'
import { watch } from 'vue'
import { giveNotesRoom } from '../stage/notes.ts'

/** Where the lecturer's choice is kept. */
const CHOICE = 'lectern-color-scheme'
/** Slidev's own entry: `auto` is both no choice and one that the system happens to agree with. */
const SLIDEV = 'slidev-color-schema'

/**
 * A deck is light, for a projector in a lit room, whatever the operating system prefers, until somebody presses `d`
 * (Slidev's key); then it is what was chosen, also when it is opened again. A system that turns dark at sunset does
 * not turn the lecture dark. What is printed is light as well, unless `slidev export --dark` asks otherwise.
 */
export default () => {
  giveNotesRoom()
  const { isDark } = useDarkMode()
  const system = matchMedia('(prefers-color-scheme: dark)')
  const isPrinted = new URLSearchParams(location.search).has('print')
  let preferred = system.matches
  let chosen = (localStorage.getItem(CHOICE) ?? localStorage.getItem(SLIDEV)) === 'dark'
  if (isDark.value !== chosen) isDark.value = chosen
  watch(isDark, (dark) => {
    if (system.matches !== preferred && !isPrinted) {
      preferred = system.matches
      isDark.value = chosen
    } else if (dark !== chosen) {
      chosen = dark
      localStorage.setItem(CHOICE, dark ? 'dark' : 'light')
    }
  })
  system.addEventListener('change', () => {
    preferred = system.matches
  })
}
