import { type Located, locatedAt, type Span } from './locate.ts'
import type { Outline } from './schema/outline.ts'

/** A picture that an outline names: its path relative to the outline's folder, and where it is named. */
export interface Picture {
  path: string
  span: Span
}

export function picturesOf(outline: Outline, root: Located): Picture[] {
  const logo = outline.course?.logo
  const found: Picture[] = logo === undefined ? [] : [{ path: logo, span: locatedAt(root, ['course', 'logo']).span }]
  for (const [section, { slides }] of outline.sections.entries()) {
    for (const [index, slide] of slides.entries()) {
      if (slide.kind !== 'figure' || slide.skip) continue
      const { span } = locatedAt(root, ['sections', section, 'slides', index, 'image'])
      found.push({ path: slide.image, span })
    }
  }
  return found
}

/** Where the deck finds a picture: `generate` copies it below `slides/public/NAME/`. */
export function pictureUrl(name: string, path: string): string {
  const clean = path.replaceAll('\\', '/').split('/').filter((part) => part !== '' && part !== '.')
  return `/${[name, ...clean].join('/')}`
}
