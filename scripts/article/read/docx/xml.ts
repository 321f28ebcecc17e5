import { SaxesParser } from 'saxes'

/** An element's name without its prefix, and its attributes without theirs. */
export interface XmlHandler {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const PORTION = 256 * 1024
const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads XML piece by piece: a document's is many times as long as its text. @throws where it is not well-formed. */
export function readXml(bytes: Uint8Array, { open, close, text }: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (problem) => {
    throw problem
  })
  if (open) {
    parser.on('opentag', ({ name, attributes }) => {
      const plain: Record<string, string> = {}
      for (const key in attributes) plain[local(key)] = String(attributes[key])
      open(local(name), plain)
    })
  }
  if (close) parser.on('closetag', ({ name }) => close(local(name)))
  if (text) parser.on('text', text)
  const decoder = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8')
  for (let from = 0; from < bytes.length; from += PORTION) {
    parser.write(decoder.decode(bytes.subarray(from, from + PORTION), { stream: true }))
  }
  parser.write(decoder.decode()).close()
}
