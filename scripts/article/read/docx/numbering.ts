import { formatNumber } from './number-format.ts'
import { readXml } from './xml.ts'

interface Level {
  start: number
  format: string
  /** `%1.%2`, `（%1）`, `第%1章`. */
  text: string
  style?: string
  isLegal: boolean
}

interface Definition {
  levels: Map<number, Level>
  counts: number[]
}

/** A paragraph's number as Word shows it, and whether lists have its kind as well. */
export interface Counted {
  text: string
  isList: boolean
}

/** Word keeps no numbers in the text: they are counted as its paragraphs come. */
export class Numbering {
  private readonly abstracts = new Map<string, Definition>()
  private readonly definitions = new Map<string, Definition>()
  private readonly overrides = new Map<string, Map<number, number>>()
  private readonly begun = new Set<string>()

  constructor(bytes: Uint8Array | undefined) {
    if (bytes) this.read(bytes)
  }

  /** Counts one paragraph on. `ilvl` is looked up by the style where the paragraph does not say it. */
  next(numId: string, ilvl: number | undefined, style: string | undefined): Counted | undefined {
    const definition = this.definitions.get(numId)
    if (!definition) return undefined
    const at =
      ilvl ??
      [...definition.levels].find(([, level]) => level.style !== undefined && level.style === style)?.[0] ??
      0
    const level = definition.levels.get(at)
    if (!level) return undefined
    const restart = this.overrides.get(numId)?.get(at)
    const counts = definition.counts
    if (restart !== undefined && !this.begun.has(numId)) counts[at] = restart
    else counts[at] = counts[at] === undefined ? level.start : counts[at] + 1
    this.begun.add(numId)
    counts.length = at + 1
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const format = level.isLegal ? 'decimal' : (definition.levels.get(index)?.format ?? 'decimal')
      return formatNumber(counts[index] ?? definition.levels.get(index)?.start ?? 1, format)
    })
    return {
      text: level.format === 'bullet' ? '' : text,
      isList:
        !/^(?:chinese|japanese|ideograph|taiwanese|korean)/i.test(level.format) &&
        !/章|节|篇|编|%\d\D+%\d/.test(level.text),
    }
  }

  private read(bytes: Uint8Array): void {
    let definition: Definition | undefined
    let level: Level | undefined
    let numId: string | undefined
    let override = 0
    readXml(bytes, {
      open: (name, attributes) => {
        const { val = '' } = attributes
        if (name === 'abstractNum') {
          definition = { levels: new Map(), counts: [] }
          this.abstracts.set(attributes.abstractNumId ?? '', definition)
        } else if (name === 'num') {
          numId = attributes.numId
          definition = undefined
        } else if (name === 'lvl' && definition) {
          level = { start: 1, format: 'decimal', text: '', isLegal: false }
          definition.levels.set(Number(attributes.ilvl), level)
        } else if (name === 'abstractNumId' && numId !== undefined) {
          const found = this.abstracts.get(val)
          if (found) this.definitions.set(numId, found)
        } else if (name === 'lvlOverride') override = Number(attributes.ilvl)
        else if (name === 'startOverride' && numId !== undefined) {
          this.overrides.set(numId, new Map(this.overrides.get(numId)).set(override, Number(val)))
        } else if (level) {
          if (name === 'start') level.start = Number(val)
          if (name === 'numFmt') level.format = val
          if (name === 'lvlText') level.text = val
          if (name === 'pStyle') level.style = val
          if (name === 'isLgl') level.isLegal = val !== '0' && val !== 'false'
        }
      },
      close: (name) => {
        if (name === 'lvl') level = undefined
        if (name === 'num') numId = undefined
      },
    })
  }
}
