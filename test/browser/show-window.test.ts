// One line says where the counter is, whether or not a browser could be started.
import { expect, test } from 'vitest'
import { showWindow, type WindowMeans } from '../../src/main/browser/show-window.ts'

function createMeans(hasBrowser: boolean) {
  const printed: string[] = []
  const started: { program: string; args: readonly string[]; fail: () => void }[] = []
  const means: WindowMeans = {
    machine: {
      platform: 'linux',
      home: '/home/asha',
      env: { PATH: '/usr/bin', DISPLAY: ':0' },
      isRoot: false,
      hasFile: path => hasBrowser && path === '/usr/bin/chromium',
    },
    profileFolder: '/data/window',
    print: line => void printed.push(line),
    start: (program, args, fail) => void started.push({ program, args, fail }),
  }
  return { means, printed, started }
}

const wish = { said: 'Galla is open', opensWindow: true, address: 'http://one', spare: 'http://two' }

test('with a browser the window opens, and a second address is told', () => {
  const { means, printed, started } = createMeans(true)
  showWindow(wish, means)
  expect(printed).toEqual(['Galla is open in /usr/bin/chromium; another window, once: http://two'])
  expect(started.map(({ program, args }) => [program, args[0]])).toEqual([['/usr/bin/chromium', '--app=http://one']])
})

test('a browser that cannot be started leaves the address to be opened by hand', () => {
  const { means, printed, started } = createMeans(true)
  showWindow({ said: 'Galla was open already', opensWindow: true, address: 'http://one' }, means)
  started[0]?.fail()
  expect(printed).toEqual([
    'Galla was open already in /usr/bin/chromium',
    '/usr/bin/chromium cannot be started; open http://one in a browser',
  ])
})

test.each([
  [false, true],
  [true, false],
])('without a browser (%s) or with --no-open (%s) the address is printed', (hasBrowser, opensWindow) => {
  const { means, printed, started } = createMeans(hasBrowser)
  showWindow({ ...wish, opensWindow }, means)
  expect(printed).toEqual(['Galla is open at http://one (opens one window, once)'])
  expect(started).toEqual([])
})
