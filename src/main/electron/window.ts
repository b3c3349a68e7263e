// The counter's window: how it is made, and what its page may not have.
import { pageAddress } from './trusted-sender.ts'

export interface WindowOptions {
  readonly width: number
  readonly height: number
  readonly minWidth: number
  readonly minHeight: number
  readonly show: boolean
  readonly title: string
  readonly webPreferences: {
    readonly preload: string
    readonly sandbox: true
    readonly contextIsolation: true
    readonly nodeIntegration: false
    readonly webviewTag: false
    readonly spellcheck: false
  }
}

/** What this uses of Electron's BrowserWindow. */
export interface CounterWindow {
  once(event: 'ready-to-show', listener: () => void): unknown
  loadURL(address: string): Promise<void>
  show(): void
  isMinimized(): boolean
  restore(): void
  focus(): void
}

export function windowOptions(preload: string): WindowOptions {
  return {
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 640,
    // Shown when there is something to see.
    show: false,
    title: 'Galla',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  }
}

export async function openWindow<W extends CounterWindow>(
  createWindow: (options: WindowOptions) => W,
  preload: string,
): Promise<W> {
  const window = createWindow(windowOptions(preload))
  window.once('ready-to-show', () => window.show())
  await window.loadURL(pageAddress)
  return window
}

/** A second start shows the window that is there. */
export function showAgain(window: CounterWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
