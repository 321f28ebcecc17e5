import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const CSS = readFileSync(join(import.meta.dirname, '..', '..', 'slides', 'styles', 'tokens.css'), 'utf8')

/** The colours of each scheme, and of the slides that part the lecture in it: `--lectern-NAME` → `#rrggbb` by NAME. */
export const SCHEMES = {
  light: colors(':root'),
  dark: { ...colors(':root'), ...colors('html.dark') },
  'light divider': { ...colors(':root'), ...colors('.lectern-divider,\n.lectern-break') },
  'dark divider': {
    ...colors(':root'),
    ...colors('html.dark'),
    ...colors('.lectern-divider,\n.lectern-break'),
    ...colors('html.dark :is(.lectern-divider, .lectern-break)'),
  },
}

/** The colours that a rule sets. */
function colors(selector: string): Record<string, string> {
  const start = CSS.indexOf(`\n${selector} {`)
  if (start < 0) throw new Error(`no rule for ${selector}`)
  const rule = CSS.slice(start, CSS.indexOf('\n}', start))
  return Object.fromEntries(
    [...rule.matchAll(/--lectern-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', color = '']) => [
      name,
      color,
    ]),
  )
}
