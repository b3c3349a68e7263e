// The life of the Electron door, from the first start to a quit that waits for the shop's file.
import { expect, test } from 'vitest'
import type { Contents } from '../../src/main/electron/guards.ts'
import { type ElectronParts, openElectronDoor } from '../../src/main/electron/open-electron-door.ts'
import { createFakeContents, createFakeIpc, createFakeSession } from './fake-electron.ts'

function createFakeElectron({ isFirst = true } = {}) {
  const done: string[] = []
  const on = new Map<string, (given: never) => void>()
  const say = (what: string) => void done.push(what)
  const electron: ElectronParts = {
    app: {
      requestSingleInstanceLock: () => isFirst,
      whenReady: async () => say('ready'),
      quit: () => say('quit'),
      onSecondInstance: listener => void on.set('second-instance', listener),
      onAllWindowsClosed: listener => void on.set('all-closed', listener),
      onContentsCreated: (listener: (contents: Contents) => void) => void on.set('contents', listener),
      onBeforeQuit: listener => void on.set('before-quit', listener),
      onResume: listener => void on.set('resume', listener),
    },
    ipc: createFakeIpc().main,
    session: () => createFakeSession().session,
    handleProtocol: scheme => say(`serves ${scheme}:`),
    createWindow: ({ webPreferences }) => ({
      once: (_event, listener) => void on.set('ready-to-show', listener),
      loadURL: async address => say(`loads ${address} with ${webPreferences.preload}`),
      show: () => say('shows'),
      isMinimized: () => true,
      restore: () => say('restores'),
      focus: () => say('focuses'),
    }),
  }
  const happen = (event: string, given: object = {}) => on.get(event)?.(given as never)
  return { electron, done, happen, say }
}

function open(
  fake: ReturnType<typeof createFakeElectron>,
  close: () => Promise<void> = async () => fake.say('core closed'),
) {
  const openCore = async () => {
    fake.say('core opened')
    return { attach: () => () => {}, noteNetwork: () => fake.say('looks for the network'), close }
  }
  const loadPage = () => ({ answer: () => expect.unreachable() })
  const log = (error: unknown) => fake.say(`logged ${error}`)
  return openElectronDoor({ electron: fake.electron, openCore, loadPage, preload: 'preload.cjs', log })
}

test('the first start opens the core, serves the page and shows the window when it is drawn', async () => {
  const fake = createFakeElectron()
  expect(await open(fake)).toBe(true)
  fake.happen('ready-to-show')
  expect(fake.done).toEqual(['ready', 'core opened', 'serves galla:', 'loads galla://app/ with preload.cjs', 'shows'])
})

test('a second start opens nothing; the first one shows its window', async () => {
  const second = createFakeElectron({ isFirst: false })
  expect(await open(second)).toBe(false)
  expect(second.done).toEqual(['quit'])
  const first = createFakeElectron()
  await open(first)
  first.done.length = 0
  first.happen('second-instance')
  expect(first.done).toEqual(['restores', 'focuses'])
})

test('a machine that wakes up looks for its network at once', async () => {
  const fake = createFakeElectron()
  await open(fake)
  fake.done.length = 0
  fake.happen('resume')
  expect(fake.done).toEqual(['looks for the network'])
})

test('every page that is made is guarded', async () => {
  const fake = createFakeElectron()
  await open(fake)
  const { contents, openWindow } = createFakeContents()
  fake.happen('contents', contents)
  expect(openWindow()).toEqual({ action: 'deny' })
})

test('closing the last window quits', async () => {
  const fake = createFakeElectron()
  await open(fake)
  fake.happen('all-closed')
  expect(fake.done.at(-1)).toBe('quit')
})

test('quitting waits for the core, however often it is asked for, and happens even if the core fails to close', async () => {
  for (const failure of [undefined, new Error('disk full')]) {
    const fake = createFakeElectron()
    const closing = Promise.withResolvers<void>()
    await open(fake, () => closing.promise)
    fake.done.length = 0
    const quit = () => fake.happen('before-quit', { preventDefault: () => fake.say('waits') })
    quit()
    quit()
    if (failure === undefined) closing.resolve()
    else closing.reject(failure)
    await new Promise(setImmediate)
    quit()
    expect(fake.done).toEqual(['waits', 'waits', ...(failure ? [`logged ${failure}`] : []), 'quit'])
  }
})
