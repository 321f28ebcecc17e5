import { type Component, createApp, h, shallowRef } from 'vue'
import { EVENT, type LiveMessages } from '../../scripts/live/protocol.ts'
import type { Hot } from './slides.ts'

/** Shows what keeps the deck from following its outline, once there is something, in an element of its own. */
export function showMessages(hot: Hot, Messages: Component): void {
  const told = shallowRef<LiveMessages>()
  hot.on(EVENT.messages, (messages: LiveMessages) => {
    if (!told.value && messages.heading !== '') {
      const host = document.body.appendChild(document.createElement('div'))
      createApp({ render: () => h(Messages, { told: told.value }) }).mount(host)
    }
    told.value = messages
  })
}
