import { type Finding, quoted, type SlideCheck } from './finding.ts'

/** Every picture is there, and says in words what is on it; decoration says that it is none of the content. */
export const pictures: SlideCheck = ({ facts }) =>
  facts.pictures.flatMap(({ source, loaded, alt }): Finding[] => {
    const base = { severity: 'error', slide: facts.number, text: source } as const
    const values = { image: quoted(source) }
    return [
      ...(loaded ? [] : [{ ...base, rule: 'image', key: 'check.image', values } as const]),
      ...(alt === undefined
        ? [{ ...base, rule: 'alternative', key: 'check.alternative', values } as const]
        : []),
    ]
  })
