/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
export function ordinal(number: string): string {
  const suffixes = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }
  return number + suffixes[new Intl.PluralRules('en', { type: 'ordinal' }).select(Number(number))]
}
