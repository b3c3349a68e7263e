// What a counter does about sync next, as a pure step: a state and an event give the next state and what to do. It holds
// no timer, no socket and no SQL; the engine performs what it says and feeds back what came of it.

import type { SyncStateName } from '../../shared/contract/counter/sync/sync-calls.ts'

export interface SyncState {
  readonly name: SyncStateName
  /** Failures in a row: how long to wait grows with it. */
  readonly attempt: number
  /** How far the server told of the shop's log while something else was under way; 0: of nothing. */
  readonly pokedTo: number
  /** How far the log is here; 0: not asked since the line was last sought. */
  readonly hereTo: number
  /** This counter posted something after what is being brought was gathered. */
  readonly isPosted: boolean
}

export type SyncEvent =
  | { readonly kind: 'signedIn' | 'signedOut' }
  /** There may be another network than before, or a person asks to try now. */
  | { readonly kind: 'networkUp' }
  /** This counter posted something. */
  | { readonly kind: 'posted' }
  /** The server says that there is news, up to this change; null: it can say so again, and may have while nobody heard it. */
  | { readonly kind: 'poked'; readonly sequence: number | null }
  /** The line on which it would say so broke. */
  | { readonly kind: 'lineLost' }
  | { readonly kind: 'timeUp' }
  | { readonly kind: 'reached'; readonly isParted: boolean }
  /** `hereTo`: the last change of the log that is here, this counter's own among them. */
  | {
      readonly kind: 'pulled' | 'pushed'
      readonly hasMore: boolean
      readonly isParted: boolean
      readonly hereTo: number
    }
  /** The place in the log is unknown to the server. */
  | { readonly kind: 'startOver' }
  | { readonly kind: 'unreachable' | 'tooOld' }
  /** `ms`: how long the server asks to be left alone; null: it did not say. */
  | { readonly kind: 'toldToWait'; readonly ms: number | null }

export type SyncEffect =
  | { readonly do: 'connect' | 'pull' | 'push' | 'startOver' }
  /** Lets go of what is under way, and of the timer. */
  | { readonly do: 'rest' }
  /** At least `leastMs`; else about `ms`. */
  | { readonly do: 'sleep'; readonly ms: number; readonly leastMs: number }

export interface SyncStep {
  readonly state: SyncState
  readonly effects: readonly SyncEffect[]
}

export const startState: SyncState = { name: 'signedOut', attempt: 0, pokedTo: 0, hereTo: 0, isPosted: false }

const firstWaitMs = 1000
const longestWaitMs = 60_000
/** Pokes may be lost, so it asks anyway. */
export const pollMs = 60_000

/** Without jitter, which is chance and belongs to the engine. */
export function backOffMs(attempt: number): number {
  return Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempt, 16))
}

export function stepSync(state: SyncState, event: SyncEvent): SyncStep {
  if (event.kind === 'signedOut') return state.name === 'signedOut' ? stay(state) : go('signedOut', [{ do: 'rest' }])
  if (event.kind === 'signedIn') return go('connecting', [{ do: 'rest' }, { do: 'connect' }])
  switch (state.name) {
    case 'signedOut':
      return stay(state)
    case 'tooOld':
    case 'parted':
      return event.kind === 'networkUp' ? go('connecting', [{ do: 'connect' }]) : stay(state)
    case 'offline':
    case 'waiting':
      return whileResting(state, event)
    case 'live':
      return whileLive(state, event)
    case 'connecting':
    case 'pulling':
    case 'pushing':
      return whileBusy(state, event)
    default:
      return state.name satisfies never
  }
}

function whileResting(state: SyncState, event: SyncEvent): SyncStep {
  if (event.kind === 'timeUp') return go('connecting', [{ do: 'connect' }], state.attempt)
  if (event.kind === 'networkUp') return go('connecting', [{ do: 'rest' }, { do: 'connect' }])
  // Who can be heard can be reached.
  if (event.kind === 'poked' && state.name === 'offline') return go('connecting', [{ do: 'rest' }, { do: 'connect' }])
  // A new sale changes nothing about the network: it goes when its turn comes.
  return stay(state)
}

function whileLive(state: SyncState, event: SyncEvent): SyncStep {
  if (event.kind === 'posted') return go('pushing', [{ do: 'rest' }, { do: 'push' }])
  // Of what this counter brought itself it is told like all others. A server that was put back, and so tells of less than is
  // here, has broken the line before.
  if (event.kind === 'poked')
    return toldTo(event) > state.hereTo ? go('pulling', [{ do: 'rest' }, { do: 'pull' }]) : stay(state)
  // Also asks where the server stands: it may have been put back to an earlier day meanwhile.
  if (event.kind === 'timeUp' || event.kind === 'networkUp' || event.kind === 'lineLost')
    return go('connecting', [{ do: 'rest' }, { do: 'connect' }])
  return stay(state)
}

function whileBusy(state: SyncState, event: SyncEvent): SyncStep {
  switch (event.kind) {
    case 'poked':
      return stay({ ...state, pokedTo: Math.max(state.pokedTo, toldTo(event)) })
    case 'posted':
      return stay({ ...state, isPosted: true })
    case 'networkUp':
      return stay({ ...state, attempt: 0 })
    case 'unreachable':
      return again('offline', state, 0)
    case 'toldToWait':
      return again('waiting', state, event.ms ?? 0)
    case 'tooOld':
      return go('tooOld', [])
    case 'startOver':
      return go('connecting', [{ do: 'startOver' }], state.attempt)
    case 'reached':
    case 'pulled':
    case 'pushed':
      return afterAnswer(state, event)
    default:
      return stay(state)
  }
}

type Answered = Extract<SyncEvent, { kind: 'reached' | 'pulled' | 'pushed' }>
const answerTo = { connecting: 'reached', pulling: 'pulled', pushing: 'pushed' } as const

/** Pull before push: what the others did is here before this counter's own goes out. */
function afterAnswer(state: SyncState, event: Answered): SyncStep {
  if (event.kind !== answerTo[state.name as keyof typeof answerTo]) return stay(state)
  if (event.isParted) return go('parted', [])
  if (event.kind === 'reached') return go('pulling', [{ do: 'pull' }], state.attempt)
  if (event.hasMore) {
    const effect: SyncEffect = { do: event.kind === 'pulled' ? 'pull' : 'push' }
    return { state: { ...state, attempt: 0, isPosted: false }, effects: [effect] }
  }
  if (event.kind === 'pulled' || state.isPosted)
    return { state: { ...state, name: 'pushing', isPosted: false }, effects: [{ do: 'push' }] }
  if (state.pokedTo > event.hereTo) return go('pulling', [{ do: 'pull' }])
  return go('live', [{ do: 'sleep', ms: pollMs, leastMs: 0 }], 0, event.hereTo)
}

function again(name: 'offline' | 'waiting', state: SyncState, leastMs: number): SyncStep {
  return go(name, [{ do: 'sleep', ms: backOffMs(state.attempt), leastMs }], state.attempt + 1)
}

function toldTo({ sequence }: Extract<SyncEvent, { kind: 'poked' }>): number {
  return sequence ?? Number.POSITIVE_INFINITY
}

function go(name: SyncStateName, effects: readonly SyncEffect[], attempt = 0, hereTo = 0): SyncStep {
  return { state: { name, attempt, pokedTo: 0, hereTo, isPosted: false }, effects }
}

function stay(state: SyncState): SyncStep {
  return { state, effects: [] }
}
