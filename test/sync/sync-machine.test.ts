// Every state and every event: what a counter does next about sync.
import { describe, expect, test } from 'vitest'
import { backOffMs, pollMs, type SyncEvent, type SyncState, stepSync } from '../../src/main/sync/sync-machine.ts'
import { type SyncStateName, syncStateNames } from '../../src/shared/contract/counter/sync/sync-calls.ts'

const events = {
  signedIn: { kind: 'signedIn' },
  signedOut: { kind: 'signedOut' },
  networkUp: { kind: 'networkUp' },
  posted: { kind: 'posted' },
  poked: { kind: 'poked', sequence: 7 },
  pokedUnheard: { kind: 'poked', sequence: null },
  lineLost: { kind: 'lineLost' },
  timeUp: { kind: 'timeUp' },
  reached: { kind: 'reached', isParted: false },
  reachedParted: { kind: 'reached', isParted: true },
  pulled: { kind: 'pulled', hasMore: false, isParted: false, hereTo: 5 },
  pulledMore: { kind: 'pulled', hasMore: true, isParted: false, hereTo: 5 },
  pulledParted: { kind: 'pulled', hasMore: true, isParted: true, hereTo: 5 },
  pushed: { kind: 'pushed', hasMore: false, isParted: false, hereTo: 5 },
  pushedMore: { kind: 'pushed', hasMore: true, isParted: false, hereTo: 5 },
  pushedParted: { kind: 'pushed', hasMore: true, isParted: true, hereTo: 5 },
  startOver: { kind: 'startOver' },
  unreachable: { kind: 'unreachable' },
  tooOld: { kind: 'tooOld' },
  toldToWait: { kind: 'toldToWait', ms: 9000 },
} as const satisfies Record<string, SyncEvent>
type EventName = keyof typeof events
type Coverage = Exclude<SyncEvent['kind'], (typeof events)[EventName]['kind']> extends never ? true : never
const everyKindIsThere: Coverage = true

/** The next state and what is done; `-`: nothing changes. */
type Cell = `${SyncStateName}${'' | `: ${string}`}` | '-'
const ignored = {
  networkUp: '-',
  posted: '-',
  poked: '-',
  pokedUnheard: '-',
  lineLost: '-',
  timeUp: '-',
  reached: '-',
  reachedParted: '-',
  pulled: '-',
  pulledMore: '-',
  pulledParted: '-',
  pushed: '-',
  pushedMore: '-',
  pushedParted: '-',
  startOver: '-',
  unreachable: '-',
  tooOld: '-',
  toldToWait: '-',
} as const
const signs = { signedIn: 'connecting: rest connect', signedOut: 'signedOut: rest' } as const
const resting = { ...ignored, ...signs, networkUp: 'connecting: rest connect', timeUp: 'connecting: connect' } as const
const stopped = { ...ignored, ...signs, networkUp: 'connecting: connect' } as const
const busy = {
  ...ignored,
  ...signs,
  startOver: 'connecting: startOver',
  unreachable: 'offline: sleep',
  tooOld: 'tooOld',
  toldToWait: 'waiting: sleep',
} as const

const table: Record<SyncStateName, Record<EventName, Cell>> = {
  signedOut: { ...ignored, ...signs, signedOut: '-' },
  offline: { ...resting, poked: 'connecting: rest connect', pokedUnheard: 'connecting: rest connect' },
  waiting: resting,
  tooOld: stopped,
  parted: stopped,
  connecting: { ...busy, reached: 'pulling: pull', reachedParted: 'parted' },
  pulling: { ...busy, pulled: 'pushing: push', pulledMore: 'pulling: pull', pulledParted: 'parted' },
  pushing: { ...busy, pushed: 'live: sleep', pushedMore: 'pushing: push', pushedParted: 'parted' },
  live: {
    ...ignored,
    ...signs,
    posted: 'pushing: rest push',
    poked: 'pulling: rest pull',
    pokedUnheard: 'pulling: rest pull',
    lineLost: 'connecting: rest connect',
    timeUp: 'connecting: rest connect',
    networkUp: 'connecting: rest connect',
  },
}

