// Shows the counter in a browser window of its own where that is possible, and says in one line where it is.
import { type BrowserMachine, browserArguments, findBrowser } from './find-browser.ts'

export interface WindowMeans {
  readonly machine: BrowserMachine
  readonly profileFolder: string
  readonly print: (line: string) => void
  /** Starts a program that lives on by itself. */
  readonly start: (program: string, args: readonly string[], onError: () => void) => void
}

export interface WindowWish {
  /** What goes before the place: `Galla is open`. */
  readonly said: string
  /** `--no-open` was not given. */
  readonly opensWindow: boolean
  readonly address: string
  /** A second address, since each opens one window only. */
  readonly spare?: string
}

export function showWindow({ said, opensWindow, address, spare }: WindowWish, means: WindowMeans): void {
  const { machine, profileFolder, print, start } = means
  const browser = opensWindow ? findBrowser(machine) : undefined
  if (browser === undefined) {
    print(`${said} at ${address} (opens one window, once)`)
    return
  }
  print(`${said} in ${browser}${spare === undefined ? '' : `; another window, once: ${spare}`}`)
  start(browser, browserArguments(address, profileFolder, machine.isRoot), () =>
    print(`${browser} cannot be started; open ${address} in a browser`),
  )
}
