import type { Ref } from 'vue'

/** What of Slidev's client is used in TypeScript here: its own sources are none that this project's compiler takes. */
export function useDarkMode(): { isDark: Ref<boolean> }

/** Inside the setup of a slide's component. */
export function useSlideContext(): { $clicks: Ref<number> }