const inState = (name: SyncStateName, attempt = 0): SyncState => ({
  ...{ name, attempt, pokedTo: 0, hereTo: 0 },
  isPosted: false,
})

describe.each(syncStateNames)('%s', name => {
  test.each(Object.keys(events) as EventName[])('and %s', eventName => {
    const { effects, state } = stepSync(inState(name), events[eventName])
    const done = effects.map(effect => effect.do).join(' ')
    const said = done === '' ? state.name : `${state.name}: ${done}`
    const expected = table[name][eventName]
    expect(said).toBe(expected === '-' ? name : expected)
    expect(everyKindIsThere).toBe(true)
  })
})

test('each failure in a row doubles the wait, up to a minute', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 7].map(attempt => {
    const { effects, state } = stepSync(inState('connecting', attempt), events.unreachable)
    expect(state.attempt).toBe(attempt + 1)
    return effects[0]
  })
  const expected = [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]
  expect(waits).toEqual(expected.map(ms => ({ do: 'sleep', ms, leastMs: 0 })))
  expect(backOffMs(10_000)).toBe(60_000)
})

test('the server’s own time to wait is the least', () => {
  const { effects } = stepSync(inState('pushing', 2), { kind: 'toldToWait', ms: 30_000 })
  expect(effects).toEqual([{ do: 'sleep', ms: 4000, leastMs: 30_000 }])
})

test('a new sale does not shorten the wait; the network coming back does', () => {
  const offline = inState('offline', 5)
  expect(stepSync(offline, events.posted)).toEqual({ state: offline, effects: [] })
  expect(stepSync(offline, events.timeUp).state).toEqual(inState('connecting', 5))
  expect(stepSync(offline, events.networkUp).state).toEqual(inState('connecting', 0))
})

test('failures are forgotten when something got through, not when the server merely answered', () => {
  expect(stepSync(inState('connecting', 3), events.reached).state.attempt).toBe(3)
  expect(stepSync(inState('pulling', 3), events.pulled).state.attempt).toBe(3)
  expect(stepSync(inState('pulling', 3), events.pulledMore).state.attempt).toBe(0)
  expect(stepSync(inState('pushing', 3), events.pushedMore).state.attempt).toBe(0)
  expect(stepSync(inState('pushing', 3), events.pushed).state).toEqual({ ...inState('live'), hereTo: 5 })
})

test('news that comes while it is busy is asked for before it rests', () => {
  const poked = stepSync(inState('pushing'), events.poked).state
  expect(stepSync(poked, events.pushed)).toEqual({ state: inState('pulling'), effects: [{ do: 'pull' }] })
})

test('what it brought itself is no news, told before the answer or after it', () => {
  const poked = stepSync(inState('pushing'), { kind: 'poked', sequence: 5 }).state
  const { state } = stepSync(poked, events.pushed)
  expect(state).toEqual({ ...inState('live'), hereTo: 5 })
  expect(stepSync(state, { kind: 'poked', sequence: 5 })).toEqual({ state, effects: [] })
  expect(stepSync(state, { kind: 'poked', sequence: 6 }).state.name).toBe('pulling')
})

test('where nobody listened for a while it asks, whatever is here', () => {
  const unheard = stepSync(inState('pushing'), events.pokedUnheard).state
  expect(stepSync(unheard, events.pushed).state.name).toBe('pulling')
  expect(stepSync({ ...inState('live'), hereTo: 5 }, events.pokedUnheard).state.name).toBe('pulling')
})

test('a sale made while others are being brought does not wait for the next round', () => {
  const posted = stepSync(inState('pushing'), events.posted).state
  expect(stepSync(posted, events.pushed)).toEqual({ state: inState('pushing'), effects: [{ do: 'push' }] })
})

test('a live counter asks by itself now and then', () => {
  expect(stepSync(inState('pushing'), events.pushed).effects).toEqual([{ do: 'sleep', ms: pollMs, leastMs: 0 }])
})
