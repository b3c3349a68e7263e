// Which browser can show the counter in a window of its own, without tabs and address bar: Chromium or one of its kin.
import { posix, win32 } from 'node:path'

export interface BrowserMachine {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Partial<Record<BrowserVariable, string | undefined>>>
  readonly isRoot: boolean
  readonly hasFile: (path: string) => boolean
}

type BrowserVariable = 'PATH' | 'DISPLAY' | 'WAYLAND_DISPLAY' | 'LOCALAPPDATA' | 'PROGRAMFILES' | 'PROGRAMFILES(X86)'

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
]
const macNames = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
const windowsPlaces = [
  win32.join('Google', 'Chrome', 'Application', 'chrome.exe'),
  win32.join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  win32.join('Chromium', 'Application', 'chrome.exe'),
]

/** The browser's path, or undefined when there is none, or nowhere to show it. */
export function findBrowser(machine: BrowserMachine): string | undefined {
  return candidates(machine).find(machine.hasFile)
}

function candidates({ platform, home, env }: BrowserMachine): string[] {
  if (platform === 'win32') {
    const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(base => base !== undefined)
    return windowsPlaces.flatMap(place => bases.map(base => win32.join(base, place)))
  }
  if (platform === 'darwin') {
    const bases = ['/Applications', posix.join(home, 'Applications')]
    return macNames.flatMap(name => bases.map(base => posix.join(base, `${name}.app`, 'Contents', 'MacOS', name)))
  }
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return []
  const folders = (env.PATH ?? '').split(':').filter(folder => folder.startsWith('/'))
  return linuxNames.flatMap(name => folders.map(folder => posix.join(folder, name)))
}

/** `profileFolder`: of its own, so that the counter shares nothing with anybody's surfing. */
export function browserArguments(address: string, profileFolder: string, isRoot: boolean): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profileFolder}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    // Chromium does not run as root inside its sandbox.
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
}
