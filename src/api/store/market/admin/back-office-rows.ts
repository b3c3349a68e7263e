// What waits for an admin.

import { awaitsMoney, financedStates } from '../../../../shared/domain/finance/financed-states.ts'
import type { Day } from '../../../../shared/kernel/calendar.ts'
import type { Tx } from '../../open-store.ts'
import { type FinancedInvoice, fromInvoices, invoiceColumns, readInvoice } from '../financed-invoice-rows.ts'

export interface SuspenseRow {
  readonly reference: string
  readonly invoiceNumber: string
  readonly amountPaise: number
  readonly paidAt: Date
  readonly toldAt: Date
}

const most = 200
const awaiting = financedStates
  .filter(awaitsMoney)
  .map(state => `'${state}'`)
  .join(', ')
const suspenseColumns = `b.transaction_id as reference, b.number as "invoiceNumber", b.amount_paise as "amountPaise",
  b.paid_at as "paidAt", b.told_at as "toldAt"`
const isInSuspense = `b.outcome = 'suspense' and b.status = 'success' and not exists (select from market_decision d
  where d.subject_id = b.transaction_id and d.decision in ('suspense_matched', 'suspense_returned'))`

export function backOfficeRows(tx: Tx) {
  const invoices = async (where: string, values: readonly unknown[]) =>
    (
      await tx.rows<FinancedInvoice>(`select ${invoiceColumns} ${fromInvoices} where ${where} limit ${most}`, values)
    ).map(readInvoice)
  const suspense = async (where: string, values: readonly unknown[]) =>
    (
      await tx.rows<SuspenseRow>(
        `select ${suspenseColumns} from bank_event b where ${isInSuspense} ${where} order by b.told_at limit ${most}`,
        values,
      )
    ).map(row => ({ ...row, amountPaise: Number(row.amountPaise) }))
  return {
    /** Ids of accounts whose papers wait for a look. */
    async kycWaiting(): Promise<string[]> {
      const rows = await tx.rows<{ id: string }>(
        `select id from financing_account where kyc_status = 'submitted' order by created_at limit ${most}`,
      )
      return rows.map(({ id }) => id)
    },
    /** Confirmed by their buyers, and not listed by themselves. */
    held: () => invoices(`i.state = 'confirmed' order by i.created_at`, []),
    /** Due and not paid, or lost already. */
    late: (today: Day) =>
      invoices(`(i.state in ('funded', 'overdue') and i.due_on < $1) or i.state = 'defaulted' order by i.due_on`, [
        today,
      ]),
    /** The longest first. */
    disputed: () => invoices(`i.state = 'disputed' order by i.changed_at`, []),
    investorCounts: (invoiceIds: readonly string[]) =>
      tx.rows<{ invoiceId: string; count: number }>(
        `select invoice_id as "invoiceId", count(distinct investor_id)::int as count from financed_part
         where invoice_id = any($1::uuid[]) group by 1`,
        [invoiceIds],
      ),
    suspense: () => suspense('', []),
    /** Locked against whoever decides about the same payment. */
    async suspenseToDecide(reference: string): Promise<SuspenseRow | undefined> {
      await tx.run(`select pg_advisory_xact_lock(hashtextextended('bank ' || $1, 0))`, [reference])
      return (await suspense('and b.transaction_id = $1', [reference]))[0]
    },
    /** Those that await money and bear one of these numbers, or lack exactly one of these amounts. */
    awaiting: (numbers: readonly string[], amounts: readonly number[]) =>
      invoices(
        `(i.state in (${awaiting}) or i.state = 'written_off') and (i.number_key = any($1::text[])
           or i.face_paise - i.received_paise = any($2::bigint[])) order by i.due_on`,
        [numbers.map(number => number.toUpperCase()), amounts],
      ),
  }
}
