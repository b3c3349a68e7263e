// Makes the first run's command out of the form; the rest of a shop's settings begins with what suits most.

import type { SetUpShop } from '../../../shared/contract/counter/shop-calls.ts'
import type { ShopSays } from '../../parts/shop/shop-draft.ts'

export interface CounterDraft {
  /** Null: as the language calls the main one. */
  readonly branch: string | null
  readonly code: string
  readonly cashier: string
}

export function isCounterCode(code: string): boolean {
  return /^[A-Z1-9][A-Z0-9]?$/.test(code)
}

/** Null: the counter's own fields are not filled in yet. */
export function setUpInput(
  shop: ShopSays,
  counter: CounterDraft & { readonly branch: string },
  ids: { branch: string; counter: string },
): SetUpShop | null {
  const [branch, cashierName] = [counter.branch.trim(), counter.cashier.trim()]
  if (branch === '' || cashierName === '' || !isCounterCode(counter.code)) return null
  return {
    fields: {
      ...shop,
      footer: '',
      roundsToRupee: true,
      dueDays: 30,
      customerFields: { address: true, gstin: true, email: false },
      weightBarcode: null,
    },
    branch: { id: ids.branch, name: branch },
    counter: { id: ids.counter, code: counter.code },
    cashierName,
  }
}
