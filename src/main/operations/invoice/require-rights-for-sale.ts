// What of a sale not everybody may do alone: sell below the item's price, discount beyond the role's limit, give credit, give it
// beyond the customer's limit.

import { findOverDiscount } from '../../../shared/domain/people/over-discount.ts'
import type { Invoice } from '../../../shared/records/invoice.ts'
import type { Permission } from '../../../shared/records/person.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { requirePermission, rightsOf, type Session } from '../session.ts'

interface Sale {
  readonly invoice: Pick<Invoice, 'lines'>
  readonly duePaise: number
  /** What the buyer may still come to owe; undefined: no limit. */
  readonly creditLeftPaise: number | undefined
  readonly atMs: number
}

/** Refuses `not_permitted`. Who may do all of it costs nothing. */
export function requireRightsForSale(rows: LedgerRows, session: Session, sale: Sale): void {
  const { permissions, discountLimitBps } = rightsOf(rows.people, session)
  const require = (permission: Permission, details = {}) =>
    requirePermission(rows.people, session, permission, sale.atMs, details)
  if (!permissions.includes('override_price')) {
    for (const { lineNumber, name, unitPricePaise, itemPricePaise } of sale.invoice.lines)
      if (itemPricePaise !== undefined)
        require('override_price', { lineNumber, item: name, unitPricePaise, itemPricePaise })
  }
  if (!permissions.includes('over_discount_limit')) {
    const over = findOverDiscount(sale.invoice.lines, discountLimitBps)
    if (over !== undefined) {
      const { lineNumber, name: item } = over.line ?? {}
      require('over_discount_limit', { discountLimitBps, discountBps: over.discountBps, lineNumber, item })
    }
  }
  if (sale.duePaise === 0) return
  require('give_credit', { duePaise: sale.duePaise })
  const { creditLeftPaise } = sale
  if (creditLeftPaise !== undefined && sale.duePaise > creditLeftPaise)
    require('over_credit_limit', { overPaise: sale.duePaise - creditLeftPaise })
}
