import type { Phrase } from './phrases.ts'

/** What is said of decks that were changed by hand, and of what changes in them. */
export const merge = {
  'generate.merged': {
    en: '{deck}  written, {slides} slides, merged with what was changed by hand',
    zh: '{deck}  已写入，{slides} 张，已与手工修改合并',
  },
  'generate.would-merge': {
    en: '{deck}  would be written, {slides} slides, merged with what was changed by hand',
    zh: '{deck}  将会写入，{slides} 张，与手工修改合并',
  },
  'generate.kept': {
    en: '{deck}  unchanged, {slides} slides, with what was changed by hand',
    zh: '{deck}  无变化，{slides} 张，保留手工修改',
  },
  'generate.proposal': {
    en: '{deck} is as it was; {proposal} has it with both sides of each conflict',
    zh: '{deck} 未作改动；{proposal} 是合并稿，每处冲突都列出两边的内容',
  },
  'change.added': { en: 'new', zh: '新增' },
  'change.removed': { en: 'removed', zh: '删除' },
  'change.moved': { en: 'moved', zh: '移动' },
  'change.changed': { en: 'changed', zh: '修改' },
  'change.picture': { en: 'picture  {path}', zh: '图片  {path}' },
  'change.merged': { en: 'merged', zh: '合并' },
  'change.conflict': { en: 'conflict', zh: '冲突' },
  'deck.unknown': {
    en: 'the deck was changed by hand, and it is not known what it was generated as, so that nothing can be merged. It is left as it is. If its record in slides/.lectern/ was lost, get that back (`git checkout`); else move what you want to keep into the outline; `--force` then overwrites the deck, and keeps a copy',
    zh: '这份幻灯片被手工改过，而当初生成的内容没有记录，无法合并，未作改动。若 slides/.lectern/ 中的记录丢失，请先找回（`git checkout`）；否则请把要保留的内容写进大纲，再用 `--force` 覆盖（会留一份副本）',
  },
  'deck.encoding': {
    en: 'the deck is not in UTF-8, and is left as it is; save it as UTF-8, or overwrite it with `--force`, which keeps a copy',
    zh: '这份幻灯片不是 UTF-8 编码，未作改动；请另存为 UTF-8，或用 `--force` 覆盖（会留一份副本）',
  },
  'merge.lines': {
    en: 'this was changed here by hand, and at {place} in the outline; `--ours` keeps the deck’s, `--theirs` takes the outline’s',
    zh: '这里手工改过，大纲 {place} 处也改了；`--ours` 以幻灯片为准，`--theirs` 以大纲为准',
  },
  'merge.removed-by-hand': {
    en: 'the slide “{slide}” was taken out here by hand, and changed at {place} in the outline; `--ours` leaves it out, `--theirs` puts it back',
    zh: '“{slide}”这一张在这里被手工删掉，大纲 {place} 处却改了它；`--ours` 不再保留，`--theirs` 放回来',
  },
  'merge.removed-in-outline': {
    en: 'the slide “{slide}” was changed here by hand, and {outline} does not have it any more; `--ours` keeps it, `--theirs` takes it out',
    zh: '“{slide}”这一张在这里手工改过，而 {outline} 里已经没有它；`--ours` 保留，`--theirs` 删掉',
  },
  'generate.ours': {
    en: 'where the deck and the outline both changed the same, keep what the deck has',
    zh: '幻灯片和大纲都改了同一处时，以幻灯片为准',
  },
  'generate.theirs': {
    en: 'where the deck and the outline both changed the same, take what the outline has',
    zh: '幻灯片和大纲都改了同一处时，以大纲为准',
  },
  'files.locked': {
    en: 'another process is writing this deck and does not end; end it, or delete {path}, and run again',
    zh: '另一个进程正在写这份幻灯片，一直没有结束；请结束它，或删除 {path}，然后重试',
  },
  'files.restless': {
    en: '{path} is being changed all the time by another program; end that, and run again',
    zh: '{path} 一直在被另一个程序改动；请先结束那个程序，然后重试',
  },
  'deck.foreign': {
    en: 'Lectern did not write this deck, and leaves it as it is. Rename the outline, or overwrite with `--force`, which keeps a copy',
    zh: '这份文件不是 Lectern 生成的，未作改动。请给大纲换个名称，或用 `--force` 覆盖（会留一份副本）',
  },
} as const satisfies Record<string, Phrase>
