// Reads the journal: wallets, and what is held for an invoice.

import type { Statement, Tx } from '../open-store.ts'
import type { MoneyEntryKind } from './money-rows.ts'

export interface WalletLine {
  readonly entryId: string
  readonly kind: MoneyEntryKind
  readonly invoiceId: string | null
  readonly invoiceNumber: string | null
  readonly amountPaise: number
  readonly balancePaise: number
  readonly method: string
  readonly at: Date
}

const walletsAround: Statement = {
  name: 'wallets-around-invoice',
  text: `select owner_id as "ownerId", balance_paise as "balancePaise" from money_account
    where kind = 'wallet' and owner_id in ($2, (select seller_id from financed_invoice where id = $1))`,
}

export function walletRows(tx: Tx) {
  return {
    async walletPaise(ownerId: string): Promise<number | undefined> {
      const row = await tx.row<{ balancePaise: string }>(
        `select balance_paise as "balancePaise" from money_account where kind = 'wallet' and owner_id = $1`,
        [ownerId],
      )
      return row === undefined ? undefined : Number(row.balancePaise)
    },
    /** Of an invoice's seller and one other, by owner, where they are open. */
    async walletsAround(invoiceId: string, ownerId: string): Promise<Map<string, number>> {
      const rows = await tx.rows<{ ownerId: string; balancePaise: string }>(walletsAround, [invoiceId, ownerId])
      return new Map(rows.map(({ balancePaise, ownerId: id }) => [id, Number(balancePaise)]))
    },
    /** The last first. */
    async walletLines(ownerId: string, limit: number): Promise<WalletLine[]> {
      const rows = await tx.rows<WalletLine>(
        `select e.id as "entryId", e.kind, e.invoice_id as "invoiceId", i.number as "invoiceNumber",
           p.amount_paise as "amountPaise", p.balance_paise as "balancePaise", e.method, e.at
         from money_account a join money_posting p on p.account_id = a.id join money_entry e on e.id = p.entry_id
           left join financed_invoice i on i.id = e.invoice_id
         where a.kind = 'wallet' and a.owner_id = $1 order by p.entry_id desc limit $2`,
        [ownerId, limit],
      )
      return rows.map(row => ({
        ...row,
        amountPaise: Number(row.amountPaise),
        balancePaise: Number(row.balancePaise),
      }))
    },
    /** What the platform took for an invoice, without the tax on it. */
    async feePaise(invoiceId: string): Promise<number> {
      const row = await tx.row<{ feePaise: string }>(
        `select coalesce(sum(p.amount_paise), 0) as "feePaise" from money_entry e
           join money_posting p on p.entry_id = e.id join money_account a on a.id = p.account_id
         where e.invoice_id = $1 and e.kind = 'fee' and a.kind = 'platform_fee'`,
        [invoiceId],
      )
      return Number(row?.feePaise ?? 0)
    },
    /** Pending entries of an invoice that nothing has ended: who holds how much, in the order in which wallets are locked. */
    async openHolds(invoiceId: string): Promise<{ id: string; investorId: string; amountPaise: number }[]> {
      const rows = await tx.rows<{ id: string; investorId: string; amountPaise: string }>(
        `select e.id, a.owner_id as "investorId", -p.amount_paise as "amountPaise"
         from money_entry e join money_posting p on p.entry_id = e.id join money_account a on a.id = p.account_id
         where e.invoice_id = $1 and e.kind = 'hold' and a.kind = 'wallet'
           and not exists (select from money_entry o where o.ends_id = e.id)
         order by a.id, e.id`,
        [invoiceId],
      )
      return rows.map(row => ({ ...row, amountPaise: Number(row.amountPaise) }))
    },
  }
}
