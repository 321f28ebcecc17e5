import shared from 'server-ref:lectern-stage'
import { type InjectionKey, inject, type ShallowRef, shallowRef } from 'vue'
import { changed, currentStage, EMPTY, isRecord, readStage, type Stage } from './stage.ts'

/** The stage of a lecture in this window, in step with the other ones. */
export interface StageStore {
  readonly stage: Readonly<ShallowRef<Stage>>
  /** What `change` gives is changed, here and in all windows. `now` is ms since 1970. */
  change(change: (stage: Stage, now: number) => Partial<Omit<Stage, 'touched'>>): void
}

/** slides/setup/root.ts provides it to all that is shown. */
export const STAGE: InjectionKey<StageStore> = Symbol('lectern stage')

/** Inside the setup of a component. */
export function useStage(): StageStore {
  const store = inject(STAGE)
  if (!store) throw new Error('slides/setup/root.ts provides the stage')
  return store
}

/**
 * Windows of the same browser hear of each other through a channel of the browser's, other machines (`--remote`) through
 * Slidev's server. A window that opens asks the others how things stand; what the last one left is kept in the browser,
 * so that a window that is loaded again goes on. `lecture` tells lectures apart.
 */
export function openStage(lecture: string): StageStore {
  const name = `lectern-stage: ${lecture}`
  const channel = new BroadcastChannel(name)
  const stage = shallowRef(left(name))

  function send(message: Record<string, unknown>) {
    channel.postMessage(message)
    shared.value = { ...message, lecture }
  }

  function hear(message: unknown) {
    if (!isRecord(message)) return
    if (message.asks === true && stage.value !== EMPTY) send({ stage: stage.value })
    const heard = readStage(message.stage)
    if (heard && heard.touched > stage.value.touched) stage.value = heard
  }

  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data))
  shared.$onSet((message) => {
    if (isRecord(message) && message.lecture === lecture) hear(message)
  })
  send({ asks: true })

  return {
    stage,
    change(change) {
      const now = Date.now()
      const base = currentStage(stage.value, now)
      stage.value = changed({ ...base, touched: stage.value.touched }, change(base, now), now)
      localStorage.setItem(name, JSON.stringify(stage.value))
      send({ stage: stage.value })
    },
  }
}

/**
 * What an earlier window left. Not that the screen was black: whoever opens a lecture anew would look at nothing. Where
 * other windows are open, they know, and theirs holds.
 */
function left(name: string): Stage {
  const stage = readStage(parsed(localStorage.getItem(name) ?? ''))
  return stage ? { ...currentStage(stage, Date.now()), black: undefined, touched: stage.touched - 1 } : EMPTY
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
