// Movements of a wallet by pages, the last first, and what of it is held.

import type { Tx } from '../../open-store.ts'
import type { WalletLine } from '../wallet-rows.ts'

export function movementRows(tx: Tx) {
  return {
    /** Those before this entry. */
    async page(ownerId: string, before: string | undefined, limit: number): Promise<WalletLine[]> {
      const rows = await tx.rows<WalletLine>(
        `select e.id as "entryId", e.kind, e.invoice_id as "invoiceId", i.number as "invoiceNumber",
           p.amount_paise as "amountPaise", p.balance_paise as "balancePaise", e.method, e.at
         from money_account a join money_posting p on p.account_id = a.id join money_entry e on e.id = p.entry_id
           left join financed_invoice i on i.id = e.invoice_id
         where a.kind = 'wallet' and a.owner_id = $1 and ($2::uuid is null or p.entry_id < $2)
         order by p.entry_id desc limit $3`,
        [ownerId, before ?? null, limit],
      )
      return rows.map(row => ({
        ...row,
        amountPaise: Number(row.amountPaise),
        balancePaise: Number(row.balancePaise),
      }))
    },
    async entriesBetween({ from, to }: { readonly from: string; readonly to: string }): Promise<string[]> {
      const rows = await tx.rows<{ id: string }>('select id from money_entry where id between $1 and $2', [from, to])
      return rows.map(({ id }) => id)
    },
    async heldPaise(ownerId: string): Promise<number> {
      const row = await tx.row<{ paise: string }>(
        `select coalesce(-sum(p.amount_paise), 0) as paise from money_entry e
           join money_posting p on p.entry_id = e.id join money_account a on a.id = p.account_id
         where e.kind = 'hold' and a.kind = 'wallet' and a.owner_id = $1
           and not exists (select from money_entry o where o.ends_id = e.id)`,
        [ownerId],
      )
      return Number(row?.paise ?? 0)
    },
  }
}
