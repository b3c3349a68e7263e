// Takes a page of the shop's log into the ledger, in slices of one short transaction each, so that the counter sells in
// between. The place in the log is saved with the rows. What cannot be understood becomes a link without rows; only what
// does not follow its counter's chain is kept outside of it.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { RecordName } from '../../shared/contract/counter/counter-contract.ts'
import type { SyncChange } from '../../shared/contract/sync/sync-entry.ts'
import type { Clock } from '../../shared/kernel/calendar.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { EntryKind } from '../../shared/records/entry.ts'
import { type Applied, applyAsides, applyEntry, EntryUnfit } from '../ledger/chain/apply-entry.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { type LedgerWriter, transact } from '../ledger/transact.ts'
import { recordsChangedBy } from './changed-records.ts'

export interface ApplyDeps {
  /** The file that is open at that moment. */
  readonly ledger: () => Ledger
  readonly clock: Clock
  readonly pace: ApplyPace
}

/** How long a slice may be, and what lies between two. */
export interface ApplyPace {
  /** Before each slice. */
  rest(): Promise<unknown>
  begun(): void
  mayGoOn(): boolean
}

export type StopSignal = Pick<AbortSignal, 'aborted'>

/** With the commit behind it a slice stays below the 16 ms of a frame. */
const sliceMs = 8

/** On the thread that sells. `elapsedMs` goes on evenly, whatever the clock does. */
export function createSellingPace(elapsedMs: () => number): ApplyPace {
  const slice = { begunMs: 0 }
  return {
    // What came before in this turn – reading the page, or the slice before – has held the counter long enough.
    rest: () => nextTurn(),
    begun() {
      slice.begunMs = elapsedMs()
    },
    mayGoOn: () => elapsedMs() - slice.begunMs < sliceMs,
  }
}

/**
 * `file`: the one whose place the page was asked for; after a restore another one lies there, with a place of its own.
 * Resolves to whether the server holds another history of this counter. Ends early when the signal is raised.
 */
export async function applyChanges(
  deps: ApplyDeps,
  file: Ledger,
  changes: readonly SyncChange[],
  signal: StopSignal,
): Promise<boolean> {
  const state = { at: 0, isParted: false }
  while (state.at < changes.length && !signal.aborted) {
    await deps.pace.rest()
    if (deps.ledger() !== file) throw new Refusal('ledger_closing')
    const from = state.at
    try {
      takeSlice(deps, file, changes, state, true)
    } catch (error) {
      if (!(error instanceof EntryUnfit)) throw error
      state.at = from
      takeSlice(deps, file, changes, state, false)
    }
  }
  return state.isParted
}

interface ApplyState {
  at: number
  isParted: boolean
}

function takeSlice(
  { clock, pace }: ApplyDeps,
  file: Ledger,
  changes: readonly SyncChange[],
  state: ApplyState,
  hopes: boolean,
): void {
  transact(file, tx => {
    const slice = openSlice(clock, file, tx, hopes)
    pace.begun()
    let last: SyncChange | undefined
    do {
      last = changes[state.at]
      state.at += 1
      if (last !== undefined && slice.take(last)) state.isParted = true
    } while (state.at < changes.length && pace.mayGoOn())
    const place = tx.rows.sync.place()
    if (place !== undefined && last !== undefined)
      tx.rows.sync.savePlace({ ...place, cursor: last.sequence, after: last.id, exchangedAtMs: clock.nowMs() })
    slice.announce()
  })
}

/** Tries those once more that this program's forerunner did not understand. */
export function applyLate(file: Ledger): void {
  if (file.rows.asides.notUnderstoodCount() === 0) return
  transact(file, tx => {
    const records = applyAsides(file).flatMap(kind => recordsChangedBy[kind])
    for (const record of new Set(records)) tx.changed(record)
  })
}

function openSlice(clock: Clock, ledger: Ledger, tx: LedgerWriter, hopes: boolean) {
  const { shops, sync } = tx.rows
  const touched = new Set<RecordName>()
  const keep = (change: SyncChange, code: string): void => {
    const { counterId, id, number } = change
    const content = JSON.stringify(change)
    sync.keep({ id, counterId, number, reason: 'forked', code, keptAtMs: clock.nowMs(), content })
  }
  return {
    /** True when the server holds something else in place of an entry of this counter. */
    take(change: SyncChange): boolean {
      const { at, hash, sequence: _, ...entry } = change
      const outcome = whatBecame(() =>
        applyEntry(ledger, { ...entry, atMs: Date.parse(at), hash: Buffer.from(hash, 'hex') }, hopes),
      )
      if (outcome === 'applied') for (const record of recordsChangedBy[entry.kind as EntryKind]) touched.add(record)
      // What it is, nobody here knows; that it is here, the list of what a person should look at says.
      if (outcome === 'aside') touched.add('ledger')
      if (outcome !== 'forked') return false
      const counterNo = shops.numberOf(entry.counterId)
      const isBehind =
        entry.number > ((counterNo === undefined ? undefined : tx.rows.entries.head(counterNo)?.number) ?? 0)
      keep(change, isBehind ? 'chain_broken' : 'number_taken')
      return entry.counterId === shops.thisCounter()?.id
    },
    announce(): void {
      for (const record of touched) tx.changed(record)
    },
  }
}

/** `forked`: it does not follow from what is here. */
function whatBecame(act: () => Applied): Applied | 'forked' {
  try {
    return act()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'entry_conflict') return 'forked'
    throw error
  }
}
