import { type Finding, quoted, type SlideCheck } from './finding.ts'

/** Every picture is there, and says in words what is on it; decoration says that it is none of the content. */
export const pictures: SlideCheck = ({ facts }) =>
  facts.pictures.flatMap(({ source, loaded, alt }): Finding[] => {
    const isInline = source.startsWith('data:')
    const path = isInline ? source : readable(source)
    // By its name alone: the deck has it in another folder than the outline.
    const base = {
      severity: 'error',
      slide: facts.number,
      text: isInline ? source : (path.split('/').at(-1) ?? ''),
    } as const
    const values = { image: quoted(path) }
    return [
      ...(loaded ? [] : [{ ...base, rule: 'image', key: 'check.image', values } as const]),
      ...(alt === undefined
        ? [{ ...base, rule: 'alternative', key: 'check.alternative', values } as const]
        : []),
    ]
  })

/** An address as people write it. */
function readable(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
