// Asks for what comes next in the log while what came is being written.

import type { PullPlace } from './remote.ts'

export interface ReadAhead<T> {
  /** What lies at this place: asked for already, or asked for now. */
  at(place: PullPlace, signal: AbortSignal): Promise<T>
  /** Begins to ask for what lies there; whoever wants something else than that afterwards lets go of it. */
  begin(place: PullPlace, signal: AbortSignal): void
}

interface Asked<T> {
  readonly place: PullPlace
  readonly abort: AbortController
  readonly answer: Promise<T>
}

export function createReadAhead<T>(ask: (place: PullPlace, signal: AbortSignal) => Promise<T>): ReadAhead<T> {
  const ahead: { asked?: Asked<T> | undefined } = {}
  const begin = (place: PullPlace, signal: AbortSignal): Asked<T> => {
    const abort = new AbortController()
    giveUpWith(signal, abort)
    const answer = ask(place, abort.signal)
    // Whoever wants it hears of it.
    answer.catch(() => undefined)
    return { place, abort, answer }
  }
  return {
    at(place, signal) {
      const { asked } = ahead
      ahead.asked = undefined
      if (asked?.place.cursor !== place.cursor || asked.place.after !== place.after) {
        asked?.abort.abort()
        return ask(place, signal)
      }
      giveUpWith(signal, asked.abort)
      return asked.answer
    },
    begin(place, signal) {
      ahead.asked?.abort.abort()
      ahead.asked = begin(place, signal)
    },
  }
}

function giveUpWith(signal: AbortSignal, abort: AbortController): void {
  if (signal.aborted) abort.abort()
  else signal.addEventListener('abort', () => abort.abort(), { once: true })
}
