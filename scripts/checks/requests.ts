import { type Finding, quoted } from './finding.ts'

/** A deck asks nothing of any other host: in the lecture hall there may be no network, and it is nobody’s business. */
export function requests(addresses: readonly string[]): Finding[] {
  return [...new Set(addresses)].map((address) => ({
    rule: 'request',
    severity: 'error',
    text: address,
    key: 'check.request',
    values: { address: quoted(address) },
  }))
}
