// The buyer as the invoice will name him for ever, and when he bought last.

import type { Instant } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Buyer } from '../../../shared/records/invoice.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'

export interface KnownBuyer {
  readonly buyer: Buyer | null
  /** Before the sale at hand. */
  readonly lastPurchaseAt: Instant | null
  /** What he may still come to owe; undefined: no limit. */
  readonly creditLeftPaise: number | undefined
}

const nobody: KnownBuyer = { buyer: null, lastPurchaseAt: null, creditLeftPaise: undefined }

export function readBuyer(rows: LedgerRows, customerId: string | null): KnownBuyer {
  if (customerId === null) return nobody
  const customer = rows.customers.get(customerId)
  if (customer === undefined) throw new Refusal('not_found', { record: 'customer', id: customerId })
  const { name, phone, gstin, address, stateCode, isSez, lastPurchaseAt } = customer
  const { creditLimitPaise, duePaise, creditPaise } = customer
  const creditLeftPaise = creditLimitPaise === null ? undefined : creditLimitPaise - duePaise + creditPaise
  return { buyer: { customerId, name, phone, gstin, address, stateCode, isSez }, lastPurchaseAt, creditLeftPaise }
}
