// An unpaid invoice as the server knows it from the shop's own log: nothing of it is uploaded, so nothing of it can differ.

import type { OfferedFacts } from '../../shared/domain/finance/eligibility.ts'
import { dayInIndia } from '../../shared/kernel/calendar.ts'
import type { CustomerFields } from '../../shared/records/customer.ts'
import type { EntryBody } from '../../shared/records/entry.ts'
import type { Invoice } from '../../shared/records/invoice.ts'
import type { ShopFields } from '../../shared/records/shop.ts'
import { entryRows } from '../store/entry-rows.ts'
import { invoiceRows } from '../store/invoice/invoice-rows.ts'
import type { ShopTx } from '../store/open-store.ts'
import { recordRows, theOne } from '../store/record-rows.ts'

export interface ShopBill {
  readonly invoice: Invoice
  /** Whether it may be offered; whether it is already, the marketplace says. */
  readonly facts: OfferedFacts
  readonly buyerEmail: string
}

/** Undefined: it has not come yet, to a store that was put back. */
export async function readBill(tx: ShopTx, invoiceId: string): Promise<ShopBill | undefined> {
  const body = (await entryRows(tx).bodies([invoiceId])).get(invoiceId)
  const [stored] = await invoiceRows(tx).these([invoiceId])
  if (body === undefined || stored === undefined) return undefined
  const { invoice } = JSON.parse(body) as EntryBody<'invoice.issued'>
  const shop = await recordRows(tx).get<Partial<ShopFields>>('shop', theOne)
  const { buyer, documentType, dueOn, issuedOn } = invoice
  const customer =
    buyer === null ? undefined : await recordRows(tx).get<Partial<CustomerFields>>('customer', buyer.customerId)
  return {
    invoice,
    buyerEmail: (customer?.fields.email ?? '').trim().toLowerCase(),
    facts: {
      ...{ documentType, dueOn, issuedOn, isVoid: stored.isVoid, isListed: false },
      sellerGstin: shop?.fields.gstin ?? null,
      buyerGstin: buyer?.gstin ?? null,
      owedPaise: stored.totalPaise - stored.paidPaise,
    },
  }
}

export const todayOf = ({ clock }: { readonly clock: { nowMs(): number } }) => dayInIndia(clock.nowMs())
