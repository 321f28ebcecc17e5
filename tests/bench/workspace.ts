import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './outlines.ts'

/** Runs something in a temporary project with the program in it and no outlines yet, and removes that again. */
export function inWorkspace<Result>(run: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
  try {
    for (const name of ['scripts', 'package.json'])
      cpSync(join(ROOT, name), join(folder, name), { recursive: true })
    mkdirSync(join(folder, 'node_modules'))
    // Each package for itself, and not `.cache`: what is compiled here stays here.
    for (const name of readdirSync(join(ROOT, 'node_modules')).filter((name) => !name.startsWith('.'))) {
      symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name), 'junction')
    }
    mkdirSync(join(folder, 'data'))
    return run(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
