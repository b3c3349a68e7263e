// First run: counter, branch and shop, posted together.

import type { SetUpShop, ShopState } from '../../../shared/contract/counter/shop-calls.ts'
import { transact } from '../../ledger/transact.ts'
import { checkShopFields } from '../check-shop-fields.ts'
import type { Deps } from '../deps.ts'
import { readSettings, readShopState, refuseSetUp } from '../shop-state.ts'

export function setUpShop({ ledger, clock, newId }: Deps, input: SetUpShop): ShopState {
  checkShopFields(input.fields)
  return transact(ledger, tx => {
    refuseSetUp(tx.rows)
    const counter = { ...input.counter, branchId: input.branch.id }
    const poster = { counterNo: tx.rows.shops.counters().length + 1, counterId: counter.id, by: input.cashierName }
    const atMs = clock.nowMs()
    tx.rows.local.saveSetting('counter_id', counter.id)
    tx.rows.local.saveSetting('settings', JSON.stringify({ ...readSettings(tx.rows), cashierName: input.cashierName }))
    tx.post(poster, { id: newId(), kind: 'counter.added', body: { branch: input.branch, counter } }, atMs)
    tx.post(poster, { id: newId(), kind: 'shop.saved', body: { fields: input.fields } }, atMs)
    tx.changed('shop')
    return readShopState(tx.rows)
  })
}
