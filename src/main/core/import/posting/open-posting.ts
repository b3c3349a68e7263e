// Posting in the name of whoever brings a list in or takes it back.

import type { Clock } from '../../../../shared/kernel/calendar.ts'
import type { NewEntry } from '../../../../shared/records/entry.ts'
import { type Poster, timeToPost } from '../../../ledger/chain/post-entry.ts'
import type { LedgerWriter } from '../../../ledger/transact.ts'
import type { LongWork } from '../../../ledger/turns.ts'
import { requireCounter } from '../../../operations/shop-state.ts'
import type { ImportedFact } from '../import-kind.ts'

export interface PostControl {
  readonly clock: Clock
  readonly newId: () => string
  /** Whose entries they are. */
  readonly by: string
  readonly turns: LongWork
}

export function openPosting(tx: LedgerWriter, { clock, by, newId }: PostControl): (fact: ImportedFact) => void {
  const { counter } = requireCounter(tx.rows)
  const poster: Poster = { counterNo: counter.counterNo, counterId: counter.id, by }
  const atMs = timeToPost(tx.rows, clock, poster.counterNo)
  tx.changed('import')
  return fact => void tx.post(poster, { ...fact, id: fact.id ?? newId() } as NewEntry, atMs)
}
