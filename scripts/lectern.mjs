#!/usr/bin/env node
// The entry of the command line. Plain JavaScript with old syntax only: a Node that cannot read the program's
// TypeScript has to be able to read this file, and to say what is missing.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import * as module from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const packages = join(root, 'node_modules')

if (!existsSync(packages)) fail('install')
else if (readsTypeScript(process.versions.node)) start()
else {
  const pinned = findPinnedNode()
  if (pinned) handOver(pinned)
  else fail('node')
}

/** Whether that version of Node runs TypeScript by itself and is new enough for the packages: 22.22.2, 24.15, 26. */
function readsTypeScript(version) {
  const [major, minor, patch] = version.split('.').map(Number)
  if (major === 22) return minor > 22 || (minor === 22 && patch >= 2)
  return major === 24 ? minor >= 15 : major >= 26
}

/** The Node that `npm ci` has put into node_modules. Asked in its package: on Windows `.bin/node` is a script. */
function findPinnedNode() {
  const names = ['node', 'node-bin'].map(
    (name) => `${name}-${process.platform.replace('win32', 'win')}-${process.arch}`,
  )
  for (const name of names) {
    const program = join(packages, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    if (!existsSync(program)) continue
    if (readsTypeScript(JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')).version))
      return program
  }
}

function start() {
  // Without it, loading the program takes three times as long.
  module.enableCompileCache(join(packages, '.cache', 'lectern', 'compiled'))
  import('./cli.ts').then(
    (program) =>
      program.main(process.argv.slice(2)).then((status) => {
        process.exitCode = status
      }),
    (error) => {
      if (error.code !== 'ERR_MODULE_NOT_FOUND' || !/Cannot find package/.test(error.message)) throw error
      fail('install')
    },
  )
}

/** Runs the same command with the other Node and ends as it ends. */
function handOver(program) {
  const child = spawn(program, process.argv.slice(1), { stdio: 'inherit' })
  const forward = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
  child.on('error', () => fail('node'))
  child.on('exit', (status, signal) => {
    process.exitCode = signal ? 128 + constants.signals[signal] : status
  })
}

function fail(what) {
  const locale =
    process.env.LC_ALL ||
    process.env.LC_MESSAGES ||
    process.env.LANG ||
    Intl.DateTimeFormat().resolvedOptions().locale
  const missing = {
    install: [
      `Lectern's packages are not installed: run “npm ci” in ${root}.`,
      `Lectern 所需的软件包尚未安装：请在 ${root} 中运行“npm ci”。`,
    ],
    node: [
      `Lectern needs Node.js 24.15 or newer (this is ${process.versions.node}): run “npm ci” in ${root}, which brings one along, or install it from https://nodejs.org.`,
      `Lectern 需要 Node.js 24.15 或更高版本（当前为 ${process.versions.node}）：请在 ${root} 中运行“npm ci”（会自带一个），或从 https://nodejs.org 安装。`,
    ],
  }
  process.stderr.write(`lectern: ${missing[what][/^zh/i.test(locale) ? 1 : 0]}\n`)
  process.exitCode = 3
}
