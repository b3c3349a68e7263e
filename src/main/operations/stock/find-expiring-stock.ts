// Batches on hand that have expired or soon will.

import type { ExpiringBatch } from '../../../shared/contract/counter/stock-calls.ts'
import { addDays, dayInIndia } from '../../../shared/kernel/calendar.ts'
import { expiringDaysOf } from '../../ledger/rows/stock/expiring-days.ts'
import { idOfBlob } from '../../ledger/statements/id-blob.ts'
import type { Deps } from '../deps.ts'

export function findExpiringStock(
  { ledger: { rows }, clock }: Deps,
  { offset, limit }: { offset: number; limit: number },
): { rows: ExpiringBatch[]; total: number } {
  const today = dayInIndia(clock.nowMs())
  const through = addDays(today, expiringDaysOf(rows))
  const batches = rows.stockList.expiring(through, offset, limit)
  return {
    rows: batches.map(batch => ({
      ...batch,
      itemId: idOfBlob(batch.itemId),
      isExpired: batch.expiresOn < today,
    })),
    total: rows.stockList.countExpiring(through),
  }
}
