// Money for a bill that comes after it, with a receipt of the shop's cloud counter.

import { nextDocumentNumber, seriesOf } from '../../shared/domain/invoice/document-type.ts'
import { dayInIndia, financialYearOf } from '../../shared/kernel/calendar.ts'
import type { Payment } from '../../shared/records/payment.ts'
import { paymentRows } from '../store/invoice/payment-rows.ts'
import type { ShopTx } from '../store/open-store.ts'
import type { ApiDeps } from './api-deps.ts'
import { openCloudCounter } from './post-facts.ts'

export interface LaterPayment extends Pick<Payment, 'invoiceId' | 'customerId' | 'tender' | 'amountPaise' | 'note'> {
  /** When it was taken, if that was before; never after now. */
  readonly paidAt?: Date | undefined
}

/** To be posted in the same transaction: until it ends nobody else has the receipt's number. */
export async function makeLaterPayment(
  deps: Pick<ApiDeps, 'clock' | 'newId' | 'poke'>,
  tx: ShopTx,
  by: string,
  { paidAt, ...said }: LaterPayment,
): Promise<Payment> {
  const { code } = await openCloudCounter(deps, tx, by)
  const now = new Date(deps.clock.nowMs())
  const today = dayInIndia(now.getTime())
  const series = `${seriesOf(code, 'receipt')}/${financialYearOf(today)}`
  const last = await paymentRows(tx).lastSerial(series)
  return {
    ...said,
    ...{ id: deps.newId(), givenPaise: said.amountPaise, changePaise: 0 },
    receiptNumber: nextDocumentNumber(code, 'receipt', today, () => last + 1).number,
    receivedAt: (paidAt !== undefined && paidAt < now ? paidAt : now).toISOString(),
    receivedBy: by,
  }
}
