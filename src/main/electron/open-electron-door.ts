// The Electron door: one counter, one window, and a wire between them. Everything of Electron is handed in.
import type { Wire } from '../../shared/rpc/wire.ts'
import type { OpenedCore } from '../door/opened-core.ts'
import type { PageFiles } from '../door/page-files.ts'
import { type Contents, guardContents, guardSession, type PageSession } from './guards.ts'
import { acceptPages, type MainIpc } from './ipc-wire.ts'
import { createPageHandler } from './page-protocol.ts'
import { pageScheme } from './trusted-sender.ts'
import { type CounterWindow, openWindow, showAgain, type WindowOptions } from './window.ts'

/** What the door uses of Electron; main/index.ts passes the real ones. */
export interface ElectronParts {
  readonly app: {
    requestSingleInstanceLock(): boolean
    whenReady(): Promise<void>
    quit(): void
    onSecondInstance(listener: () => void): void
    onAllWindowsClosed(listener: () => void): void
    onContentsCreated(listener: (contents: Contents) => void): void
    onBeforeQuit(listener: (event: { preventDefault(): void }) => void): void
    /** The machine woke up. Only once the app is ready. */
    onResume(listener: () => void): void
  }
  readonly ipc: MainIpc
  /** Exists only once the app is ready. */
  session(): PageSession
  handleProtocol(scheme: string, handler: (request: { readonly url: string }) => Response): void
  createWindow(options: WindowOptions): CounterWindow
}

/** A window cannot tell that the machine slept. */
interface WakingCore extends OpenedCore {
  noteNetwork(): void
}

export interface ElectronDoorOptions {
  readonly electron: ElectronParts
  readonly openCore: () => Promise<WakingCore>
  readonly loadPage: () => PageFiles
  readonly preload: string
  readonly log: (error: unknown) => void
}

/** Resolves to false when another instance has this shop open already; that one shows its window. */
export async function openElectronDoor(options: ElectronDoorOptions): Promise<boolean> {
  const { electron, openCore, loadPage, preload, log } = options
  const { app } = electron
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.onContentsCreated(guardContents)
  app.onAllWindowsClosed(() => app.quit())
  await app.whenReady()
  guardSession(electron.session())
  // Before the core: without screens there is nothing to open the shop's file for.
  const page = loadPage()
  const core = await openCore()
  closeCoreBeforeQuit(app, core, log)
  app.onResume(() => core.noteNetwork())
  electron.handleProtocol(pageScheme, createPageHandler(page))
  acceptPages(electron.ipc, (wire: Wire) => void core.attach(wire), log)
  const window = await openWindow(electron.createWindow, preload)
  app.onSecondInstance(() => showAgain(window))
  return true
}

/** Quitting waits until the shop's file is closed properly, however often it is asked for. */
function closeCoreBeforeQuit(app: ElectronParts['app'], core: OpenedCore, log: (error: unknown) => void): void {
  const state = { isClosing: false, isClosed: false }
  app.onBeforeQuit(event => {
    if (state.isClosed) return
    event.preventDefault()
    if (state.isClosing) return
    state.isClosing = true
    void core
      .close()
      .catch(log)
      .then(() => {
        state.isClosed = true
        app.quit()
      })
  })
}
