import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOutline } from '../../scripts/outline/read.ts'
import { validate } from '../../scripts/outline/validate.ts'

const DATA = join(import.meta.dirname, '../../data')
/** Shows every kind and key for those who write outlines; nobody gives it as a lecture. */
const SHOWCASE = 'examples/showcase'

/** The lectures that come with Lectern, as paths in data/. */
export const LECTURES: string[] = [DATA, join(DATA, 'examples')]
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(DATA.length + 1, -'.yaml'.length).replaceAll('\\', '/'))
  .filter((name) => name !== SHOWCASE)

export const lectureText = (name: string): string => readFileSync(join(DATA, `${name}.yaml`), 'utf8')

/** The outline as it is validated. */
export function outlineOf(name: string) {
  const { outline, diagnostics } = validate(readOutline(lectureText(name)))
  if (!outline) throw new Error(`${name}: ${JSON.stringify(diagnostics)}`)
  return outline
}

export type Outline = ReturnType<typeof outlineOf>
export type Slide = Outline['sections'][number]['slides'][number]

export const slidesOf = ({ sections }: Outline): Slide[] => sections.flatMap(({ slides }) => slides)

/** What a text or a list of them is: a list. */
export const listed = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
