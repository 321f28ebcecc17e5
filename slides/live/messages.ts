import { createApp, defineComponent, h, ref, shallowRef, watch } from 'vue'
import { EVENT, type LiveMessage, type LiveMessages } from '../../scripts/live/protocol.ts'
import type { Hot } from './slides.ts'
import './messages.css'

const WORDS = {
  fold: { en: 'Fold', 'zh-CN': '收起' },
  unfold: { en: 'Show', 'zh-CN': '展开' },
} as const

/**
 * Shows what keeps the deck from following its outline, in an element of its own: for the lecturer, in the presenter's
 * view alone. Texts are shown as texts. (Slidev would make a slide's component of a file ending in .vue.)
 */
export function showMessages(hot: Hot, isPresenter: () => boolean): void {
  const told = shallowRef<LiveMessages>()
  const panel = defineComponent(() => {
    const folded = ref(false)
    // What is new is seen, also where what was there before has been put away.
    watch(told, () => {
      folded.value = false
    })
    const fold = () => {
      folded.value = !folded.value
    }
    return () => {
      if (!told.value?.heading || !isPresenter()) return undefined
      const { lang, heading, messages } = told.value
      const word = WORDS[folded.value ? 'unfold' : 'fold'][lang]
      const button = h('button', { type: 'button', 'aria-expanded': !folded.value, onClick: fold }, word)
      return h('aside', { class: 'lectern-messages', role: 'status', lang, onKeydown: keep }, [
        h('header', [h('strong', heading), button]),
        folded.value ? undefined : h('ol', messages.map(itemOf)),
      ])
    }
  })
  createApp(panel).mount(document.body.appendChild(document.createElement('div')))
  hot.on(EVENT.messages, (messages: LiveMessages) => {
    told.value = messages
  })
}

/** A key that is pressed here is none of the deck's. */
function keep(event: KeyboardEvent): void {
  event.stopPropagation()
}

function itemOf({ severity, place, text, line }: LiveMessage) {
  return h('li', { class: severity }, [
    place ? h('span', { class: 'place' }, place) : undefined,
    h('span', { class: 'text' }, text),
    line ? h('code', line) : undefined,
  ])
}
