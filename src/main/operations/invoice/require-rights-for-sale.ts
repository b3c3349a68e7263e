// What of a sale not everybody may do alone: sell below the item's price, discount beyond the role's limit, give credit.

import { isOverDiscountLimit } from '../../../shared/domain/people/rights.ts'
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
    const cheap = sale.lines.find(line => line.unitPricePaise < (rows.items.get(line.itemId)?.pricePaise ?? 0))
    if (cheap !== undefined) require('override_price', { lineNumber: cheap.lineNumber, item: cheap.name })
  }
  if (!permissions.includes('over_discount_limit') && isOverDiscountLimit(sale.lines, discountLimitBps))
    require('over_discount_limit', { discountLimitBps })
  if (sale.duePaise > 0) require('give_credit', { duePaise: sale.duePaise })
}
