import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../diagnostics/problem.ts'
import { codeOf, writing } from '../system/files.ts'
import { outlineForDeck, shownPath } from '../system/outlines.ts'
import { say } from '../words/index.ts'
import { type CommandContext, type CommandResult, done } from './context.ts'

/** What cannot be (part of) a file's name everywhere, or could not be shown as a title. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_NAME = /[/\\\u0000-\u001f\u007f-\u009f]|^\.|^\s*$/

/** `lectern init NAME`: a small outline that builds, in the user’s language. Never overwrites one. */
export async function init(name: string, context: CommandContext): Promise<CommandResult> {
  const bare = name.replace(/\.ya?ml$/i, '')
  if (NO_NAME.test(bare)) throw new Problem(2, 'init.path', { name })
  const path = join(context.root, 'data', `${bare}.yaml`)
  const shown = shownPath(path, context)
  const other = await outlineForDeck(bare, context)
  if (other) throw new Problem(2, 'init.exists', { file: other })
  const starter = await readFile(new URL(`./starter/${context.locale}.yaml`, import.meta.url), 'utf8')
  // The name stands between double quotes there.
  const text = starter.replaceAll('__NAME__', () => bare.replace(/["\\]/g, '\\$&'))
  await writing(shown, async () => {
    await mkdir(join(context.root, 'data'), { recursive: true })
    await writeFile(path, text, { flag: 'wx' }).catch(async (error) => {
      if (codeOf(error) === 'EEXIST') throw new Problem(2, 'init.exists', { file: shown })
      // Half an outline is worse than none.
      await rm(path, { force: true })
      throw error
    })
  })
  const argument = /^[\w./-]+$/.test(shown) ? shown : `"${shown.replace(/["\\$`]/g, '\\$&')}"`
  context.say(say(context.locale, 'init.written', { file: shown, argument }))
  return done()
}
