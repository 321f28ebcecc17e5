import { EVENT, type PictureChange } from '../../scripts/live/protocol.ts'
import type { Hot } from './slides.ts'

/**
 * Shows a picture anew whose file has been replaced: its address is the same, so that the browser would show the one that
 * it has. Where that is shown later it is the new one, too.
 */
export function followPictures(hot: Hot): void {
  const versions = new Map<string, number>()
  const renew = (image: HTMLImageElement): void => {
    const address = new URL(image.src, location.href)
    const version = versions.get(decodeURI(address.pathname))
    if (version === undefined || address.searchParams.get('version') === String(version)) return
    address.searchParams.set('version', String(version))
    image.src = address.pathname + address.search
  }
  const renewAll = (): void => {
    for (const image of document.images) renew(image)
  }
  let observer: MutationObserver | undefined
  hot.on(EVENT.picture, ({ path, version }: PictureChange) => {
    versions.set(path, version)
    renewAll()
    if (observer) return
    // Slides that are not there yet have the address without a version.
    observer = new MutationObserver(renewAll)
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['src'],
    })
  })
}
