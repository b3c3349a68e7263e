// Where the chain of this counter parts from what the shop's log holds of it, and what stood there: the shop it printed and
// the drawer it had open.

import type { Database } from 'better-sqlite3'
import { present } from '../../../shared/kernel/assert.ts'
import type { EntryBody } from '../../../shared/records/entry.ts'
import type { Ledger } from '../open-ledger.ts'
import type { StoredEntry } from '../rows/entry-rows.ts'
import type { LedgerRows } from '../rows/ledger-rows.ts'
import type { StoredCounter } from '../rows/shop/shop-rows.ts'
import { sumShift } from '../shift/sum-shift.ts'
import { idOfBlob } from '../statements/id-blob.ts'

export interface PartedChain {
  readonly own: StoredCounter
  /** What the log lacks, in order: an end of the chain. */
  readonly lacking: readonly StoredEntry[]
  /** The last entry that both have. */
  readonly common: { readonly atMs: number; readonly by: string } | undefined
  /** What its papers before named as the shop: undefined where it never printed one. */
  readonly printed: { readonly version: number; readonly stated: EntryBody<'shop.stated'> } | undefined
  /** The drawer as it should be at that moment; undefined while none is open. */
  readonly drawer: { readonly shiftId: string; readonly expectedPaise: number } | undefined
}

export function readPartedChain({ db, rows }: Pick<Ledger, 'db' | 'rows'>, log: LedgerRows): PartedChain {
  const own = present(rows.shops.thisCounter(), 'the counter of a file that has parted')
  const all = rows.sync.entriesOf(own.counterNo, 0, Number.MAX_SAFE_INTEGER)
  const lacking = all.filter(({ id }) => log.entries.seqOfId(id) === undefined)
  const common = all[all.length - lacking.length - 1]
  const number = common?.number ?? 0
  return { own, lacking, common, printed: printedAt(db, rows, own, number), drawer: drawerAt(db, own, number) }
}

function printedAt(
  db: Database,
  { shops }: LedgerRows,
  { counterNo, id }: StoredCounter,
  number: number,
): PartedChain['printed'] {
  const row = db
    .prepare<[number, number], { version: number }>(
      `select s.version from shop s join entry e on e.seq = s.entry_seq
       where s.counter_no = ? and e.number <= ? order by s.version desc limit 1`,
    )
    .get(counterNo, number)
  if (row === undefined) return undefined
  const { branch, version, ...fields } = present(shops.shopVersion(id, row.version), 'the shop as it was printed')
  return { version, stated: { fields, branch } }
}

function drawerAt(db: Database, { counterNo }: StoredCounter, number: number): PartedChain['drawer'] {
  const open = db
    .prepare<[number, number, number], { id: Buffer; number: number; floatPaise: number }>(
      `select e.id, e.number, s.float_paise as floatPaise from shift s join entry e on e.seq = s.seq
       where e.counter_no = ? and e.number <= ? and not exists (
         select 1 from shift_closing c join entry ce on ce.seq = c.seq where c.shift_seq = s.seq and ce.number <= ?)
       order by e.number desc limit 1`,
    )
    .get(counterNo, number, number)
  if (open === undefined) return undefined
  const span = { counterNo, firstNumber: open.number, lastNumber: number }
  return { shiftId: idOfBlob(open.id), expectedPaise: sumShift(db, open.floatPaise, span).expectedPaise }
}
