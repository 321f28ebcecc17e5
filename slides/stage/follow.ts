import { configs, mode, useNav } from '@slidev/client'
import { type ComputedRef, computed, watch } from 'vue'
import type { Locale } from '../../scripts/words/phrases.ts'
import { clockAfter } from './clock.ts'
import { stepped } from './countdown.ts'
import { keyOf, type StageLecture, type StageSlide, stageLecture } from './lecture.ts'
import { isAt, type Place, type Stage } from './stage.ts'
import type { StageStore } from './store.ts'

/** Where in the lecture this window is. */
export interface Position {
  lecture: ComputedRef<StageLecture>
  /** The slide that is shown, counted from 0. */
  at: ComputedRef<number>
  place: ComputedRef<Place>
  /** It shows the lecture as it is given: not printed, no overview. */
  isLive: ComputedRef<boolean>
  /** It may act for all windows. Others (`--remote`) look on, as they do in Slidev. */
  leads: ComputedRef<boolean>
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Inside the setup of a component. */
export function usePosition(): Position {
  const { slides, currentSlideNo, clicks, isPlaying, isPresenter, isPrintMode } = useNav()
  const frontmatters = computed(() => slides.value.map(({ meta }) => meta.slide.frontmatter))
  const at = computed(() => currentSlideNo.value - 1)
  const isLive = computed(() => (isPlaying.value || isPresenter.value) && !isPrintMode.value)
  const isOwn = mode === 'build' || LOCAL.has(location.hostname)
  return {
    lecture: computed(() => stageLecture(frontmatters.value, configs.lectern)),
    at,
    place: computed(() => ({
      slide: keyOf(frontmatters.value[at.value] ?? {}, at.value),
      clicks: clicks.value,
    })),
    isLive,
    leads: computed(() => isLive.value && (isOwn || isPresenter.value)),
  }
}

/** The language of what is said on stage. */
export const stageLocale = (): Locale =>
  String(configs.htmlAttrs?.lang ?? '').startsWith('zh') ? 'zh' : 'en'

/** Sees to it that the stage follows the lecture: a step starts a countdown, a move the clock, and lifts the black. */
export function followLecture({ change }: StageStore, { lecture, at, place, leads }: Position): void {
  let last = { at: at.value, place: place.value, since: Date.now(), leads: leads.value }
  watch([at, place, leads], () => {
    const before = last
    const now = Date.now()
    // The number alone changes when the deck does.
    const stays = before.leads && before.place.slide === place.value.slide
    last = {
      at: at.value,
      place: place.value,
      since: stays ? before.since : now,
      leads: leads.value,
    }
    if (!before.leads || !leads.value || isAt(before.place, place.value)) return
    if (!stays && before.at === at.value) return
    change((stage) => ({
      // A window that catches up with the others is not moving on.
      ...(isAt(stage.black, before.place) && { black: undefined }),
      ...(stays
        ? afterStep(stage, lecture.value.slides[at.value], before.place.clicks, now)
        : afterMove(stage, lecture.value, before, at.value, now)),
    }))
  })
}

function afterStep(
  { countdowns }: Stage,
  slide: StageSlide | undefined,
  clicksBefore: number,
  now: number,
): Partial<Stage> {
  if (clicksBefore > 0 || slide?.countdown === undefined) return {}
  const { key, countdown } = slide
  return { countdowns: { ...countdowns, [key]: stepped(countdowns[key], countdown * 60_000, now) } }
}

function afterMove(
  { clock, countdowns }: Stage,
  lecture: StageLecture,
  from: { at: number; since: number },
  to: number,
  now: number,
): Partial<Stage> {
  const after = clockAfter(clock, lecture, { from: from.at, to, since: from.since, now })
  const isNewLecture = after !== clock && after?.part === 0 && after.begun === now
  return { clock: after, ...(isNewLecture && { countdowns: stillRunning(countdowns, now) }) }
}

/** A lecture that begins finds its countdowns as they were planned, though somebody has tried them. */
function stillRunning(countdowns: Stage['countdowns'], now: number): Stage['countdowns'] {
  return Object.fromEntries(
    Object.entries(countdowns).filter(([, countdown]) => 'end' in countdown && countdown.end > now),
  )
}
