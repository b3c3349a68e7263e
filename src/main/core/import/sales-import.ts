// Bills of another program from a file: posted a dozen or so at a time, so that the counter sells on meanwhile.

import type { SalesMapping } from '../../../shared/contract/counter/import/sales-mapping.ts'
import type { PastSale } from '../../../shared/records/past-sale.ts'
import { recogniseItems } from '../../import/kinds/items/recognise-items.ts'
import { checkSales } from '../../import/kinds/sales/check-sales.ts'
import { createSaleLookUp } from '../../import/kinds/sales/sale-lookup.ts'
import { suggestSalesMapping } from '../../import/kinds/sales/suggest-sales-mapping.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import type { KindWork, PostStep } from './import-kind.ts'

export const salesImport: KindWork<SalesMapping> = {
  // Another import may bring the same bills.
  restsOn: new Set(['past_sales.added', 'import.finished']),
  recognise: recogniseItems,
  suggestMapping: suggestSalesMapping,
  async check({ ledger, ...input }) {
    const { sales, report, problems } = await checkSales({ ...input, lookUp: lookUpOf(ledger, input.todayOn) })
    const { currency } = input.mapping.defaults
    return { report, problems, saveCount: sales.length, steps: importId => stepsOf(sales, importId, currency) }
  },
}

function lookUpOf({ rows }: Ledger, todayOn: string) {
  return createSaleLookUp({
    items: rows.itemList.all(todayOn),
    customers: rows.customers.all(),
    // In a shop without any, nothing needs to be looked up.
    isKnownBill: rows.pastSales.hasAny() ? rows.pastSales.isKnown : () => false,
  })
}

/** Written in a few milliseconds. */
const linesPerEntry = 200

/** An entry holds some whole bills, or one that is larger. */
function* stepsOf(sales: readonly PastSale[], importId: string, currency: string): Generator<PostStep> {
  let from = 0
  while (from < sales.length) {
    let to = from
    let lines = 0
    while (to < sales.length && (to === from || lines + (sales[to]?.lines.length ?? 0) <= linesPerEntry)) {
      lines += sales[to]?.lines.length ?? 0
      to += 1
    }
    const slice = sales.slice(from, to)
    yield { facts: [{ kind: 'past_sales.added', body: { importId, currency, sales: slice } }], doneCount: to }
    from = to
  }
}
