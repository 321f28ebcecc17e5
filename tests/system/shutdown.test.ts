import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'

const SYSTEM = pathToFileURL(join(import.meta.dirname, '..', '..', 'scripts', 'system')).href
const IMPORTS = `
  import { runChild } from '${SYSTEM}/child.ts'
  import { aborted, untilSignal } from '${SYSTEM}/shutdown.ts'
  const say = (text) => process.stdout.write(text + '\\n')`

function run(work: string): ChildProcess {
  const script = `${IMPORTS}\nprocess.exitCode = await untilSignal(async (signal) => { ${work} })`
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('no output')
  const [line] = await once(stdout, 'data')
  return String(line).trim()
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe.skipIf(process.platform === 'win32')('a signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s lets the work end and gives status %d', async (signal, status) => {
    const parent = run(`say('ready'); await aborted(signal); say('ended'); return 0`)
    await firstLine(parent)
    const exit = once(parent, 'exit')
    parent.kill(signal)
    expect(await firstLine(parent)).toBe('ended')
    expect(await exit).toEqual([status, null])
  })

  test('ends the processes that were started', async () => {
    const child = `process.stdout.write('x'); setInterval(() => {}, 1000)`
    const parent = run(`
      const running = runChild(process.execPath, ['-e', ${JSON.stringify(child)}], { signal })
      setTimeout(() => say(String(process._getActiveHandles().find((handle) => handle.pid)?.pid)), 500)
      await running
      return 0`)
    const pid = Number(await firstLine(parent))
    expect(lives(pid)).toBe(true)
    const exit = once(parent, 'exit')
    parent.kill('SIGTERM')
    expect(await exit).toEqual([143, null])
    expect(lives(pid)).toBe(false)
  })

  test('a second time ends at once what does not end by itself', async () => {
    const parent = run(`say('ready'); setInterval(() => {}, 1000); await new Promise(() => {})`)
    await firstLine(parent)
    const exit = once(parent, 'exit')
    parent.kill('SIGINT')
    const again = setInterval(() => parent.kill('SIGINT'), 400)
    expect(await exit).toEqual([130, null])
    clearInterval(again)
  })
})

test('without a signal the status is that of the work', async () => {
  expect(await once(run('return 2'), 'exit')).toEqual([2, null])
})
