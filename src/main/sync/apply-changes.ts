// Takes a page of the shop's log into the ledger, in slices of one short transaction each, so that the counter sells in
// between. The place in the log is saved with the rows. What cannot be applied is kept aside and stops nothing but what
// follows it in the chain of the same counter.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { RecordName } from '../../shared/contract/counter/counter-contract.ts'
import { SyncChange } from '../../shared/contract/sync/sync-entry.ts'
import type { Clock } from '../../shared/kernel/calendar.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { type EntryKind, entryBodies } from '../../shared/records/entry.ts'
import { replayEntry } from '../ledger/chain/post-entry.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { refusalOf } from '../ledger/sqlite-refusal.ts'
import { type LedgerWriter, transact } from '../ledger/transact.ts'
import { recordsChangedBy } from './changed-records.ts'

export interface ApplyDeps {
  /** The file that is open at that moment. */
  readonly ledger: () => Ledger
  readonly clock: Clock
  /** Goes on evenly, whatever the clock does. */
  readonly elapsedMs: () => number
  /** Hears of an entry that no rows could be made of: a bug, here or there. */
  readonly onBug: (error: unknown) => void
}

/** With the commit behind it a slice stays below the 16 ms of a frame. */
const sliceMs = 8

/**
 * `file`: the one whose place the page was asked for; after a restore another one lies there, with a place of its own.
 * Resolves to whether the server holds another history of this counter. Ends early when the signal is raised.
 */
export async function applyChanges(
  deps: ApplyDeps,
  file: Ledger,
  changes: readonly SyncChange[],
  signal: AbortSignal,
): Promise<boolean> {
  const state = { at: 0, isParted: false }
  while (state.at < changes.length && !signal.aborted) {
    if (deps.ledger() !== file) throw new Refusal('ledger_closing')
    transact(file, tx => {
      const slice = openSlice(deps, file, tx)
      const begunMs = deps.elapsedMs()
      let last: SyncChange | undefined
      do {
        last = changes[state.at]
        state.at += 1
        if (last !== undefined && slice.take(last)) state.isParted = true
      } while (state.at < changes.length && deps.elapsedMs() - begunMs < sliceMs)
      const place = tx.rows.sync.place()
      if (place !== undefined && last !== undefined)
        tx.rows.sync.savePlace({ ...place, cursor: last.sequence, after: last.id, exchangedAtMs: deps.clock.nowMs() })
      slice.announce()
    })
    await nextTurn()
  }
  return state.isParted
}

/** Tries those once more that could not be applied: what they waited for may have come, or this program is newer. */
export function applyKept(deps: ApplyDeps): void {
  const file = deps.ledger()
  if (file.rows.sync.keptCount() === 0) return
  transact(file, tx => {
    const slice = openSlice(deps, file, tx)
    slice.forgetStuck()
    for (const { content, id } of tx.rows.sync.notApplied()) {
      if (content === null || slice.apply(SyncChange.parse(JSON.parse(content))) !== undefined) continue
      tx.rows.sync.dropKept(id)
    }
    slice.announce()
  })
}

function openSlice(deps: ApplyDeps, ledger: Ledger, tx: LedgerWriter) {
  const { entries, shops, sync } = tx.rows
  const stuck = sync.countersWith('not_applied')
  const counterNos = new Map(shops.counters().map(({ counterNo, id }) => [id, counterNo]))
  const touched = new Set<RecordName>()
  const keep = (change: SyncChange, reason: 'forked' | 'not_applied', code: string): void => {
    const { counterId, id, number } = change
    sync.keep({ id, counterId, number, reason, code, keptAtMs: deps.clock.nowMs(), content: JSON.stringify(change) })
  }
  /** Undefined when its rows are there; else why they are not. */
  const apply = (change: SyncChange): string | undefined => {
    if (entries.seqOfLikelyNew(change.id) !== undefined) return undefined
    const code = stuck.has(change.counterId) ? 'behind_kept' : applyOne(deps, ledger, tx, counterNos, change)
    if (code !== undefined) stuck.add(change.counterId)
    else for (const record of recordsChangedBy[change.kind as EntryKind]) touched.add(record)
    return code
  }
  return {
    apply,
    forgetStuck: () => stuck.clear(),
    /** True when the server holds something else in place of an entry of this counter. */
    take(change: SyncChange): boolean {
      if (entries.seqOfLikelyNew(change.id) !== undefined) return false
      const counterNo = counterNos.get(change.counterId)
      const head = counterNo === undefined ? undefined : entries.head(counterNo)
      if (change.number <= (head?.number ?? 0)) {
        keep(change, 'forked', 'number_taken')
        return change.counterId === shops.thisCounter()?.id
      }
      const code = apply(change)
      if (code !== undefined) keep(change, 'not_applied', code)
      return false
    },
    announce(): void {
      for (const record of touched) tx.changed(record)
    },
  }
}

function applyOne(
  deps: ApplyDeps,
  ledger: Ledger,
  tx: LedgerWriter,
  counterNos: Map<string, number>,
  { at, hash, sequence: _, ...entry }: SyncChange,
): string | undefined {
  if (!Object.hasOwn(entryBodies, entry.kind)) return 'unknown_kind'
  const kind = entry.kind as EntryKind
  const body = entryBodies[kind].safeParse(parsed(entry.body))
  if (!body.success) return 'invalid'
  // A counter's first entry introduces the counter itself.
  const counterNo = counterNos.get(entry.counterId) ?? (entry.number === 1 ? counterNos.size + 1 : undefined)
  if (counterNo === undefined || (entry.number === 1 && kind !== 'counter.added')) return 'counter_unknown'
  const stored = { ...entry, kind, atMs: Date.parse(at), hash: Buffer.from(hash, 'hex') }
  const code = attempt(deps, ledger, () => void replayEntry(tx.rows, stored))
  if (code === undefined) counterNos.set(entry.counterId, counterNo)
  return code
}

/** Undoes what one entry wrote before it stumbled; trouble with the disk is none of the entry's and ends the slice. */
function attempt({ onBug }: ApplyDeps, { db, file, rows }: Ledger, act: () => void): string | undefined {
  db.exec('savepoint pulled')
  try {
    act()
    db.exec('release pulled')
    return undefined
  } catch (error) {
    const refusal = refusalOf(error, file)
    if (refusal instanceof Refusal && refusal.code !== 'entry_conflict') throw refusal
    db.exec('rollback to pulled')
    db.exec('release pulled')
    rows.remembered.forgetAll()
    if (refusal instanceof Refusal) return 'chain_broken'
    onBug(error)
    return 'not_applicable'
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
