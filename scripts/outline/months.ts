/** English months in their order. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** 1 to 12, by the first three letters of an English month; 0 where it is none. */
export function monthNumber(word: string): number {
  const start = word.slice(0, 3).toLowerCase()
  return start.length < 3 ? 0 : MONTHS.findIndex((name) => name.toLowerCase().startsWith(start)) + 1
}
