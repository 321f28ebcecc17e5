import type { Phrase } from './phrases.ts'

/** What is said of a source index that cannot be used. */
export const indexFile = {
  'index.json': {
    en: 'the source index is not JSON; make it anew with `lectern import`',
    zh: '来源索引不是 JSON；请用 `lectern import` 重新生成',
  },
  'index.version': {
    en: 'the source index is of version {version}, and this Lectern reads version 1; make it anew with `lectern import`',
    zh: '来源索引的版本是 {version}，而这个 Lectern 读第 1 版；请用 `lectern import` 重新生成',
  },
  'index.damaged': {
    en: 'the source index is damaged at `{place}`; make it anew with `lectern import`',
    zh: '来源索引在 `{place}` 处有误；请用 `lectern import` 重新生成',
  },
} as const satisfies Record<string, Phrase>
