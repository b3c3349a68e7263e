// Joins the operations to the thread that writes a bundle: one at a time, started when asked for and ended with it.

import { Worker } from 'node:worker_threads'
import type { BundleAsked, BundleProgress, BundleState } from '../../../shared/contract/counter/bundle/bundle-calls.ts'
import type { Clock } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { createClient, WireClosed } from '../../../shared/rpc/client.ts'
import type { ClientCalls } from '../../../shared/rpc/contract.ts'
import type { Failure } from '../../../shared/rpc/server.ts'
import type { Bundler } from '../../operations/deps.ts'
import { createPortWire } from '../port-wire.ts'
import { bundleContract } from '../worker-contracts.ts'
import { removeRemains, usualFolderOf } from './bundle-folder.ts'
import type { BundleWorkerData } from './bundle-worker.ts'

export interface OpenBundler extends Bundler {
  close(): Promise<void>
}

export interface BundlerOptions {
  readonly workerUrl: URL
  readonly settings: Pick<BundleWorkerData, 'file' | 'dataFolder' | 'fontsFolder' | 'statesFile' | 'version'>
  readonly clock: Clock
  readonly onChange: (state: BundleState) => void
  readonly log: (failure: Failure) => void
}

/** However large the shop is: rows and papers go through one at a time. */
const mostHeapMb = 256

interface BundleThread {
  readonly calls: ClientCalls<typeof bundleContract>['bundle']
  /** Waits until it can hold no file any more. */
  end(): Promise<void>
}

interface Running {
  readonly thread: BundleThread
  progress: BundleProgress
}

/** What every window is told: the one that runs, and how the last one ended. */
function createStanding(dataFolder: string, onChange: (state: BundleState) => void) {
  const now: { running: Running | null; last: BundleState['last'] } = { running: null, last: null }
  const state = (): BundleState => ({
    usualFolder: usualFolderOf(dataFolder),
    running: now.running === null ? null : now.running.progress,
    last: now.last,
  })
  return {
    now,
    state,
    tell: () => onChange(state()),
    async end(running: Running, last: BundleState['last']): Promise<void> {
      await running.thread.end()
      if (now.running !== running) return
      now.running = null
      now.last = last
      onChange(state())
    },
  }
}

export function openBundler({ workerUrl, settings, clock, onChange, log }: BundlerOptions): OpenBundler {
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const { now, state, tell, end } = createStanding(settings.dataFolder, onChange)
  const start = (asked: BundleAsked): Running => {
    Atomics.store(flag, 0, 0)
    const data = { ...settings, asked, takenAtMs: clock.nowMs(), cancelFlag: flag.buffer }
    const thread = startThread(workerUrl, data, progress => {
      running.progress = progress
      tell()
    })
    const running: Running = { thread, progress: { stage: 'copy', done: 0, total: null } }
    return running
  }
  const write = async (running: Running, parent: string): Promise<void> => {
    try {
      await end(running, { kind: 'done', result: await running.thread.calls.write({ parent }) })
    } catch (error) {
      if (now.running !== running) return
      // The thread died, and cannot clear up after itself.
      if (error instanceof WireClosed) removeRemains(settings.dataFolder)
      await end(running, endOf(error, log))
    }
  }
  return {
    state,
    async begin(asked) {
      if (now.running !== null) throw new Refusal('bundle_running')
      const running = start(asked)
      now.running = running
      try {
        const { parent } = await running.thread.calls.find({})
        void write(running, parent)
      } catch (error) {
        const isClosing = now.running !== running
        await end(running, now.last)
        if (error instanceof WireClosed) throw new Refusal(isClosing ? 'export_cancelled' : 'bundle_failed')
        throw error
      }
      return state()
    },
    cancel: () => void Atomics.store(flag, 0, 1),
    async close() {
      const { running } = now
      if (running === null) return
      now.running = null
      now.last = { kind: 'cancelled' }
      await running.thread.end()
      removeRemains(settings.dataFolder)
    },
  }
}

function endOf(error: unknown, log: (failure: Failure) => void): BundleState['last'] {
  if (error instanceof Refusal && error.code === 'export_cancelled') return { kind: 'cancelled' }
  if (error instanceof Refusal) return { kind: 'refused', code: error.code, details: error.details }
  log({ reference: 'bundle', path: 'bundle.begin', error })
  return { kind: 'refused', code: 'bundle_failed', details: {} }
}

function startThread(
  workerUrl: URL,
  workerData: BundleWorkerData,
  onProgress: (progress: BundleProgress) => void,
): BundleThread {
  const worker = new Worker(workerUrl, { workerData, resourceLimits: { maxOldGenerationSizeMb: mostHeapMb } })
  const wire = createPortWire(worker)
  const client = createClient({ contract: bundleContract, wire, timeoutMs: -1 })
  client.on('bundle.progress', onProgress)
  worker.on('error', error => console.error('[bundle]', error))
  return {
    calls: client.bundle,
    async end() {
      wire.close()
      await worker.terminate()
    },
  }
}
