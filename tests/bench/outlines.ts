import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isMap, isScalar, isSeq, parseDocument, Scalar, type YAMLMap, type YAMLSeq } from 'yaml'

export const ROOT = resolve(import.meta.dirname, '..', '..')
export const LECTURE = 'data/us-vietnam.yaml'

/**
 * The text of an outline of `slides` slides: those of the first lecture over and over, section by section, as they
 * are written there; titles and ids carry the number of the round, so that they are distinct.
 */
export function outlineOf(slides: number): string {
  const document = parseDocument(readFileSync(resolve(ROOT, LECTURE), 'utf8'), { schema: 'failsafe' })
  const sections = listIn(document.contents, 'sections')
  const real = mapsIn(sections)
  sections.items = []
  for (let round = 1, left = slides; left > 0; round++) {
    for (const section of real) {
      const copy = section.clone() as YAMLMap
      const list = listIn(copy, 'slides')
      list.items = mapsIn(list).slice(0, left)
      for (const slide of mapsIn(list)) number(slide, round)
      rename(copy, 'title', (title) => `${title} ${round}`)
      left -= list.items.length
      sections.items.push(copy)
      if (left === 0) break
    }
  }
  // A link may lead to a slide that is left out.
  return document.toString({ lineWidth: 0 }).replace(/\[([^\]\n]*)\]\(#[^)\n]*\)/g, '$1')
}

function number(slide: YAMLMap, round: number): void {
  const [title] = slide.items
  if (title && isScalar(title.value)) title.value.value = `${title.value.value} ${round}`
  rename(slide, 'id', (id) => `${id}-${round}`)
}

function rename(map: YAMLMap, key: string, change: (text: string) => string): void {
  const value = map.get(key, true)
  if (value instanceof Scalar) value.value = change(String(value.value))
}

function listIn(map: unknown, key: string): YAMLSeq {
  const list = isMap(map) ? map.get(key) : undefined
  if (!isSeq(list)) throw new Error(`${LECTURE} has no list ${key} where one should be`)
  return list
}

function mapsIn(list: YAMLSeq): YAMLMap[] {
  return list.items.filter((item) => isMap(item))
}
