import type { Ref } from 'vue'

/** What of Slidev's client is used in TypeScript here: its own sources are none that this project's compiler takes. */
export function useDarkMode(): { isDark: Ref<boolean> }

/** Inside the setup of a slide's component. */
export function useSlideContext(): { $clicks: Ref<number> }

/** Inside the setup of any component. Slides are counted from 1. */
export function useNav(): {
  slides: Ref<{ meta: { slide: { frontmatter: Record<string, unknown> } } }[]>
  currentSlideNo: Ref<number>
  /** Clicks so far on the slide that is shown. */
  clicks: Ref<number>
  isPlaying: Ref<boolean>
  isPresenter: Ref<boolean>
  isPrintMode: Ref<boolean>
  go(slide: number, clicks: number): Promise<void>
  router: { afterEach(hook: (to: unknown, from: unknown, failure?: unknown) => void): void }
}

/** The deck's own front matter. */
export const configs: {
  slidesTitle: string
  htmlAttrs?: { lang?: unknown }
  lectern?: unknown
}

/** Whether a development server is there. */
export const mode: 'dev' | 'build'
