// A second start on the same data folder opens a window of the counter that runs, and nothing else.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openOnPort, PortTaken } from '../../src/main/browser/listen-somewhere.ts'
import { askRunningDoor, noteRunningDoor } from '../../src/main/browser/running-door.ts'
import { openTestDoor } from './open-test-door.ts'

function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'galla-data-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('the running counter gives an address that lets one window in', async () => {
  const { server, ask } = await openTestDoor()
  const folder = makeDataFolder()
  noteRunningDoor(folder, { origin: server.origin, key: server.againKey })
  const address = await askRunningDoor(folder)
  const reply = await ask(String(address).slice(server.origin.length))
  expect([reply.status, reply.headers.location]).toEqual([303, '/'])
  expect(await ask(String(address).slice(server.origin.length))).toMatchObject({ status: 401 })
})

test('the note is for the owner of the data folder only, and goes with the counter', () => {
  const folder = makeDataFolder()
  const remove = noteRunningDoor(folder, { origin: 'http://127.0.0.1:1', key: 'k' })
  noteRunningDoor(folder, { origin: 'http://127.0.0.1:1', key: 'k' })
  expect(statSync(join(folder, 'browser-door.json')).mode & 0o777).toBe(0o600)
  remove()
  remove()
  expect(readdirSync(folder)).toEqual([])
})

test('a note left behind, a foreign one and a broken one mean that no counter runs', async () => {
  const { server } = await openTestDoor()
  const folder = makeDataFolder()
  expect(await askRunningDoor(folder)).toBeUndefined()
  const { origin } = server
  const closed = 'http://127.0.0.1:1'
  for (const note of [
    { origin, key: 'wrong' },
    { origin: closed, key: 'k' },
    { origin: 'http://evil.example:80', key: 'k' },
    {},
  ])
    expect(await noteAndAsk(folder, JSON.stringify(note))).toBeUndefined()
  for (const text of ['', 'null', '{"origin":']) expect(await noteAndAsk(folder, text)).toBeUndefined()
})

function noteAndAsk(folder: string, text: string): Promise<string | undefined> {
  writeFileSync(join(folder, 'browser-door.json'), text)
  return askRunningDoor(folder)
}

test.each([{}, { 'x-galla-again': 'guess' }, { 'x-galla-again': '' }, { cookie: 'ENTERED' }])(
  'whoever asks for another window with %j gets none',
  async headers => {
    const { ask, enter } = await openTestDoor()
    const given = 'cookie' in headers ? { cookie: await enter() } : headers
    expect(await ask('/again', given as Record<string, string>, 'POST')).toMatchObject({ status: 403 })
    expect(await ask('/again', { ...given, host: 'evil.example' } as Record<string, string>, 'POST')).toMatchObject({
      status: 403,
    })
  },
)

test('the usual port gives way to a free one; a port that was asked for does not', async () => {
  const taken = Object.assign(new Error('in use'), { code: 'EADDRINUSE' })
  const tried: number[] = []
  const open = async (port: number) => {
    tried.push(port)
    if (port !== 0) throw taken
    return { origin: 'http://127.0.0.1:5', newAddress: () => '', againKey: '', close: async () => {} }
  }
  expect(await openOnPort(undefined, open)).toMatchObject({ origin: 'http://127.0.0.1:5' })
  await expect(openOnPort(8080, open)).rejects.toThrow(new PortTaken(8080))
  await expect(openOnPort(8080, () => Promise.reject(new Error('other')))).rejects.toThrow('other')
  expect(tried).toEqual([47_420, 0, 8080])
})
