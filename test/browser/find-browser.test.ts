// Which browser shows the counter, on each system, and what it is told.
import { expect, test } from 'vitest'
import { type BrowserMachine, browserArguments, findBrowser } from '../../src/main/browser/find-browser.ts'

const linux = { platform: 'linux', home: '/home/asha', isRoot: false } as const
const mac = { platform: 'darwin', home: '/Users/asha', env: {}, isRoot: false } as const
const windows = { platform: 'win32', home: 'C:\\Users\\asha', isRoot: false } as const
const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
const chromeAtHome = 'C:\\Users\\asha\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'
const windowsEnv = {
  PROGRAMFILES: 'C:\\Program Files',
  'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\asha\\AppData\\Local',
}

const machines: [string, Omit<BrowserMachine, 'hasFile'>, string[], string | undefined][] = [
  ['chromium', { ...linux, env: { PATH: '/bin:/usr/bin', DISPLAY: ':0' } }, ['/usr/bin/chromium'], '/usr/bin/chromium'],
  ['edge', { ...linux, env: { PATH: '/x', WAYLAND_DISPLAY: 'w' } }, ['/x/microsoft-edge'], '/x/microsoft-edge'],
  ['no display', { ...linux, env: { PATH: '/usr/bin' } }, ['/usr/bin/chromium'], undefined],
  ['only firefox', { ...linux, env: { PATH: '/usr/bin', DISPLAY: ':0' } }, ['/usr/bin/firefox'], undefined],
  ['a browser in the folder one is in', { ...linux, env: { PATH: '.:', DISPLAY: ':0' } }, ['./chromium'], undefined],
  ['no path', { ...linux, env: { DISPLAY: ':0' } }, ['/chromium'], undefined],
  [
    'chrome on a Mac',
    mac,
    ['/Users/asha/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    '/Users/asha/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  ['chrome before edge', { ...windows, env: windowsEnv }, [edge, chromeAtHome], chromeAtHome],
  ['edge on Windows', { ...windows, env: windowsEnv }, [edge], edge],
  ['bare Windows', { ...windows, env: {} }, [edge], undefined],
]

test.each(machines)('%s', (_name, machine, files, found) => {
  expect(findBrowser({ ...machine, hasFile: path => files.includes(path) })).toBe(found)
})

test('the window has no address bar and a profile of its own; the sandbox is left only as root', () => {
  const args = browserArguments('http://127.0.0.1:1/open?token=t', '/data/window', false)
  expect(args.slice(0, 2)).toEqual(['--app=http://127.0.0.1:1/open?token=t', '--user-data-dir=/data/window'])
  expect(args).not.toContain('--no-sandbox')
  expect(browserArguments('http://127.0.0.1:1/', '/data/window', true)).toContain('--no-sandbox')
})
