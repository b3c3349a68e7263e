// Reads and writes the journal of the marketplace.

import type { Tx } from '../open-store.ts'

export type MoneyAccountKind =
  | 'wallet'
  | 'escrow'
  | 'collected'
  | 'platform_fee'
  | 'fee_gst'
  | 'suspense'
  | 'transit'
  | 'outside'
export type MoneyEntryKind =
  | 'opening'
  | 'hold'
  | 'settlement'
  | 'fee'
  | 'refund'
  | 'receipt'
  | 'payout'
  | 'withdrawal'
  | 'deposit'
  | 'match'

export interface MoneyAccount {
  readonly kind: MoneyAccountKind
  /** Of a wallet: the account of the marketplace. */
  readonly ownerId?: string | undefined
  /** Of money that is held for an invoice, or came in for it. */
  readonly invoiceId?: string | undefined
}

export interface NewMoneyEntry {
  readonly id: string
  readonly kind: MoneyEntryKind
  /** It may happen for this once only. */
  readonly cause: string
  readonly invoiceId: string | null
  /** The pending entry that it posts or voids. */
  readonly endsId: string | null
  readonly method: string
  readonly at: Date
  readonly byId: string | null
}

export interface NewPosting {
  readonly accountId: string
  readonly amountPaise: number
  readonly balancePaise: number
}

export function moneyRows(tx: Tx) {
  return {
    /** Its id; it is made where it was not there. */
    async accountId({ kind, ownerId, invoiceId }: MoneyAccount, newId: () => string): Promise<string> {
      const found = () =>
        tx.row<{ id: string }>(
          `select id from money_account where kind = $1 and owner_id is not distinct from $2::uuid
             and invoice_id is not distinct from $3::uuid`,
          [kind, ownerId ?? null, invoiceId ?? null],
        )
      const known = await found()
      if (known !== undefined) return known.id
      await tx.run(
        `insert into money_account (id, kind, owner_id, invoice_id) values ($1, $2, $3, $4)
         on conflict (kind, owner_id, invoice_id) do nothing`,
        [newId(), kind, ownerId ?? null, invoiceId ?? null],
      )
      const made = await found()
      if (made === undefined) throw new Error('an account of the journal that was made is there')
      return made.id
    },
    /** Balances by id. Accounts are locked in one order everywhere, so that nobody waits for each other. */
    async lock(ids: readonly string[]): Promise<Map<string, number>> {
      const rows = await tx.rows<{ id: string; balancePaise: string }>(
        `select id, balance_paise as "balancePaise" from money_account where id = any($1::uuid[])
         order by kind <> 'outside', id for update`,
        [ids],
      )
      return new Map(rows.map(({ id, balancePaise }) => [id, Number(balancePaise)]))
    },
    /** False: there is one for this cause already. */
    async insertEntry({ id, kind, cause, invoiceId, endsId, method, at, byId }: NewMoneyEntry): Promise<boolean> {
      const written = await tx.run(
        `insert into money_entry (id, kind, cause, invoice_id, ends_id, method, at, by_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (cause) do nothing`,
        [id, kind, cause, invoiceId, endsId, method, at, byId],
      )
      return written === 1
    },
    async insertPostings(entryId: string, postings: readonly NewPosting[]): Promise<void> {
      const of = <T>(pick: (posting: NewPosting) => T) => postings.map(pick)
      await tx.run(
        `with posting as (
           insert into money_posting (entry_id, line, account_id, amount_paise, balance_paise)
           select $1, line, account_id, amount_paise, balance_paise
             from unnest($2::uuid[], $3::bigint[], $4::bigint[])
               with ordinality as p (account_id, amount_paise, balance_paise, line)
           returning account_id, balance_paise)
         update money_account a set balance_paise = p.balance_paise from posting p where a.id = p.account_id`,
        [entryId, of(p => p.accountId), of(p => p.amountPaise), of(p => p.balancePaise)],
      )
    },
  }
}

/** By what an entry is for, not by account. */
export function moneyLocks(tx: Tx) {
  return {
    /** All that money of an invoice may touch, in the same order; how many there are. */
    lockOfInvoice: (invoiceId: string, ownerIds: readonly string[], kinds: readonly MoneyAccountKind[]) =>
      tx.run(
        `select from money_account where invoice_id = $1 or (kind = any($3::text[]) and owner_id is null)
           or (kind = 'wallet' and (owner_id = any($2::uuid[]) or owner_id in (
             select w.owner_id from money_entry e join money_posting p on p.entry_id = e.id
               join money_account w on w.id = p.account_id and w.kind = 'wallet'
             where e.invoice_id = $1 and e.kind = 'hold')))
         order by kind <> 'outside', id for update`,
        [invoiceId, ownerIds, kinds],
      ),
  }
}
