// What of a sale not everybody may do alone: sell below the item's price, discount beyond the role's limit, give credit.

import { findOverDiscount } from '../../../shared/domain/people/rights.ts'
import type { InvoiceLine } from '../../../shared/records/invoice.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { requirePermission, rightsOf, type Session } from '../session.ts'

/** Refuses `not_permitted`. Who may do all of it costs nothing. */
export function requireRightsForSale(
  rows: LedgerRows,
  session: Session,
  sale: { readonly lines: readonly InvoiceLine[]; readonly duePaise: number; readonly atMs: number },
): void {
  const { permissions, discountLimitBps } = rightsOf(rows.people, session)
  const require = (permission: 'override_price' | 'over_discount_limit' | 'give_credit', details = {}) =>
    requirePermission(rows.people, session, permission, sale.atMs, details)
  if (!permissions.includes('override_price')) {
    for (const { lineNumber, itemId, name, unitPricePaise } of sale.lines) {
      const itemPricePaise = rows.items.get(itemId)?.pricePaise ?? 0
      if (unitPricePaise < itemPricePaise)
        require('override_price', { lineNumber, item: name, unitPricePaise, itemPricePaise })
    }
  }
  if (!permissions.includes('over_discount_limit')) {
    const over = findOverDiscount(sale.lines, discountLimitBps)
    if (over !== undefined) {
      const { lineNumber, name: item } = over.line ?? {}
      require('over_discount_limit', { discountLimitBps, discountBps: over.discountBps, lineNumber, item })
    }
  }
  if (sale.duePaise > 0) require('give_credit', { duePaise: sale.duePaise })
}
