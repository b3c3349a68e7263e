// The shell around the machine: one thing at a time, timers that can be stopped, nothing after the end.
import { expect, test } from 'vitest'
import { createSyncEngine, type SyncActs } from '../../src/main/sync/sync-engine.ts'
import type { SyncEvent } from '../../src/main/sync/sync-machine.ts'

function openEngine(chance = 1) {
  const asked: {
    act: keyof SyncActs
    signal: AbortSignal
    answer(event: SyncEvent): void
    fail(error: unknown): void
  }[] = []
  const timers: { ms: number; ring(): void; isStopped: boolean }[] = []
  const bugs: unknown[] = []
  const act = (name: keyof SyncActs) => (signal: AbortSignal) =>
    new Promise<SyncEvent>((answer, fail) => void asked.push({ act: name, signal, answer, fail }))
  const engine = createSyncEngine({
    acts: { connect: act('connect'), pull: act('pull'), push: act('push'), startOver: act('startOver') },
    startTimer(ms, ring) {
      const timer = { ms, ring, isStopped: false }
      timers.push(timer)
      return () => {
        timer.isStopped = true
      }
    },
    random: () => chance,
    onStep: () => undefined,
    onBug: error => void bugs.push(error),
  })
  const askedFor = async (count: number) => {
    await expect.poll(() => asked.length).toBe(count)
    return asked[count - 1] as (typeof asked)[number]
  }
  return { asked, askedFor, bugs, engine, timers }
}

const done = (kind: 'pulled' | 'pushed') => ({ kind, hasMore: false, isParted: false, hereTo: 1 }) as const

test('connects, pulls, pushes, then rests until the timer rings', async () => {
  const { asked, askedFor, engine, timers } = openEngine()
  engine.feed({ kind: 'signedIn' })
  ;(await askedFor(1)).answer({ kind: 'reached', isParted: false })
  ;(await askedFor(2)).answer(done('pulled'))
  ;(await askedFor(3)).answer(done('pushed'))
  await expect.poll(() => engine.state().name).toBe('live')
  expect(asked.map(({ act }) => act)).toEqual(['connect', 'pull', 'push'])
  timers[0]?.ring()
  expect((await askedFor(4)).act).toBe('connect')
})

test('what is under way is let go of by what comes instead; what has ended is not, since it may have asked ahead', async () => {
  const { askedFor, engine } = openEngine()
  engine.feed({ kind: 'signedIn' })
  const connecting = await askedFor(1)
  connecting.answer({ kind: 'reached', isParted: false })
  const pulling = await askedFor(2)
  expect(connecting.signal.aborted).toBe(false)
  engine.feed({ kind: 'signedOut' })
  expect(pulling.signal.aborted).toBe(true)
})

test.each([
  [0, 500],
  [1, 1000],
])('of a wait half is chance: %f', async (chance, ms) => {
  const { askedFor, engine, timers } = openEngine(chance)
  engine.feed({ kind: 'signedIn' })
  ;(await askedFor(1)).answer({ kind: 'unreachable' })
  await expect.poll(() => timers.map(timer => timer.ms)).toEqual([ms])
})

test('an answer to what was let go is not heard', async () => {
  const { askedFor, engine } = openEngine()
  engine.feed({ kind: 'signedIn' })
  const first = await askedFor(1)
  engine.feed({ kind: 'signedOut' })
  expect(first.signal.aborted).toBe(true)
  first.answer({ kind: 'reached', isParted: false })
  engine.feed({ kind: 'signedIn' })
  await askedFor(2)
  expect(engine.state().name).toBe('connecting')
})

test('a bug is told, and tried again later', async () => {
  const { askedFor, bugs, engine } = openEngine()
  engine.feed({ kind: 'signedIn' })
  const bug = new Error('a bug')
  ;(await askedFor(1)).fail(bug)
  await expect.poll(() => engine.state().name).toBe('waiting')
  expect(bugs).toEqual([bug])
})

test('closing waits for what is under way and hears nothing any more', async () => {
  const { asked, askedFor, engine } = openEngine()
  engine.feed({ kind: 'signedIn' })
  const first = await askedFor(1)
  const closed = engine.close()
  first.answer({ kind: 'reached', isParted: false })
  await closed
  engine.feed({ kind: 'networkUp' })
  expect(asked).toHaveLength(1)
})
