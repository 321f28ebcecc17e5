import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** As Slidev calls what shows a slide, and as links to it name their target. */
const SLIDE = /^(\d+)-\d+$/

/** On which page of a PDF each slide is that a link leads to, counted from 0, by the slides’ numbers. */
export async function slidePlaces(data: Uint8Array): Promise<Map<number, number>> {
  // What is given is taken away from the caller.
  const loading = getDocument({ data: new Uint8Array(data), verbosity: 0, useSystemFonts: false })
  try {
    const document = await loading.promise
    const places = new Map<number, number>()
    for (let number = 1; number <= document.numPages; number++) {
      const annotations: unknown[] = await (await document.getPage(number)).getAnnotations()
      for (const name of annotations.flatMap(targetOf)) {
        const slide = Number(SLIDE.exec(name)?.[1] ?? Number.NaN)
        if (Number.isNaN(slide) || places.has(slide)) continue
        const target: unknown = await document.getDestination(name)
        const page: unknown = Array.isArray(target) ? target[0] : undefined
        if (isRef(page)) places.set(slide, await document.getPageIndex(page))
      }
    }
    return places
  } finally {
    await loading.destroy()
  }
}

/** The name of what a link within the document leads to. */
function targetOf(annotation: unknown): string[] {
  if (typeof annotation !== 'object' || annotation === null || !('dest' in annotation)) return []
  return typeof annotation.dest === 'string' ? [annotation.dest] : []
}

const isRef = (value: unknown): value is { num: number; gen: number } =>
  typeof value === 'object' && value !== null && 'num' in value && 'gen' in value
