// Joins the operations to sync: this machine joins a shop, leaves it, and asks what its person asks.

import { transact } from '../../ledger/transact.ts'
import type { Sync } from '../../operations/deps.ts'
import { createSellingPace } from '../../sync/apply-changes.ts'
import { saveMembership } from '../../sync/joining.ts'
import { type Remote, RemoteFailure } from '../../sync/remote.ts'
import { enrol } from './enrol.ts'
import { enrolAnew } from './enrol-anew.ts'
import { counterIdOfToken, isJoined, isTokenOfOther, requireJoined } from './joined-here.ts'
import { type RunningSync, runSync, type SyncOptions } from './run-sync.ts'
import { createServerQuestions } from './server-questions.ts'
import { waitingIn } from './status-of.ts'
import { unsentBase64 } from './unsent-file.ts'

export interface OpenSync extends Sync {
  /** The file is open: goes on where it was left. */
  resume(): void
  /** The file closes: nothing is heard until it is open again. */
  hush(): Promise<void>
  /** Something was written; what it was of, if it was posted, goes out. */
  noteChange(): void
  close(): Promise<void>
}

export function openSync(options: SyncOptions): OpenSync {
  const { ledger, secrets } = options
  const running = runSync(options)
  const { beside, engine, listening, remote, remoteAt, status } = running
  const mending = createMending(signal => enrolAnew(options, running, running.tellMending, signal))
  return {
    status,
    async enrol(asked) {
      await enrol(options, asked)
      const brought = isTokenOfOther(ledger().rows, secrets) ? mending.go() : Promise.resolve()
      await brought.finally(() => engine.feed({ kind: 'signedIn' }))
      return status()
    },
    tryNow() {
      requireJoined(ledger().rows, secrets)
      engine.feed({ kind: 'networkUp' })
      return status()
    },
    // The machine itself knows whether there is anything to try.
    noteNetwork: () => engine.feed({ kind: 'networkUp' }),
    async enrolAnew() {
      await mending.go()
      return status()
    },
    ...createLeaving(options, running),
    ...createServerQuestions(() => ledger().rows, remote, remoteAt),
    unsentBase64: () => unsentBase64(() => ledger().rows, createSellingPace(options.network.elapsedMs)),
    resume() {
      beside.tidy()
      if (isJoined(ledger().rows, secrets)) engine.feed({ kind: 'signedIn' })
    },
    noteChange() {
      const { name } = engine.state()
      const isInStep = name === 'live' || name === 'pushing'
      if (isInStep && waitingIn(ledger().rows).count > 0) engine.feed({ kind: 'posted' })
    },
    async hush() {
      listening.close()
      await beside.close()
    },
    async close() {
      listening.close()
      mending.giveUp()
      await engine.close()
      await beside.close()
    },
  }
}

function createLeaving({ ledger, secrets }: SyncOptions, { engine, remote, status }: RunningSync) {
  const ownId = () => counterIdOfToken(ledger().rows, secrets)
  return {
    async leave(): ReturnType<Sync['leave']> {
      requireJoined(ledger().rows, secrets)
      const isSignedOutThere = await signOutThere(remote(), ownId())
      transact(ledger(), tx => saveMembership(tx.rows, null))
      secrets.forget()
      engine.feed({ kind: 'signedOut' })
      return { ...status(), isSignedOutThere }
    },
    async abandon(startAnew: () => Promise<void>): Promise<void> {
      const [there, whose] = [isJoined(ledger().rows, secrets) ? remote() : undefined, ownId()]
      secrets.forget()
      engine.feed({ kind: 'signedOut' })
      // Without a pause after whoever asked looked whether anything was sold.
      await startAnew()
      if (there !== undefined) await signOutThere(there, whose)
    },
  }
}

/** Nobody who leaves waits for a server that does not answer. */
const leavingMs = 5000

/** False where the server was not reached. */
async function signOutThere(remote: Remote, ownId: string | undefined): Promise<boolean> {
  try {
    if (ownId !== undefined) await remote.revokeCounter(ownId, AbortSignal.timeout(leavingMs))
    return ownId !== undefined
  } catch (error) {
    if (!(error instanceof RemoteFailure)) throw error
    // Signed out by the owner before.
    return error.outcome.kind === 'signedOut'
  }
}

/** Once at a time, whoever asks; given up when the counter closes. */
function createMending(mend: (signal: AbortSignal) => Promise<void>) {
  const abort = new AbortController()
  const now: { underWay?: Promise<void> | undefined } = {}
  return {
    go(): Promise<void> {
      now.underWay ??= mend(abort.signal).finally(() => {
        now.underWay = undefined
      })
      return now.underWay
    },
    giveUp: () => abort.abort(),
  }
}
