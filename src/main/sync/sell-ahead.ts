// A machine without books begins to sell before the shop's log is here: its file becomes a provisional one, filled from the
// server's catalogue by a stand-in counter that exists there alone. The counter's own chain begins behind that, and is the
// only part that lasts. See docs/decisions/0048.

import { recordNames } from '../../shared/contract/counter/counter-contract.ts'
import type { Catalogue } from '../../shared/contract/sync/catalogue.ts'
import { volumeLength } from '../../shared/contract/sync/volume.ts'
import type { Clock } from '../../shared/kernel/calendar.ts'
import type { NewEntry } from '../../shared/records/entry.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { type LedgerWriter, transact } from '../ledger/transact.ts'
import { introduceCounter, type Joining, readMembership } from './joining.ts'

interface AheadDeps {
  readonly clock: Clock
  readonly newId: () => string
}

/** A shorter log is here sooner than somebody has put the first goods on the counter. */
export function maySellAhead({ rows }: Ledger, sequence: number): boolean {
  const joining = readMembership(rows)?.joining ?? null
  return joining !== null && rows.entries.lastSeq() === 0 && sequence >= volumeLength
}

/** All of it or nothing. Nothing happens where the server does not know what the shop is. */
export function beginSellingAhead(ledger: Ledger, catalogue: Catalogue, deps: AheadDeps): void {
  const joining = readMembership(ledger.rows)?.joining ?? null
  if (joining === null || catalogue.shop === null) return
  transact(ledger, tx => {
    tx.rows.local.saveSetting('books', 'coming')
    fill(tx, catalogue, joining, deps)
    introduceCounter(tx, joining, deps)
    for (const record of recordNames) tx.changed(record)
  })
}

/** So many items in one entry. */
const itemsAtOnce = 500
/** Nobody is shown it: what lists counters waits for the books. */
const standInCode = 'ZZ'

function fill(tx: LedgerWriter, catalogue: Catalogue, { branch }: Joining, { clock, newId }: AheadDeps): void {
  const { customers, groups, items, people, rights, shop } = catalogue
  const counter = { id: newId(), code: standInCode, branchId: branch.id }
  const poster = { counterNo: 1, counterId: counter.id, by: '' }
  const atMs = clock.nowMs()
  const post = (said: Omit<NewEntry, 'id'>) => void tx.post(poster, { id: newId(), ...said } as NewEntry, atMs)
  post({ kind: 'counter.added', body: { branch, counter } })
  post({ kind: 'shop.saved', body: { fields: shop ?? {} } })
  if (Object.keys(rights).length > 0) post({ kind: 'rights.saved', body: { rights } })
  for (const body of people) post({ kind: 'person.saved', body })
  for (const body of groups) post({ kind: 'item_group.saved', body })
  for (let at = 0; at < items.length; at += itemsAtOnce) {
    const some = items.slice(at, at + itemsAtOnce)
    post({ kind: 'items.saved', body: { items: some.map(({ fields, id }) => ({ fields, id })) } })
    const moves = some.flatMap(({ id, onHandThousandths }) =>
      onHandThousandths === 0
        ? []
        : [{ itemId: id, deltaThousandths: onHandThousandths, cause: 'opening' as const, note: '' }],
    )
    if (moves.length > 0) post({ kind: 'stock.moved', body: { moves } })
  }
  for (const body of customers) post({ kind: 'customer.saved', body })
}
