// Which pages inside Electron are ours: those of the scheme that only this program serves, in the top frame of a window.

export const pageScheme = 'galla'
const pageHost = 'app'
export const pageAddress = `${pageScheme}://${pageHost}/`

/** What this uses of Electron's WebFrameMain. */
export interface Frame {
  readonly url: string
  readonly parent: object | null
}

/** A frame that has navigated away meanwhile is null, and not ours. */
export function isTrustedFrame(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && isPageAddress(frame.url)
}

export function isPageAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && url.protocol === `${pageScheme}:` && url.host === pageHost
}
