import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { Problem } from '../diagnostics/problem.ts'
import { nearest } from '../outline/nearest.ts'

/** An outline's file and its deck's. */
export interface OutlineFile {
  /** Absolute. */
  path: string
  /** As it is shown to users: relative to the working directory, with `/`. */
  shown: string
  /** The name of the deck. */
  name: string
  /** Absolute. */
  deck: string
  shownDeck: string
}

export interface Places {
  /** The working directory. */
  cwd: string
  /** The project's folder, with data/ and slides/. */
  root: string
}

/** A path as users see it: relative to the working directory, with `/`. */
export function shownPath(path: string, { cwd }: Places): string {
  const inside = relative(cwd, path)
  return (inside === '' ? '.' : inside).split(sep).join('/')
}

export interface FoundOutlines {
  /** At least one. */
  outlines: OutlineFile[]
  /** Why others that were named are not among them. */
  problems: Problem[]
}

/** The outlines that are named, or all in data/. Two that are for one deck are a problem of both. @throws Problem 2: none is there. */
export async function findOutlines(named: readonly string[], places: Places): Promise<FoundOutlines> {
  const problems: Problem[] = []
  const paths = named.length > 0 ? [] : await allIn(places)
  for (const path of named) {
    const found = await checked(path, places)
    if (found instanceof Problem) problems.push(found)
    else paths.push(found)
  }
  const byDeck = Map.groupBy([...new Set(paths)], (path) => deckKey(outlineFile(path, places).name))
  const outlines = [...byDeck.values()].flatMap((same) => {
    const [one, other] = same.map((path) => outlineFile(path, places))
    if (!one || !other) return one ?? []
    const values = { first: one.shown, second: other.shown, deck: other.shownDeck }
    problems.push(new Problem(2, 'outlines.same-deck', values))
    return []
  })
  const [first] = problems
  if (first && outlines.length === 0) throw first
  return { outlines, problems }
}

/** Names that differ in capitals alone are one file to Windows and macOS. */
const deckKey = (name: string): string => name.normalize('NFC').toLowerCase()

/** The outline in data/ whose deck has that name, as it is shown. */
export async function outlineForDeck(name: string, places: Places): Promise<string | undefined> {
  const outlines = (await pathsIn(places)).map((path) => outlineFile(path, places))
  return outlines.find((outline) => deckKey(outline.name) === deckKey(name))?.shown
}

function outlineFile(path: string, places: Places): OutlineFile {
  const name = basename(path, extname(path))
  const deck = join(places.root, 'slides', `${name}.md`)
  return { path, shown: shownPath(path, places), name, deck, shownDeck: shownPath(deck, places) }
}

const isOutline = (path: string): boolean => /\.ya?ml$/i.test(path)

async function allIn(places: Places): Promise<string[]> {
  const paths = await pathsIn(places)
  if (paths.length === 0) throw new Problem(2, 'outlines.none')
  return paths
}

async function pathsIn({ root }: Places): Promise<string[]> {
  const folder = join(root, 'data')
  const names = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return (
    names
      // As a shell has it: what begins with a dot is not meant (`._x.yaml` is an attachment of macOS).
      .filter((entry) => !entry.isDirectory() && isOutline(entry.name) && !entry.name.startsWith('.'))
      .map(({ name }) => join(folder, name))
      .sort()
  )
}

async function checked(named: string, places: Places): Promise<string | Problem> {
  const path = resolve(places.cwd, named)
  const found = await stat(path).catch(() => undefined)
  if (!found) {
    const known = (await pathsIn(places)).map((one) => shownPath(one, places))
    const suggestion =
      known.find((one) => one === `${named}.yaml` || one.endsWith(`/${named}.yaml`)) ??
      nearest(shownPath(path, places), known)
    // A link that leads nowhere is among the known.
    if (suggestion !== undefined && suggestion !== named)
      return new Problem(2, 'outlines.missing-near', { path: named, suggestion })
    return new Problem(2, 'outlines.missing', { path: named })
  }
  if (found.isDirectory()) return new Problem(2, 'outlines.folder', { path: named || '.' })
  if (!isOutline(path)) return new Problem(2, 'outlines.extension', { path: named })
  return path
}
