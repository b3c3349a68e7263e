// What no page inside Electron may do, whatever its scripts ask for: leave, open windows, hold other pages, use devices.
import { isPageAddress } from './trusted-sender.ts'

interface Preventable {
  preventDefault(): void
}

/** What this uses of Electron's WebContents. */
export interface Contents {
  on(
    event: 'will-frame-navigate',
    listener: (details: Preventable & { readonly url: string; readonly isMainFrame: boolean }) => void,
  ): unknown
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
}

/** What this uses of Electron's Session. */
export interface PageSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: unknown, callback: (isGranted: boolean) => void) => void,
  ): void
  setPermissionCheckHandler(handler: () => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
}

export function guardContents(contents: Contents): void {
  contents.on('will-frame-navigate', details => {
    if (!mayNavigate(details)) details.preventDefault()
  })
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

export function guardSession(session: PageSession): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/** A frame inside the page may show a document that the page made itself; the page stays where it is. */
function mayNavigate({ url, isMainFrame }: { url: string; isMainFrame: boolean }): boolean {
  return !isMainFrame && url.startsWith('blob:') && isPageAddress(url.slice('blob:'.length))
}
