import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** A slide as it stands in a file: its blocks of text, in the order in which they are read out, and its notes. */
export interface ReadSlide {
  title: string
  /** Paragraphs, cells of tables, and whole rows of these; a line break is a blank. */
  blocks: string[]
  notes: string
}

/** The slides of a PowerPoint file, in their order. @throws where a part is not well-formed. */
export function readSlides(file: Uint8Array): ReadSlide[] {
  const parts = unzipSync(file, {
    filter: ({ name }) => /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/.test(name),
  })
  const text = (path: string): string => {
    const part = parts[path]
    return part ? new TextDecoder().decode(part) : ''
  }
  const count = Object.keys(parts).filter((path) => path.startsWith('ppt/slides/')).length
  return Array.from({ length: count }, (_, index) => {
    const { title, blocks } = readShapes(text(`ppt/slides/slide${index + 1}.xml`))
    const notes = text(`ppt/notesSlides/notesSlide${index + 1}.xml`)
    return { title, blocks, notes: notes === '' ? '' : readShapes(notes).blocks.join('\n') }
  })
}

const TITLES = new Set(['title', 'ctrTitle'])

function readShapes(source: string): Pick<ReadSlide, 'title' | 'blocks'> {
  const blocks: string[] = []
  const titles: string[] = []
  let paragraph = ''
  let row: string[] = []
  let isTitle = false
  let isText = false
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (problem) => {
    throw problem
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'p:ph') isTitle = TITLES.has(String(attributes.type))
    if (name === 'p:sp') isTitle = false
    if (name === 'a:p') paragraph = ''
    if (name === 'a:br') paragraph += ' '
    if (name === 'a:tr') row = []
    isText = name === 'a:t'
  })
  parser.on('text', (text) => {
    if (isText) paragraph += text
  })
  parser.on('closetag', ({ name }) => {
    isText = false
    if (name === 'a:p') {
      blocks.push(paragraph)
      row.push(paragraph)
      if (isTitle) titles.push(paragraph)
    }
    if (name === 'a:tr') blocks.push(row.join(' '))
  })
  parser.write(source).close()
  return { title: titles.join(' '), blocks }
}
