// While one part of the log is being written the next is on its way.
import { expect, onTestFinished, test } from 'vitest'
import { openMemoryLedger } from '../../src/main/ledger/open-ledger.ts'
import { createReadAhead } from '../../src/main/sync/read-ahead.ts'
import type { PullPlace, Remote } from '../../src/main/sync/remote.ts'
import { createVolumePull, type Volumes } from '../../src/main/sync/volumes.ts'
import { volumeLength } from '../../src/shared/contract/sync/volume.ts'
import { migrationsFolder } from '../support/test-folders.ts'

const [first, second] = [
  { cursor: 10, after: 'a' },
  { cursor: 20, after: 'b' },
] as const satisfies PullPlace[]

function openAhead() {
  const asked: { place: PullPlace; signal: AbortSignal; answer(page: string): void; fail(error: Error): void }[] = []
  const ask = (place: PullPlace, signal: AbortSignal) =>
    new Promise<string>((answer, fail) => void asked.push({ place, signal, answer, fail }))
  const abort = new AbortController()
  return { ahead: createReadAhead(ask), asked, abort, signal: abort.signal }
}

test('what was asked for ahead is not asked for again', async () => {
  const { ahead, asked, signal } = openAhead()
  ahead.begin(first, signal)
  asked[0]?.answer('page')
  expect(await ahead.at(first, signal)).toBe('page')
  expect(asked.map(({ place }) => place)).toEqual([first])
})

test('it is given once: whoever comes to the same place later is told what lies there then', async () => {
  const { ahead, asked, signal } = openAhead()
  ahead.begin(first, signal)
  asked[0]?.answer('page')
  await ahead.at(first, signal)
  const again = ahead.at(first, signal)
  asked[1]?.answer('later')
  expect(await again).toBe('later')
})

test.each([{ ...first, cursor: 11 }, { ...first, after: 'c' }, second])(
  'at another place it is let go of: %o',
  async place => {
    const { ahead, asked, signal } = openAhead()
    ahead.begin(first, signal)
    const other = ahead.at(place, signal)
    expect(asked[0]?.signal.aborted).toBe(true)
    asked[1]?.answer('other')
    expect(await other).toBe('other')
  },
)

test('what went wrong ahead is told to whoever wants it, and to nobody else', async () => {
  const { ahead, asked, signal } = openAhead()
  ahead.begin(first, signal)
  asked[0]?.fail(new Error('no network'))
  await expect(ahead.at(first, signal)).rejects.toThrow('no network')
  ahead.begin(second, signal)
  asked[1]?.fail(new Error('no network'))
  await Promise.resolve()
})

test('it is given up with what asked for it, and with what waits for it', () => {
  const { ahead, abort, asked } = openAhead()
  ahead.begin(first, abort.signal)
  abort.abort()
  expect(asked[0]?.signal.aborted).toBe(true)
  const waiting = new AbortController()
  ahead.begin(second, new AbortController().signal)
  void ahead.at(second, waiting.signal)
  waiting.abort()
  expect(asked[1]?.signal.aborted).toBe(true)
})

/** Volumes by their cursor; how far the shop's log goes is told. */
async function volumesAsked(sequence: number): Promise<{ whileWriting: number[]; all: number[] }> {
  const ledger = openMemoryLedger(migrationsFolder)
  onTestFinished(() => ledger.close())
  const all: number[] = []
  const whileWriting: number[] = []
  const remote = {
    volume: async ({ cursor }: PullPlace) => {
      all.push(cursor)
      return new Uint8Array(1)
    },
  } as Partial<Remote> as Remote
  const volumes: Volumes = {
    async take({ cursor, onOpened }) {
      onOpened({ cursor: cursor + volumeLength, after: 'a' })
      await Promise.resolve()
      whileWriting.push(...all.filter(asked => asked > cursor))
      return { isParted: false, records: [], refused: null }
    },
    end: async () => undefined,
  }
  const { pull } = createVolumePull({
    ledger: () => ledger,
    remote: () => remote,
    volumes,
    onBug: () => expect.unreachable(),
  })
  const { signal } = new AbortController()
  await pull({ cursor: 0, after: undefined }, sequence, signal)
  await pull({ cursor: volumeLength, after: 'a' }, sequence, signal)
  return { whileWriting, all }
}

test('the next volume is on its way while one is being written, unless the log fills none', async () => {
  expect(await volumesAsked(2.5 * volumeLength)).toEqual({ whileWriting: [volumeLength], all: [0, volumeLength] })
  expect(await volumesAsked(1.5 * volumeLength)).toEqual({ whileWriting: [], all: [0] })
})
