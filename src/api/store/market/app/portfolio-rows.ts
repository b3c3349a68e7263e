// What an investor has out, and every movement of money that it made.

import type { Tx } from '../../open-store.ts'
import { type FinancedInvoice, fromInvoices, invoiceColumns, readInvoice } from '../financed-invoice-rows.ts'
import type { FinancedPart } from '../financed-part-rows.ts'

export interface InvoicedPart {
  readonly part: FinancedPart
  readonly invoice: FinancedInvoice
}

type PartColumns = Record<'paid' | 'expected' | 'returned', string> & {
  readonly partId: string
  readonly partState: FinancedPart['state']
  readonly partAt: Date
}

/** A portfolio shows no more; the sums are of all. */
const shownParts = 1_000

export function portfolioRows(tx: Tx) {
  return {
    /** The last first. */
    async parts(investorId: string): Promise<InvoicedPart[]> {
      const rows = await tx.rows<FinancedInvoice & PartColumns>(
        `select ${invoiceColumns}, p.id as "partId", p.state as "partState", p.paid_paise as paid,
           p.expected_paise as expected, p.returned_paise as returned, p.funded_at as "partAt"
         ${fromInvoices} join financed_part p on p.invoice_id = i.id where p.investor_id = $1
         order by p.funded_at desc, p.id desc limit $2`,
        [investorId, shownParts],
      )
      return rows.map(({ expected, paid, partAt, partId, partState, returned, ...invoice }) => ({
        invoice: readInvoice(invoice as FinancedInvoice),
        part: {
          ...{ id: partId, invoiceId: invoice.id, investorId, state: partState, fundedAt: partAt },
          ...{ paidPaise: Number(paid), expectedPaise: Number(expected), returnedPaise: Number(returned) },
        },
      }))
    },
    /** Of the wallet, by day in India, the first first; what was given back unused is left out with what it was. */
    async flows(investorId: string): Promise<{ invoiceId: string; on: string; amountPaise: number }[]> {
      const rows = await tx.rows<{ invoiceId: string; on: string; paise: string }>(
        `select e.invoice_id as "invoiceId", to_char(e.at at time zone 'Asia/Kolkata', 'YYYY-MM-DD') as on,
           sum(p.amount_paise) as paise
         from money_account a join money_posting p on p.account_id = a.id join money_entry e on e.id = p.entry_id
         where a.kind = 'wallet' and a.owner_id = $1 and e.invoice_id is not null and e.kind in ('hold', 'payout')
           and not exists (select from money_entry o where o.ends_id = e.id and o.kind = 'refund')
         group by 1, 2 order by 2`,
        [investorId],
      )
      return rows.map(({ paise, ...row }) => ({ ...row, amountPaise: Number(paise) }))
    },
  }
}
