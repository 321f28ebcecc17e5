import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { imageSize } from 'image-size'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Picture } from '../outline/pictures.ts'
import type { PictureFile, PictureFiles } from '../pptx/pictures.ts'
import { findPictures } from './pictures.ts'

/** Pictures of an outline as PowerPoint takes them, by the address that the plan has, and why others cannot be taken. */
export async function readOfficePictures(
  pictures: readonly Picture[],
  outline: string,
  places: { root: string; name: string },
): Promise<{ files: PictureFiles; diagnostics: Diagnostic[] }> {
  const files = new Map<string, PictureFile>()
  const diagnostics: Diagnostic[] = []
  for (const picture of pictures) {
    const { found } = await findPictures([picture], outline, places)
    for (const { from, to } of found) {
      const address = `/${relative(join(places.root, 'slides', 'public'), to)
        .split(sep)
        .join('/')}`
      if (files.has(address)) continue
      const file = await officePicture(await readFile(from))
      if (file) files.set(address, file)
      else diagnostics.push(error('picture', picture.span, 'pptx.picture-format', { path: picture.path }))
    }
  }
  return { files, diagnostics }
}

/** Orientations of a photograph (Exif 2.3, tag 274) that are nothing but turned, with the degrees that turn them back. */
const TURNED: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 }

/** A file as PowerPoint takes it; none of another format, or where it is broken. What it is, its bytes tell. */
async function officePicture(data: Uint8Array): Promise<PictureFile | undefined> {
  const known = sizeOf(data)
  if (known?.type === 'svg') return svgFile(data)
  if (!known) return undefined
  const extension = known.type === 'jpg' ? 'jpeg' : known.type
  if (extension !== 'png' && extension !== 'jpeg' && extension !== 'gif') return undefined
  const rotation = TURNED[known.orientation ?? 1]
  const isAcross = rotation === 90 || rotation === 270
  const [width, height] = isAcross ? [known.height, known.width] : [known.width, known.height]
  return { data, extension, width, height, ...(rotation !== undefined && { rotation }) }
}

function sizeOf(data: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(data)
  } catch {
    return undefined
  }
}

async function svgFile(svg: Uint8Array): Promise<PictureFile | undefined> {
  const { svgPicture } = await import('./svg-picture.ts')
  try {
    const { png, width, height } = await svgPicture(svg)
    return { data: png, extension: 'png', width, height, svg }
  } catch {
    return undefined
  }
}
