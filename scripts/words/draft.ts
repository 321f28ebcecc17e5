import type { Phrase } from './phrases.ts'

/** What a draft outline says beside the article’s words: in its comments, and on the slides that it makes of itself. */
export const draft = {
  'draft.head': {
    en: 'A draft of `lectern import {article}`. It can be shown as it is; before class:',
    zh: '由 `lectern import {article}` 起草，可以直接放映；上课前请：',
  },
  'draft.own-words': {
    en: '1. A line that ends in `# draft` has the article’s words, cut. Put them in your own, then take the mark away.',
    zh: '1. 行末有“# draft”的，是截短了的原文：改成自己的话，再删去这个标记。',
  },
  'draft.check-dates': {
    en: '2. Look at each date and each “by”: `lectern check` compares them with the article.',
    zh: '2. 核对每个日期和每个“by”：`lectern check` 会与论文比对。',
  },
  'draft.choose': {
    en: '3. Leave out what the class does not need. `source` tells where in the article a slide comes from: keep it.',
    zh: '3. 删去课上不讲的。`source` 是在论文中的出处，请保留。',
  },
  'draft.source-lacks': {
    en: 'the article did not say: {keys}. Add what you know.',
    zh: '论文中没有读到：{keys}。请补上。',
  },
  'draft.title-guessed': {
    en: 'the article’s title was not found: put it here',
    zh: '没有读到论文的标题：请填写',
  },
  'draft.actors': {
    en: 'Guessed: who acts in dated events. Each has one colour all through the deck; add or take away.',
    zh: '据带日期的事件推测的行为体，每个一种颜色，全讲一致；可增可删。',
  },
  'draft.timeline': {
    en: 'Check the dates, put the events in your own words, say `who` acts; leave out what is no event.',
    zh: '请核对日期，改成自己的话，补上 `who`（谁），删去不算事件的。',
  },
  'draft.timeline-no-actors': {
    en: 'Check the dates, put the events in your own words; leave out what is no event.',
    zh: '请核对日期，改成自己的话，删去不算事件的。',
  },
  'draft.motives': {
    en: 'Guessed from headings and sentences. because → who wants → so: is each the article’s? `against: true` is a brake.',
    zh: '据标题和语句推测。because → who wants → so：逐条对照论文；`against: true` 表示制约。',
  },
  'draft.claim': {
    en: 'Somebody’s judgement. What follows it in the article is under `evidence`: if it speaks against it, move it to `counter`.',
    zh: '这是某人的判断。论文中紧接着的话放在 `evidence`；若是反面的理由，请移到 `counter`。',
  },
  'draft.claim-author': {
    en: 'The author’s own judgement. What follows it is under `evidence`: if it speaks against it, move it to `counter`.',
    zh: '这是作者自己的判断。紧接着的话放在 `evidence`；若是反面的理由，请移到 `counter`。',
  },
  'draft.points': {
    en: 'Leading statements of the paragraphs: choose three to five.',
    zh: '各段的主要说法：挑三到五条。',
  },
  'draft.question': {
    en: 'Put a question of your own here.',
    zh: '换成您自己的问题。',
  },
  'draft.left': {
    en: 'Not on any slide: {locators}',
    zh: '没有放进幻灯片的：{locators}',
  },
  'draft.left-sections': {
    en: 'The article has more sections than a lecture can have. Not drafted: {locators}',
    zh: '论文的节数超过一讲所能容纳的，以下没有起草：{locators}',
  },
  'draft.dates': { en: '{title}: what happened when', zh: '{title}：经过' },
  'draft.discuss': { en: '{title}: questions', zh: '{title}：几个问题' },
  'draft.prompt-evidence': { en: 'What is this based on?', zh: '依据是什么？' },
  'draft.prompt-others': { en: 'What else could explain it?', zh: '还有别的解释吗？' },
  'draft.prompt-test': { en: 'What would change your mind?', zh: '什么材料会改变你的看法？' },
  'draft.prompt-turn': {
    en: 'Which of these events mattered most? Why?',
    zh: '哪一件事最关键？凭什么这样说？',
  },
  'draft.prompt-without': {
    en: 'Which event could have gone otherwise?',
    zh: '哪一件事本来可能是另一种结果？',
  },
  'draft.prompt-cause': {
    en: 'Which of these followed from the one before, and which only came after it?',
    zh: '哪些事是前一件事引起的，哪些只是发生在它之后？',
  },
  'draft.prompt-teller': { en: 'Who would tell this differently?', zh: '换一个人来讲，会怎么讲？' },
  'draft.prompt-record': { en: 'How do we know? Who wrote it down?', zh: '我们怎么知道的？是谁记下来的？' },
  'draft.prompt-against': {
    en: 'Who would disagree, and with what evidence?',
    zh: '谁会不同意？他能拿出什么证据？',
  },
  'draft.prompt-word': { en: 'Which word here needs a definition?', zh: '这里哪个词需要先下定义？' },
  'draft.prompt-elsewhere': { en: 'Does it hold anywhere else?', zh: '换一个地方、一个时期，还成立吗？' },
  'draft.prompt-missing': { en: 'What is missing from this account?', zh: '这里还缺了什么？' },
} as const satisfies Record<string, Phrase>
