import { readXml } from './xml.ts'

/** What a paragraph's style says of it, with what the styles say that it is based on. */
export interface Style {
  /** From 1. */
  level?: number
  isTitle: boolean
  isSubtitle: boolean
  isContents: boolean
  isCaption: boolean
  numId?: string
  ilvl?: number
}

interface Raw {
  id: string
  name: string
  basedOn?: string
  outline?: number
  numId?: string
  ilvl?: number
}

const NOTHING: Style = { isTitle: false, isSubtitle: false, isContents: false, isCaption: false }

/** Styles by their id. Word keeps the English names of its own whatever its language; other programs do not. */
export function readStyles(bytes: Uint8Array | undefined): (id: string | undefined) => Style {
  const raws = new Map<string, Raw>()
  let raw: Raw | undefined
  if (bytes) {
    readXml(bytes, {
      open: (name, { styleId, val = '' }) => {
        if (name === 'style') raw = { id: styleId ?? '', name: '' }
        else if (!raw) return
        else if (name === 'name') raw.name = val
        else if (name === 'basedOn') raw.basedOn = val
        else if (name === 'outlineLvl') raw.outline = Number(val)
        else if (name === 'numId') raw.numId = val
        else if (name === 'ilvl') raw.ilvl = Number(val)
      },
      close: (name) => {
        if (name !== 'style' || !raw) return
        raws.set(raw.id, raw)
        raw = undefined
      },
    })
  }
  const known = new Map<string, Style>()
  return (id) => {
    if (id === undefined) return NOTHING
    const style = known.get(id) ?? styleOf(id, raws)
    known.set(id, style)
    return style
  }
}

function styleOf(id: string, raws: ReadonlyMap<string, Raw>): Style {
  const chain: Raw[] = []
  for (let at: string | undefined = id; at !== undefined && chain.length < 20; at = raws.get(at)?.basedOn) {
    chain.push(raws.get(at) ?? { id: at, name: at })
  }
  const own = chain[0]?.name ?? id
  const style: Style = {
    isTitle: /^(?:title|标题|標題|文章标题|论文题目|题目)$/i.test(own),
    isSubtitle: /^(?:subtitle|副标题|副標題)$/i.test(own),
    isContents: /^(?:toc|目录|目錄)(?:\s*\d|\s*heading)$/i.test(own),
    isCaption: /^(?:caption|题注|題注|图题|表题)$/i.test(own),
  }
  for (const { name, outline, numId, ilvl } of chain) {
    const named = /^(?:heading|标题|標題)\s*([1-9])/i.exec(name)?.[1]
    const level = outline === undefined ? (named === undefined ? undefined : Number(named)) : outline + 1
    if (style.level === undefined && level !== undefined) style.level = level
    if (style.numId === undefined && numId !== undefined) style.numId = numId
    if (style.ilvl === undefined && ilvl !== undefined) style.ilvl = ilvl
  }
  // The tenth is Word's level of what is no heading.
  if (style.level !== undefined && style.level > 9) delete style.level
  return style
}
