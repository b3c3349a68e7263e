// Pages come and go inside Electron; the core keeps exactly the wires of those that are there and are ours.
import { expect, test } from 'vitest'
import { acceptPages } from '../../src/main/electron/ipc-wire.ts'
import type { Frame } from '../../src/main/electron/trusted-sender.ts'
import { createBridge } from '../../src/preload/bridge.ts'
import { openBridgeWire } from '../../src/shared/rpc/bridge-wire.ts'
import { createClient } from '../../src/shared/rpc/client.ts'
import type { Wire } from '../../src/shared/rpc/wire.ts'
import { createToyCore, toyContract } from '../wires/toy-core.ts'
import { createFakeIpc } from './fake-electron.ts'

function openCounter() {
  const ipc = createFakeIpc()
  const toy = createToyCore()
  const wires: Wire[] = []
  const refused: string[] = []
  const closed: number[] = []
  acceptPages(
    ipc.main,
    wire => {
      const number = wires.push(wire)
      wire.onClose(() => closed.push(number))
      toy.router.attach(wire, { user: `page ${number}` })
    },
    error => refused.push(error.message),
  )
  const load = (page: ReturnType<typeof ipc.openPage>) =>
    createClient({ contract: toyContract, wire: openBridgeWire(createBridge(page.renderer)) })
  return { ipc, toy, wires, closed, refused, load }
}

test('a page that is loaded again has a new wire, and the one before is closed', async () => {
  const { ipc, wires, closed, load } = openCounter()
  const page = ipc.openPage()
  expect(await load(page).toy.whoAmI()).toBe('page 1')
  expect(await load(page).toy.whoAmI()).toBe('page 2')
  expect([wires.length, closed]).toEqual([2, [1]])
})

test.each(['destroy', 'crash'] as const)(
  'when the window goes (%s) its wire is closed, and nothing is sent to it',
  async how => {
    const { ipc, toy, wires, closed, load } = openCounter()
    const page = ipc.openPage()
    const [gone, other] = [load(page), load(ipc.openPage())]
    await gone.toy.whoAmI()
    page[how]()
    expect(closed).toEqual([1])
    wires[0]?.send({ t: 'x' })
    toy.router.publish('toy.changed', { ids: [] })
    expect(await other.toy.whoAmI()).toBe('page 2')
    expect(toy.failures).toEqual([])
  },
)

test('a window that crashed can load its page again', async () => {
  const { ipc, closed, load } = openCounter()
  const page = ipc.openPage()
  await load(page).toy.whoAmI()
  page.crash()
  expect(await load(page).toy.whoAmI()).toBe('page 2')
  page.destroy()
  expect(closed).toEqual([1, 2])
})

const foreign: [string, Frame | null][] = [
  ['a web page', { url: 'https://evil.example/', parent: null }],
  ['a file', { url: 'file:///etc/passwd', parent: null }],
  ['our scheme with another host', { url: 'galla://evil/', parent: null }],
  ['a host that only begins like ours', { url: 'galla://app.evil/', parent: null }],
  ['our address inside another one', { url: 'https://evil.example/galla://app/', parent: null }],
  ['a frame inside our page', { url: 'galla://app/', parent: {} }],
  ['a document the page made', { url: 'blob:galla://app/1', parent: {} }],
  ['a frame that is gone', null],
  ['no address at all', { url: '', parent: null }],
]

test.each(foreign)('%s gets no wire and no answer', async (_name, frame) => {
  const { ipc, wires, refused } = openCounter()
  const heard: unknown[] = []
  const bridge = createBridge(ipc.openPage(frame).renderer)
  bridge.onMessage(message => heard.push(message))
  bridge.send({ t: 'open' })
  bridge.send({ t: 'q', m: 'call', i: '1', a: ['toy.whoAmI'] })
  await settle(ipc)
  expect([wires, heard]).toEqual([[], []])
  expect(refused).toEqual(Array(2).fill(expect.stringContaining('a message from a foreign page')))
})

test('a call before the wire is open reaches nothing', async () => {
  const { ipc, wires, toy } = openCounter()
  createBridge(ipc.openPage().renderer).send({ t: 'q', m: 'call', i: '1', a: ['toy.count', { by: 1 }] })
  await settle(ipc)
  expect([wires, toy.totals.toys]).toEqual([[], 0])
})

test('the page is given send and onMessage and nothing else, and one listener at a time', () => {
  const heard: string[] = []
  const said: { listener?: (message: unknown) => void } = {}
  const bridge = createBridge({
    send() {},
    on: (_channel, listener) => {
      said.listener = message => listener({ sender: 'the rest of ipcRenderer' }, message)
    },
  })
  expect(Object.keys(bridge)).toEqual(['send', 'onMessage'])
  bridge.onMessage((...given) => heard.push(`first ${given.join()}`))
  said.listener?.('a')
  bridge.onMessage((...given) => heard.push(`second ${given.join()}`))
  said.listener?.('b')
  expect(heard).toEqual(['first a', 'second b'])
})

/** Messages keep their order between pages here, so an answered call proves that all before it have arrived. */
async function settle(ipc: ReturnType<typeof createFakeIpc>): Promise<void> {
  const settled = Promise.withResolvers<void>()
  ipc.main.on('settle', () => settled.resolve())
  ipc.openPage().renderer.send('settle', {})
  await settled.promise
}
