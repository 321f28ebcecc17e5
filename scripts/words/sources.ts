import type { Phrase } from './phrases.ts'

/** What `lectern check` says of a deck beside its article. */
export const sources = {
  'source.index-missing': {
    en: 'there is no source index {path}; make it with `lectern import ARTICLE`, or correct the path',
    zh: '没有来源索引 {path}；请用 `lectern import 论文` 生成，或改正路径',
  },
  'source.index-large': {
    en: 'the source index {path} is larger than {most} MB; it is none that `lectern import` makes',
    zh: '来源索引 {path} 超过 {most} MB，不会是 `lectern import` 生成的',
  },

  'source.locator': {
    en: 'the article has no {text}; its sections are {known}',
    zh: '论文里没有 {text}；各节为 {known}',
  },
  'source.locator-near': {
    en: 'the article has no {text}; did you mean {near}?',
    zh: '论文里没有 {text}；是否指 {near}？',
  },
  'source.paragraph': {
    en: 'the article has no {text}: the paragraphs right under {section} are {count}',
    zh: '论文里没有 {text}：{section} 标题下直属的段落共 {count} 段',
  },
  'source.locator-unchecked': {
    en: '{text} cannot be checked: the index knows sections and paragraphs, no pages, notes or pictures; name the section, such as 2.1¶3',
    zh: '{text} 无法核对：索引里只有章节和段落，没有页码、注释和图表；请写章节，如 一（二）¶3',
  },

  'source.date': {
    en: '{date} is not in {place}, which has {dates}; correct the date or the source, or say what is doubtful with `doubt`',
    zh: '{place} 里没有 {date}，有的是 {dates}；请改正日期或出处，或用 `doubt` 说明疑问',
  },
  'source.date-elsewhere': {
    en: '{date} is not in {place}, which has {dates}; {where} has it: correct the date or the source, or say what is doubtful with `doubt`',
    zh: '{place} 里没有 {date}，有的是 {dates}；{where} 里有：请改正日期或出处，或用 `doubt` 说明疑问',
  },
  'source.date-elsewhere-none': {
    en: '{date} is not in {place}, which has no dates; {where} has it: correct the date or the source, or say what is doubtful with `doubt`',
    zh: '{place} 里没有 {date}，也没有别的日期；{where} 里有：请改正日期或出处，或用 `doubt` 说明疑问',
  },
  'source.date-text-elsewhere': {
    en: '{date} is not in {place}, but in {where}; name that as its source, too, if it is meant',
    zh: '{place} 里没有 {date}，{where} 里有；若指彼处，请也注明',
  },
  'source.date-none': {
    en: '{date} is not in {place}, which has no dates; correct the date or the source, or say what is doubtful with `doubt`',
    zh: '{place} 里没有 {date}，也没有别的日期；请改正日期或出处，或用 `doubt` 说明疑问',
  },
  'source.date-finer': {
    en: '{place} does not say {date} so exactly; it has {dates}: write what it has, or say with `doubt` where the rest is from',
    zh: '{place} 没有精确到 {date}，有的是 {dates}；请照原文写，或用 `doubt` 说明依据',
  },

  'source.name': {
    en: '"{name}" is not in the article, and the slide tells it from {place}; correct the name, or move it to where you speak for yourself',
    zh: '论文里没有“{name}”，而幻灯片注明出自 {place}；请改正名称，或移到讲者自己的话里',
  },
  'source.name-near': {
    en: 'the article has no "{name}"; did you mean "{near}"?',
    zh: '论文里没有“{name}”；是否指“{near}”？',
  },
  'source.name-unknown': {
    en: '"{name}" is none of the names in the article’s index, and the slide tells it from {place}; look it up there, or correct it',
    zh: '论文索引所列的人名和机构名里没有“{name}”，而幻灯片注明出自 {place}；请对照原文，或改正名称',
  },
  'source.name-elsewhere': {
    en: '"{name}" is not in {place}, but in {where}; add that to `source`',
    zh: '{place} 里没有“{name}”，{where} 里有；请补进 `source`',
  },
  'source.number': {
    en: 'the number {number} is not in the article, and the slide tells it from {place}; correct it, or say with `doubt` where it is from',
    zh: '论文里没有数字 {number}，而幻灯片注明出自 {place}；请改正，或用 `doubt` 说明依据',
  },
  'source.number-table': {
    en: 'the number {number} is in none of the article’s paragraphs, and the slide tells it from {place}; compare it with the article’s tables',
    zh: '论文各段里没有数字 {number}，而幻灯片注明出自 {place}；请与论文中的表格核对',
  },
  'source.number-elsewhere': {
    en: 'the number {number} is not in {place}, but in {where}; add that to `source`',
    zh: '{place} 里没有数字 {number}，{where} 里有；请补进 `source`',
  },
  'source.document': {
    en: 'the title "{title}" is not in the article, and the slide tells it from {place}; correct it, or cite it from `references`',
    zh: '论文里没有《{title}》，而幻灯片注明出自 {place}；请改正，或从 `references` 引用',
  },
  'source.document-elsewhere': {
    en: 'the title "{title}" is not in {place}, but in {where}; add that to `source`',
    zh: '{place} 里没有《{title}》，{where} 里有；请补进 `source`',
  },

  'source.quote': {
    en: 'this is not in the article word for word; correct the quotation, or make it `points` in your own words',
    zh: '论文里没有一字不差的这段话；请改正引文，或改用 `points` 以自己的话转述',
  },
  'source.quote-in': {
    en: '"{text}" is in quotation marks and not in the article word for word; correct it, or take the marks away',
    zh: '“{text}”加了引号，论文里却没有一字不差的这段话；请改正，或去掉引号',
  },
  'source.quote-own': {
    en: 'this is not in the article, and the slide has no `source`; say in `by` or `source` where it is from',
    zh: '论文里没有这段话，幻灯片也没有 `source`；请用 `by` 或 `source` 说明出处',
  },
  'source.quote-short': {
    en: 'whether this is in the article cannot be told without it: it is shorter than the fingerprints in the index; put the article where the index names it',
    zh: '没有论文原文就无法核对这段引文：它比索引里的指纹还短；请把论文放到索引所写的位置',
  },
  'source.quote-elsewhere': {
    en: 'this is not in {place}, but in {where}; correct `source`',
    zh: '这段话不在 {place}，而在 {where}；请改正 `source`',
  },
  'source.copied': {
    en: '{count} characters in a row are the article’s: "{text}"; use your own words, or quotation marks',
    zh: '连续 {count} 个字与论文相同：“{text}”；请用自己的话，或加引号',
  },
  'source.copied-draft': {
    en: '"{text}" is still the article’s; put it in your own words and take `# draft` away',
    zh: '“{text}”仍是论文原文；请改成自己的话，并去掉 `# draft`',
  },

  'source.changed': {
    en: 'the article has changed since it was imported: {places}; no slide refers to that; import it anew',
    zh: '论文在导入之后有改动：{places}；没有幻灯片涉及；请重新导入',
  },
  'source.changed-slides': {
    en: 'the article has changed since it was imported: {places}; look at {slides}, then import it anew',
    zh: '论文在导入之后有改动：{places}；请核对 {slides}，再重新导入',
  },

  'source.uncovered-sections': {
    en: 'no slide refers to {count} of the article’s sections: {places}',
    zh: '论文有 {count} 节没有幻灯片涉及：{places}',
  },
  'source.uncovered-paragraphs': {
    en: 'no slide refers to {count} of the article’s paragraphs: {places}',
    zh: '论文有 {count} 段没有幻灯片涉及：{places}',
  },
  'source.uncovered-events': {
    en: 'no slide that refers to their place has {count} of the article’s dates: {places}',
    zh: '论文有 {count} 个日期没有出现在涉及其处的幻灯片上：{places}',
  },

  'coverage.title': {
    en: '{outline}  what of the article is on slides',
    zh: '{outline}  论文在幻灯片上的覆盖情况',
  },
  'coverage.section': { en: 'section', zh: '章节' },
  'coverage.paragraphs': { en: 'paragraphs', zh: '段落' },
  'coverage.events': { en: 'dated events', zh: '有日期的事件' },
  'coverage.missing': { en: 'on no slide', zh: '尚无幻灯片' },
  'coverage.sections-all': { en: 'sections', zh: '章节' },
  'coverage.share': { en: '{covered} of {all}', zh: '{covered}/{all}' },
  'coverage.percent': { en: '{percent} %', zh: '{percent}%' },
  'coverage.more': { en: '… and {count} sections that are covered', zh: '……另有 {count} 节已覆盖' },

  'ignore.form': {
    en: 'write `# lectern-ignore RULE: why`, with the rule that a message ends with',
    zh: '请写作 `# lectern-ignore 规则: 理由`，规则即提示末尾括号里的词',
  },
  'ignore.reason': {
    en: '`lectern-ignore {rule}` needs a reason after a colon: the next reader asks why',
    zh: '`lectern-ignore {rule}` 之后要有冒号和理由，以便日后查考',
  },
  'ignore.unknown': {
    en: 'there is no rule "{rule}" that can be answered; there are {known}',
    zh: '没有可以这样答复的规则“{rule}”；可用的有 {known}',
  },
  'ignore.unknown-near': {
    en: 'there is no rule "{rule}" that can be answered; did you mean {near}?',
    zh: '没有可以这样答复的规则“{rule}”；是否指 {near}？',
  },
  'ignore.unused': {
    en: '`lectern-ignore {rule}` answers nothing here; take it away, or put it on the slide that it is meant for',
    zh: '`lectern-ignore {rule}` 在这里没有可答复的问题；请删去，或移到它所指的幻灯片上',
  },
} as const satisfies Record<string, Phrase>
