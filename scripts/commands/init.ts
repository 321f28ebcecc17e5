import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../diagnostics/problem.ts'
import { codeOf, writing } from '../system/files.ts'
import { shownPath } from '../system/outlines.ts'
import { say } from '../words/index.ts'
import { type CommandContext, type CommandResult, done } from './context.ts'

/** `lectern init NAME`: a small outline that builds, in the user’s language. Never overwrites one. */
export async function init(name: string, context: CommandContext): Promise<CommandResult> {
  const bare = name.replace(/\.ya?ml$/i, '')
  if (bare === '' || /[/\\\u0000-\u001f]|^\./.test(bare)) throw new Problem(2, 'init.path', { name })
  const path = join(context.root, 'data', `${bare}.yaml`)
  const shown = shownPath(path, context)
  const starter = await readFile(new URL(`./starter/${context.locale}.yaml`, import.meta.url), 'utf8')
  await writing(shown, async () => {
    const file = await open(path, 'wx').catch((error) => {
      if (codeOf(error) === 'EEXIST') throw new Problem(2, 'init.exists', { file: shown })
      throw error
    })
    await file.writeFile(starter.replaceAll('__NAME__', () => inQuotes(bare)))
    await file.close()
  })
  context.say(say(context.locale, 'init.written', { file: shown, argument: /^[\w./-]+$/.test(shown) ? shown : `"${shown}"` }))
  return done()
}

/** A name as it stands between double quotes in YAML. */
const inQuotes = (name: string): string => name.replace(/["\\]/g, '\\$&')
