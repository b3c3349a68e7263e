// What sellers have to give back for invoices that they were paid for.

import { financedStates, takesMoney } from '../../../../shared/domain/finance/financed-states.ts'
import type { Tx } from '../../open-store.ts'

export interface SellerDue {
  readonly id: string
  /** What it is for, once. */
  readonly cause: string
  readonly invoiceId: string
  readonly sellerId: string
  readonly amountPaise: number
  /** Taken from his wallet so far. */
  readonly takenPaise: number
  readonly at: Date
}

const columns = `id, cause, invoice_id as "invoiceId", seller_id as "sellerId", amount_paise as "amountPaise",
  taken_paise as "takenPaise", at`

const states = financedStates.filter(takesMoney).map(state => `'${state}'`)
/** Of an invoice that came to an end nothing is asked any more. */
const isTaken = `exists (select from financed_invoice i where i.id = d.invoice_id and i.state in (${states.join(', ')}))`

export function sellerDueRows(tx: Tx) {
  return {
    /** False: there is one for this cause already. */
    async insert(due: Omit<SellerDue, 'takenPaise'>): Promise<boolean> {
      const written = await tx.run(
        `insert into seller_due (id, cause, invoice_id, seller_id, amount_paise, at) values ($1, $2, $3, $4, $5, $6)
         on conflict (cause) do nothing`,
        [due.id, due.cause, due.invoiceId, due.sellerId, due.amountPaise, due.at],
      )
      return written === 1
    },
    addTaken: (id: string, amountPaise: number) =>
      tx.run('update seller_due set taken_paise = taken_paise + $2 where id = $1', [id, amountPaise]),
    /** Of one invoice, the first first. */
    async openOf(invoiceId: string): Promise<SellerDue[]> {
      const rows = await tx.rows<SellerDue>(
        `select ${columns} from seller_due where invoice_id = $1 and taken_paise < amount_paise order by id`,
        [invoiceId],
      )
      return rows.map(readDue)
    },
    /** What a seller still has to give back, of all his invoices. */
    async owedBy(sellerId: string): Promise<number> {
      const row = await tx.row<{ owed: string }>(
        `select coalesce(sum(amount_paise - taken_paise), 0) as owed from seller_due d
         where seller_id = $1 and taken_paise < amount_paise and ${isTaken}`,
        [sellerId],
      )
      return Number(row?.owed ?? 0)
    },
    /** Invoices for which something is owed by a seller whose wallet holds something. */
    async collectable(): Promise<string[]> {
      const rows = await tx.rows<{ invoiceId: string }>(
        `select distinct d.invoice_id as "invoiceId" from seller_due d
           join money_account a on a.kind = 'wallet' and a.owner_id = d.seller_id and a.balance_paise > 0
         where d.taken_paise < d.amount_paise and ${isTaken} order by 1`,
      )
      return rows.map(({ invoiceId }) => invoiceId)
    },
  }
}

function readDue(row: SellerDue): SellerDue {
  return { ...row, amountPaise: Number(row.amountPaise), takenPaise: Number(row.takenPaise) }
}
