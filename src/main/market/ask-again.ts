// When to ask again after news: what comes while the last asking is under way, or was a moment ago, is gathered for the next.

export interface Wanted {
  readonly ids: readonly string[]
  /** Everything. */
  readonly isAll: boolean
  /** What is the account's own may have changed. */
  readonly isOwn: boolean
}

interface Options {
  readonly act: (wanted: Wanted) => Promise<void>
  readonly onFailure: (error: unknown) => void
  /** Returns how to stop it. */
  readonly startTimer: (ms: number, ring: () => void) => () => void
}

export interface AskingAgain {
  want(wanted: Wanted): void
  stop(): void
}

/** At most four times a second. */
const waitMs = 250
/** A server that does not answer is asked more seldom. */
const afterFailureMs = 5_000

/** What could not be asked is asked again. */
export function createAskingAgain({ act, onFailure, startTimer }: Options): AskingAgain {
  const now = { ids: new Set<string>(), isAll: false, isOwn: false, isWanted: false, isBusy: false, isStopped: false }
  const timer = { stop: () => {} }
  const add = ({ ids, isAll, isOwn }: Wanted) => {
    for (const id of ids) now.ids.add(id)
    now.isAll ||= isAll
    now.isOwn ||= isOwn
    now.isWanted = true
  }
  const go = async (): Promise<void> => {
    const wanted = { ids: [...now.ids], isAll: now.isAll, isOwn: now.isOwn }
    now.ids = new Set()
    Object.assign(now, { isAll: false, isOwn: false, isWanted: false, isBusy: true })
    const restMs = await act(wanted).then(
      () => waitMs,
      (error: unknown) => {
        add(wanted)
        onFailure(error)
        return afterFailureMs
      },
    )
    if (now.isStopped) return
    timer.stop = startTimer(restMs, () => {
      now.isBusy = false
      if (now.isWanted) void go()
    })
  }
  return {
    want(wanted) {
      add(wanted)
      if (!now.isBusy && !now.isStopped) void go()
    },
    stop() {
      now.isStopped = true
      timer.stop()
    },
  }
}

export function repeat(startTimer: Options['startTimer'], ms: number, act: () => void): { stop(): void } {
  const timer = { stop: () => {} }
  const ring = () => {
    act()
    timer.stop = startTimer(ms, ring)
  }
  timer.stop = startTimer(ms, ring)
  return { stop: () => timer.stop() }
}
