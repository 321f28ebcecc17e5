import { type Finding, quoted, type SlideCheck } from './finding.ts'

/** Every diagram is drawn, and can be understood by whoever does not see it. */
export const diagram: SlideCheck = ({ facts, plan }) => {
  const base: Pick<Finding, 'rule' | 'severity' | 'slide'> = {
    rule: 'diagram',
    severity: 'error',
    slide: facts.number,
  }
  const found = facts.diagrams.flatMap(({ drawn, error, name, description }): Finding[] => {
    if (error !== undefined)
      return [{ ...base, key: 'check.diagram-error', values: { reason: quoted(error.split('\n')[0] ?? '') } }]
    if (!drawn) return [{ ...base, key: 'check.diagram-missing', values: {} }]
    if (name === '') return [{ ...base, key: 'check.diagram-name', values: {} }]
    return description === '' ? [{ ...base, key: 'check.diagram-description', values: {} }] : []
  })
  const isPlanned = plan?.kind === 'timeline' || plan?.kind === 'motives'
  if (isPlanned && facts.diagrams.length === 0 && !facts.failed)
    return [{ ...base, key: 'check.diagram-missing', values: {} }]
  return found
}
