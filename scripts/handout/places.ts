import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * On which page of a PDF each slide is, counted from 0: where the links to them lead, of which the run sheet at its
 * beginning has one for each. `numbers`: the slides in the order of these links.
 */
export async function slidePlaces(
  data: Uint8Array,
  numbers: readonly number[],
): Promise<Map<number, number>> {
  // What is given is taken away from the caller.
  const loading = getDocument({ data: new Uint8Array(data), verbosity: 0, useSystemFonts: false })
  try {
    const document = await loading.promise
    const targets: number[] = []
    for (let number = 1; number <= document.numPages && targets.length < numbers.length; number++) {
      const annotations: unknown[] = await (await document.getPage(number)).getAnnotations()
      for (const annotation of annotations) {
        const ref = targetOf(annotation)
        if (ref) targets.push(await document.getPageIndex(ref))
      }
    }
    return new Map(
      numbers.flatMap((number, index) => {
        const page = targets[index]
        return page === undefined ? [] : [[number, page] as const]
      }),
    )
  } finally {
    await loading.destroy()
  }
}

/** The page that a link within the document leads to. */
function targetOf(annotation: unknown): { num: number; gen: number } | undefined {
  if (typeof annotation !== 'object' || annotation === null || !('dest' in annotation)) return undefined
  const page: unknown = Array.isArray(annotation.dest) ? annotation.dest[0] : undefined
  return isRef(page) ? page : undefined
}

const isRef = (value: unknown): value is { num: number; gen: number } =>
  typeof value === 'object' && value !== null && 'num' in value && 'gen' in value
