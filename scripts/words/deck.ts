import type { Phrase } from './phrases.ts'

/** The deck's own words, in the deck's language (not the user's). */
export const deck = {
  'deck.diagram.and': { en: '; ', zh: '；' },
  'deck.diagram.acting': { en: '{who}: {what}', zh: '{who}——{what}' },
  'deck.timeline.description': { en: 'Timeline. {events}.', zh: '时间线。{events}。' },
  'deck.timeline.era': { en: '[{era}]', zh: '【{era}】' },
  'deck.timeline.event': { en: '{date}, {what}', zh: '{date}，{what}' },
  'deck.timeline.between': { en: '{date} ({time})', zh: '{date}（{time}）' },
  'deck.timeline.continued': { en: '{era} (continued)', zh: '{era}（续）' },
  'deck.motives.overview': { en: 'Overview {index}/{of}', zh: '总览 {index}/{of}' },
  'deck.motives.overview-description': { en: 'Motives, overview. {steps}.', zh: '动因图总览。{steps}。' },
  'deck.motives.because': { en: 'because', zh: '因为' },
  'deck.motives.wants': { en: 'who wants', zh: '谁想要' },
  'deck.motives.so': { en: 'so', zh: '于是' },
  'deck.motives.outcome': { en: 'outcome', zh: '结果' },
  'deck.motives.against': { en: 'holds back', zh: '制约' },
  'deck.motives.description': { en: 'Motives. {steps}.', zh: '动因图。{steps}。' },
  'deck.motives.step': { en: '“{from}” leads to “{to}”', zh: '“{from}”导致“{to}”' },
  'deck.motives.brake': { en: '“{from}” holds back “{to}”', zh: '“{from}”制约“{to}”' },
} as const satisfies Record<string, Phrase>
