import { posix } from 'node:path'
import { hash } from './hash.ts'
import { entryOf, isTrue, itemsOf, type Located, type Span, textOf } from './locate.ts'

/** A file that an outline names: its path relative to the outline's folder, and where it is named. */
export interface Picture {
  path: string
  span: Span
  /** Whether the deck shows it; references and the source index are only looked up. */
  shown: boolean
}

/** The files that are named in an outline, be the rest of it right or wrong. */
export function picturesOf(root: Located): Picture[] {
  const slides = itemsOf(entryOf(root, 'sections')).flatMap((section) => itemsOf(entryOf(section, 'slides')))
  const figures = slides.filter((slide) => !isTrue(entryOf(slide, 'skip')))
  const named = (value: Located | undefined, shown: boolean): Picture[] => {
    const path = textOf(value)
    return value && path ? [{ path, span: value.span, shown }] : []
  }
  return [
    ...named(entryOf(entryOf(root, 'course'), 'logo'), true),
    ...named(entryOf(entryOf(root, 'source'), 'index'), false),
    ...named(entryOf(root, 'references'), false),
    ...figures.flatMap((slide) => named(entryOf(slide, 'image'), true)),
  ]
}

/** The file of references that an outline names; none where it lists them itself. */
export function referencesFile(root: Located | undefined): Picture | undefined {
  const value = entryOf(root, 'references')
  const path = textOf(value)
  return value && path ? { path, span: value.span, shown: false } : undefined
}

/** A path with `/`, without `.` and needless `..`. */
export function cleanPath(path: string): string {
  return posix.normalize(path.replaceAll('\\', '/'))
}

/** Where the deck finds a picture: `generate` copies it below `slides/public/NAME/`. */
export function pictureUrl(name: string, path: string): string {
  const clean = cleanPath(path)
    .split('/')
    .filter((part) => part !== '')
  return `/${[name, ...clean].map(servable).join('/')}`
}

/** Characters that end or decode a path in an address: Vite does not find a file of such a name. */
const UNSERVABLE = /[#?%]/g

/** A name that can be served; two names that differ in what cannot be are still two. */
function servable(part: string): string {
  return part.search(UNSERVABLE) === -1 ? part : `${hash(part)}-${part.replace(UNSERVABLE, '-')}`
}
