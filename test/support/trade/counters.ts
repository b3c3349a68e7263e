// A second counter in a shop's file, as sync brings one, and sitting down at the one or the other.
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { joinLedger } from '../../../src/main/ledger/open-ledger.ts'
import { transact } from '../../../src/main/ledger/transact.ts'
import { present } from '../../../src/shared/kernel/assert.ts'
import type { TestShop } from '../open-test-shop.ts'

/** Adds `B2` to the shop's counter; their ids. */
export function counterIdsOf({
  clock,
  file,
}: Pick<TestShop, 'file'> & { readonly clock: Pick<TestShop['clock'], 'nowMs'> }): readonly [string, string] {
  const ledger = joinLedger(file)
  try {
    const first = present(ledger.rows.shops.thisCounter(), 'counter')
    const branch = present(ledger.rows.shops.branches()[0], 'branch')
    const counter = { id: v7(), code: 'B2', branchId: branch.id }
    const poster = { counterNo: 2, counterId: counter.id, by: 'Bala' }
    transact(ledger, tx =>
      tx.post(poster, { id: v7(), kind: 'counter.added', body: { branch, counter } }, clock.nowMs()),
    )
    return [first.id, counter.id]
  } finally {
    ledger.close()
  }
}

/** What is posted from here on is posted at this counter. */
export function sitAt({ file }: Pick<TestShop, 'file'>, counterId: string): void {
  const db = new Database(file)
  db.prepare(`update local_setting set value = ? where name = 'counter_id'`).run(counterId)
  db.close()
}
