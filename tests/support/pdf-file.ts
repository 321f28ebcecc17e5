import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>
type Page = Awaited<ReturnType<PdfDocument['getPage']>>

/** A part of a page as a reader’s program finds it: `H1`, `Figure: what is on it`, or a piece of text. */
export type Part = string

export interface PdfFile {
  document: PdfDocument
  /** The text of each page, without blanks, as it is painted. */
  texts(): Promise<string[]>
  /** What a page is made of, in the order in which it is read out, without what only holds others together. */
  parts(number: number): Promise<Part[]>
  /** Bookmarks, with what is below them: [title, page, …]. */
  bookmarks(): Promise<unknown[]>
  /** From each link of a page to an address or to the number of a page. */
  links(number: number): Promise<(string | number)[]>
}

/** Opens a PDF as its readers do. */
export async function openPdf(data: Uint8Array): Promise<PdfFile> {
  const document = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
  )
  const page = (number: number): Page => {
    const found = pages[number - 1]
    if (!found) throw new Error(`there is no page ${number}`)
    return found
  }
  const pageOf = async (dest: unknown): Promise<number> => {
    const target = typeof dest === 'string' ? await document.getDestination(dest) : dest
    const [ref] = Array.isArray(target) ? target : []
    return (await document.getPageIndex(ref)) + 1
  }
  type Outline = Awaited<ReturnType<PdfDocument['getOutline']>>
  const told = (marks: Outline): Promise<unknown[]> =>
    Promise.all(
      marks.map(async ({ title, dest, items }) => [title, await pageOf(dest), ...(await told(items))]),
    )
  return {
    document,
    texts: () =>
      Promise.all(
        pages.map(async (one) => {
          const { items } = await one.getTextContent()
          return items
            .map((item) => ('str' in item ? item.str : ''))
            .join('')
            .replace(/\s/g, '')
        }),
      ),
    parts: (number) => partsOf(page(number)),
    bookmarks: async () => told(await document.getOutline()),
    async links(number) {
      const annotations: { subtype: string; url?: string; dest?: unknown }[] =
        await page(number).getAnnotations()
      return Promise.all(
        annotations.filter(({ subtype }) => subtype === 'Link').map(({ url, dest }) => url ?? pageOf(dest)),
      )
    },
  }
}

const HOLDS = new Set(['Root', 'Document', 'NonStruct', 'Art', 'Sect', 'Div'])

interface Node {
  role?: string
  alt?: string
  id?: string
  type?: string
  children?: Node[]
}

async function partsOf(page: Page): Promise<Part[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const texts = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== undefined) ?? ''
      texts.set(id, (texts.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? undefined)
  }
  const walk = ({ role, alt, type, id = '', children = [] }: Node): Part[] => {
    if (type === 'content') return [texts.get(id)?.trim() ?? ''].filter((text) => text !== '')
    const inside = children.flatMap(walk)
    if (role === 'Figure') return [`Figure: ${alt}`]
    return role === undefined || HOLDS.has(role) ? inside : [role, ...inside]
  }
  return walk((await page.getStructTree()) ?? {})
}
