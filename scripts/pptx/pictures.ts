import type { Part } from './package.ts'

/** A picture as a file holds it. */
export interface PictureFile {
  /** What any PowerPoint shows. */
  data: Uint8Array
  extension: 'png' | 'jpeg' | 'gif'
  /** As it is seen, px of its own. */
  width: number
  height: number
  /** How it has to be turned to be seen so, degrees clockwise. */
  rotation?: number
  /** The drawing that `data` shows. */
  svg?: Uint8Array
}

/** Pictures by the address that the plan has for them. */
export type PictureFiles = ReadonlyMap<string, PictureFile>

/** The parts of pictures, and where slides find them. */
export function mediaParts(pictures: PictureFiles): {
  parts: Part[]
  pathsOf(image: string): { path: string; vector?: string }
} {
  const parts: Part[] = []
  const paths = new Map<string, { path: string; vector?: string }>()
  for (const [image, { data, extension, svg }] of pictures) {
    const name = `image${paths.size + 1}`
    parts.push({ path: `ppt/media/${name}.${extension}`, data })
    if (svg) parts.push({ path: `ppt/media/${name}.svg`, data: svg })
    paths.set(image, {
      path: `../media/${name}.${extension}`,
      ...(svg && { vector: `../media/${name}.svg` }),
    })
  }
  return {
    parts,
    pathsOf(image) {
      const found = paths.get(image)
      if (!found) throw new Error(`the picture ${image} has not been read`)
      return found
    },
  }
}
