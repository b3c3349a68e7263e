// A UPI QR for exactly the amount due, to show across the counter.

import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'

export function renderUpiQrDocument(
  { ledger, documents }: Deps,
  input: { amountPaise: number; reference: string },
): { svg: string; uri: string } {
  const { shop } = requireCounter(ledger.rows)
  if (shop.upiId === '') throw new Refusal('not_set_up', { missing: 'upiId' })
  return documents.renderUpiQr({ payeeId: shop.upiId, payeeName: shop.name, ...input })
}
