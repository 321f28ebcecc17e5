import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page as a reader's program finds it. */
export interface ReadPage {
  /** Points (1/72 inch). */
  width: number
  height: number
  /** What can be selected and searched, in the order in which it is read out. */
  text: string
  /** The alternative texts of its figures. */
  figures: string[]
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>
type Node = NonNullable<Awaited<ReturnType<Page['getStructTree']>>>
type Child = Node | { type: string; id: string }

/** Reads a PDF back, page by page, as those do who open it. `onPage` hears of each. */
export async function readPdf(data: Uint8Array, onPage?: () => void): Promise<ReadPage[]> {
  // What is given is taken away from the caller.
  const loading = getDocument({ data: data.slice(), verbosity: 0, useSystemFonts: false })
  try {
    const document = await loading.promise
    const pages: ReadPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(await readPage(page))
      page.cleanup()
      onPage?.()
    }
    return pages
  } finally {
    await loading.destroy()
  }
}

async function readPage(page: Page): Promise<ReadPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const byId = new Map<string, string>()
  const begun = new Set<string>()
  const open: (string | undefined)[] = []
  let loose = ''
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== undefined)
      if (id === undefined) loose += item.str
      else byId.set(id, (byId.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else {
      const id = item.id ?? undefined
      // What is half transparent is a drawing of its own, whose numbers begin anew and stand in no tree.
      open.push(id !== undefined && begun.has(id) ? undefined : id)
      if (id !== undefined) begun.add(id)
    }
  }
  const tree: Node | null = await page.getStructTree()
  const figures: string[] = []
  let text = ''
  const walk = (node: Child): void => {
    if ('children' in node) {
      if (node.role === 'Figure') figures.push('alt' in node && typeof node.alt === 'string' ? node.alt : '')
      for (const child of node.children) walk(child)
    } else {
      text += byId.get(node.id) ?? ''
      byId.delete(node.id)
    }
  }
  if (tree) walk(tree)
  const [left = 0, top = 0, right = 0, bottom = 0] = page.view
  // What no reader is led to stands apart, so that it is not found as a part of something else.
  const rest = [...byId.values(), loose].filter((piece) => piece !== '')
  return {
    width: right - left,
    height: bottom - top,
    text: [text, ...rest].join('\n'),
    figures,
  }
}
