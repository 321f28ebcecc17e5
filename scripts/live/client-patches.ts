/** A place in a source of Slidev's client, and what stands there instead while a deck is shown live. */
interface Patch {
  /** End of the source's path. */
  file: string
  from: string
  to: string
}

const KEYED = 'key ?? route.no'

/**
 * Slidev knows slides by their number: where one comes or goes, each after it becomes another one, is drawn anew and
 * loses its state, and windows that are told a number go to the wrong slide. Here a slide keeps a key of its own.
 * Where Slidev's source has become another one, the place stays as it is; tests/browser/live.test.ts says so.
 */
export const CLIENT_PATCHES: readonly Patch[] = [
  // A slide that moves keeps its element, its component and what that has been through.
  { file: '/internals/SlidesShow.vue', from: ':key="route.no"', to: `:key="route.${KEYED}"` },
  { file: '/internals/QuickOverview.vue', from: ':key="route.no"', to: `:key="route.${KEYED}"` },
  { file: '/pages/overview.vue', from: ':key="route.no"', to: `:key="route.${KEYED}"` },
  {
    file: '/pages/presenter.vue',
    from: ':key="nextFrame[0].no"',
    to: ':key="nextFrame[0].key ?? nextFrame[0].no"',
  },
  // Its number may change under it, and so may the number of its clicks.
  {
    file: '/internals/SlideWrapper.vue',
    from: 'ref(props.route.no)',
    to: 'toRef(() => props.route.no)',
  },
  { file: '/composables/useNav.ts', from: 'const thisNo = route.no', to: '' },
  {
    file: '/composables/useNav.ts',
    from: 'if (currentSlideNo.value === thisNo)',
    to: 'if (currentSlideNo.value === route.no)',
  },
  {
    file: '/composables/useNav.ts',
    from: 'else if (currentSlideNo.value > thisNo)',
    to: 'else if (currentSlideNo.value > route.no)',
  },
  { file: '/composables/useNav.ts', from: 'route?.meta.clicks,', to: '() => route?.meta.clicks,' },
  {
    file: '/composables/useClicks.ts',
    from: 'return clicksTotalOverrides',
    to: 'return toValue(clicksTotalOverrides)',
  },
  // An address names a slide by what it is called or was called.
  {
    file: '/logic/slides.ts',
    from: "import { slides } from '#slidev/slides'",
    to: "import { findSlide, slides } from '#slidev/slides'",
  },
  {
    file: '/logic/slides.ts',
    from: 'return slides.value.find(',
    to: 'return findSlide(no) ?? slides.value.find(',
  },
  // Windows tell each other which slide, not which number, and in one order (slides/live/together.ts).
  {
    file: '/setup/root.ts',
    from: "import setups from '#slidev/setups/root'",
    to: "import setups from '#slidev/setups/root'\nimport { showLive } from '#slidev/slides'",
  },
  {
    file: '/setup/root.ts',
    from: "    patch('page', +currentSlideNo.value)",
    to: "    if (!lecternOthers.tell(isPresenter.value))\n      return\n    patch('page', +currentSlideNo.value)",
  },
  {
    file: '/setup/root.ts',
    from: 'router.afterEach(updateSharedState)',
    to: `const lecternOthers = showLive({ router, nav: context.nav, getSlidePath })
  router.afterEach((_to, _from, failure) => failure || updateSharedState())`,
  },
  { file: '/setup/root.ts', from: 'onPatch((state) => {', to: 'lecternOthers.onTold((state) => {' },
  {
    file: '/setup/root.ts',
    from: 'if (state.lastUpdate?.type === syncType.value)',
    to: 'if (state.presents === isPresenter.value)',
  },
  {
    file: '/setup/root.ts',
    from: 'if ((+state.page === +currentSlideNo.value && +clicksContext.value.current === +state.clicks))',
    to: 'if (!lecternOthers.follows(state))',
  },
  {
    file: '/setup/root.ts',
    from: 'path: getSlidePath(state.page, isPresenter.value)',
    to: 'path: getSlidePath(state.slide, isPresenter.value)',
  },
  // Notes and contents come with the slides: those of a number that has become another slide's are never shown.
  {
    file: '/composables/useSlideInfo.ts',
    from: 'const { data: info, execute } = useFetch(url).json<SlideInfo>().get()',
    to: 'const info = computed({ get: () => getSlide(no)?.meta.slide ?? null, set: () => undefined })',
  },
  { file: '/composables/useSlideInfo.ts', from: '\n  execute()\n', to: '\n' },
  // A note that is being written goes to the slide it was written for.
  {
    file: '/internals/NoteEditable.vue',
    from: 'const id = props.no',
    to: 'const id = getSlide(props.no)?.key ?? props.no',
  },
  {
    file: '/internals/NoteEditable.vue',
    from: "import { useDynamicSlideInfo } from '../composables/useSlideInfo'",
    to: "import { useDynamicSlideInfo } from '../composables/useSlideInfo'\nimport { getSlide } from '../logic/slides'",
  },
  // Slidev's server looks for a module that is not there any more.
  { file: '/composables/useDragElements.ts', from: 'skipHmr: true', to: 'skipHmr: false' },
  // A diagram is drawn again when its settings change, not its code alone; the old one stays until then.
  {
    file: '/builtin/Mermaid.vue',
    from: 'const vm = getCurrentInstance()',
    to: 'const vm = { attrs: useAttrs() }',
  },
  {
    file: '/builtin/Mermaid.vue',
    from: "import { getCurrentInstance, ref, watch, watchEffect } from 'vue'",
    to: "import { ref, useAttrs, watch, watchEffect } from 'vue'",
  },
]

/** The source with its places changed, or undefined where it has none. */
export function patchClient(code: string, path: string): string | undefined {
  // Vite adds its version to what comes from node_modules.
  const source = path.replace(/\?v=\w+$/, '')
  const patches = CLIENT_PATCHES.filter(({ file }) => source.endsWith(`/client${file}`))
  if (patches.length === 0) return undefined
  return patches.reduce((text, { from, to }) => text.replaceAll(from, () => to), code)
}
