import type { Language } from './language.ts'
export const en: Language = { forms: [], joins: () => false, since: () => undefined, isAside: () => false }
