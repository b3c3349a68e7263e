// Moves what is owed on invoices, and says what that does to the customer's account.

import type { Database } from 'better-sqlite3'
import { type InvoiceMoney, invoiceBalance } from '../../../../shared/domain/invoice/invoice-balance.ts'
import { present } from '../../../../shared/kernel/assert.ts'
import { invoiceBalance as balanceTable } from '../../schema/invoice.ts'
import { prepareReplace } from '../../statements/prepare-insert.ts'
import { laterPayments } from '../later-payments.ts'
import { lineKeysSql } from '../line-key.ts'

interface MoneyRow extends Omit<InvoiceMoney, 'isVoid'> {
  readonly customerNo: number | null
  readonly isVoid: number
}

/** What changed for the customer; `lastPaidAtMs` where nothing is owed on the invoice any more. */
export interface BalanceMove {
  readonly customerNo: number | null
  readonly duePaise: number
  readonly surplusPaise: number
  readonly lastPaidAtMs: number | null
}

export function prepareInvoiceBalanceRows(db: Database) {
  const read = db.prepare<[number], MoneyRow>(
    `select v.total_paise as totalPaise, v.paid_at_issue_paise as paidAtIssuePaise, v.customer_no as customerNo,
       coalesce(b.paid_paise, v.paid_at_issue_paise) as paidPaise, coalesce(b.credited_paise, 0) as creditedPaise,
       exists (select 1 from invoice_void x where x.invoice_seq = v.seq) as isVoid
     from invoice v left join invoice_balance b on b.invoice_seq = v.seq where v.seq = ?`,
  )
  const lastPaid = db
    .prepare<{ seq: number }, number | null>(
      `select max(at) from (
         select received_at_ms as at from payment where payment_key between ${lineKeysSql('@seq')}
         union all select p.received_at_ms from ${laterPayments} where p.invoice_seq = @seq and p.receipt_number is not null
         union all select e.at_ms from allocation a join entry e on e.seq = a.entry_seq where a.invoice_seq = @seq)`,
    )
    .pluck()
  const replace = prepareReplace(db, balanceTable)
  const moneyOf = (seq: number) => present(read.get(seq), `money of invoice ${seq}`)
  const balanceOf = (row: MoneyRow) => invoiceBalance({ ...row, isVoid: row.isVoid === 1 })
  return {
    /** `act` writes the rows that the change comes from. */
    change(seq: number, { paidPaise = 0, creditedPaise = 0 }: Partial<InvoiceMoney>, act: () => void): BalanceMove {
      const before = moneyOf(seq)
      act()
      const isVoid = moneyOf(seq).isVoid
      const after = {
        ...before,
        isVoid,
        paidPaise: before.paidPaise + paidPaise,
        creditedPaise: before.creditedPaise + creditedPaise,
      }
      const [was, is] = [balanceOf(before), balanceOf(after)]
      if (paidPaise !== 0 || creditedPaise !== 0)
        replace({
          invoiceSeq: seq,
          paidPaise: after.paidPaise,
          creditedPaise: after.creditedPaise,
          duePaise: is.duePaise,
        })
      return {
        customerNo: before.customerNo,
        duePaise: is.duePaise - was.duePaise,
        surplusPaise: is.surplusPaise - was.surplusPaise,
        lastPaidAtMs: is.duePaise > 0 ? null : (lastPaid.get({ seq }) ?? null),
      }
    },
  }
}
export type InvoiceBalanceRows = ReturnType<typeof prepareInvoiceBalanceRows>
