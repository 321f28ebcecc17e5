import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const HERE = resolve(import.meta.dirname, '..', '..')

const HEADMATTER = `---
theme: none
title: 示例
lang: zh-CN
favicon: "data:,"
fonts:
  provider: none
---
`

export interface SampleProject {
  root: string
  /** Relative to the root. */
  deck: string
  remove(): void
}

/** A project with a small deck and Lectern's server setup, in a folder whose name has blanks and Chinese. */
export function sampleProject(slides: string[]): SampleProject {
  // The real path: on macOS the folder for temporary files is behind a link.
  const root = join(realpathSync(mkdtempSync(join(tmpdir(), 'lectern '))), '课程 资料')
  mkdirSync(join(root, 'slides', 'styles'), { recursive: true })
  cpSync(join(HERE, 'slides', 'setup', 'guard.ts'), join(root, 'slides', 'setup', 'guard.ts'))
  cpSync(join(HERE, 'slides', 'setup', 'vite-plugins.ts'), join(root, 'slides', 'setup', 'vite-plugins.ts'))
  symlinkSync(join(HERE, 'node_modules'), join(root, 'node_modules'), 'junction')
  writeFileSync(join(root, 'package.json'), '{"private": true, "type": "module"}')
  writeFileSync(
    join(root, 'slides', 'styles', 'index.ts'),
    "import '@fontsource/noto-sans-sc/400.css'\nimport './fonts.css'\n",
  )
  writeFileSync(join(root, 'slides', 'styles', 'fonts.css'), '#app * { font-family: "Noto Sans SC"; }')
  const deck = 'slides/示例.md'
  writeFileSync(join(root, deck), `${HEADMATTER}\n${slides.join('\n\n---\n\n')}\n`)
  return { root, deck, remove: () => rmSync(resolve(root, '..'), { recursive: true, force: true }) }
}
