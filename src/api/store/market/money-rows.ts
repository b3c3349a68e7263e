// Reads and writes the journal of the marketplace.

import type { Statement, Tx } from '../open-store.ts'

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

export interface LockedAccount extends MoneyAccount {
  readonly id: string
  readonly balancePaise: number
}

/** Each kind by the columns that it has, so that the index finds it; in the one order in which accounts are locked. */
const lockAccounts: Statement = {
  name: 'lock-money-accounts',
  text: `select id, kind, owner_id as "ownerId", invoice_id as "invoiceId", balance_paise as "balancePaise" from money_account
    where (kind = 'wallet' and owner_id = any($1::uuid[]) and invoice_id is null)
      or (kind = any($2::text[]) and owner_id is null and invoice_id = $3)
      or (kind = any($4::text[]) and owner_id is null and invoice_id is null)
    order by kind <> 'outside', id for update`,
}
/**
 * For a part that does not fill its invoice, whose price stands: what it moves, in the one order. Of one that fills it, all
 * that settling touches is locked together.
 */
const lockForPart: Statement = {
  name: 'lock-money-for-part',
  text: `select a.id, a.kind, a.owner_id as "ownerId", a.invoice_id as "invoiceId", a.balance_paise as "balancePaise"
    from money_account a
    where ((a.kind = 'wallet' and a.owner_id = $1 and a.invoice_id is null)
        or (a.kind = 'escrow' and a.owner_id is null and a.invoice_id = $2))
      and exists (select from financed_invoice i where i.id = $2 and i.funded_paise + $3 < i.target_paise
        and (i.funded_paise > 0 or i.pricing->>'mode' = 'flat'))
    order by a.id for update of a`,
}
const entrySql = (onConflict: string) => `with entry as (
      insert into money_entry (id, kind, cause, invoice_id, ends_id, method, at, by_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8) ${onConflict} returning id),
    posting as (
      insert into money_posting (entry_id, line, account_id, amount_paise, balance_paise)
      select e.id, p.line, p.account_id, p.amount_paise, p.balance_paise from entry e
        cross join unnest($9::uuid[], $10::bigint[], $11::bigint[])
          with ordinality as p (account_id, amount_paise, balance_paise, line)
      returning account_id, balance_paise)
    update money_account a set balance_paise = p.balance_paise from posting p where a.id = p.account_id`
const postEntry: Statement = { name: 'post-money-entry', text: entrySql('on conflict (cause) do nothing') }
const postNewEntry: Statement = { name: 'post-new-money-entry', text: entrySql('') }

export function moneyRows(tx: Tx) {
  const lock = async (accounts: readonly MoneyAccount[]): Promise<LockedAccount[]> => {
    const of = (isOne: (account: MoneyAccount) => boolean) => accounts.filter(isOne)
    const wallets = of(({ kind }) => kind === 'wallet').map(({ ownerId }) => ownerId)
    const held = of(({ invoiceId }) => invoiceId !== undefined)
    const platform = of(({ invoiceId, kind }) => kind !== 'wallet' && invoiceId === undefined)
    const rows = await tx.rows<LockedAccount>(lockAccounts, [
      ...[wallets, held.map(({ kind }) => kind), held[0]?.invoiceId ?? null, platform.map(({ kind }) => kind)],
    ])
    return rows.map(row => ({ ...row, balancePaise: Number(row.balancePaise) }))
  }
  return {
    /** In the order given, each named once; what was not there is made. Money is held for one invoice at a time. */
    async lock(accounts: readonly MoneyAccount[], newId: () => string): Promise<LockedAccount[]> {
      const locked = await lock(accounts)
      const found = (account: MoneyAccount) => locked.find(each => isSame(each, account))
      const missing = accounts.filter(account => found(account) === undefined)
      if (missing.length > 0) {
        await tx.run(
          `insert into money_account (id, kind, owner_id, invoice_id)
           select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[])
           on conflict (kind, owner_id, invoice_id) do nothing`,
          [
            ...[
              missing.map(() => newId()),
              missing.map(({ kind }) => kind),
              missing.map(({ ownerId }) => ownerId ?? null),
            ],
            missing.map(({ invoiceId }) => invoiceId ?? null),
          ],
        )
        locked.push(...(await lock(missing)))
      }
      return accounts.map(account => {
        const known = found(account)
        if (known === undefined) throw new Error('an account of the journal that was made is there')
        return known
      })
    },
    /** Of who funds, and of the invoice, which is locked. Undefined: one of them is not there yet, or the part fills it. */
    async lockForPart(ownerId: string, invoiceId: string, amountPaise: number): Promise<LockedAccount[] | undefined> {
      const rows = await tx.rows<LockedAccount>(lockForPart, [ownerId, invoiceId, amountPaise])
      return rows.length < 2 ? undefined : rows.map(row => ({ ...row, balancePaise: Number(row.balancePaise) }))
    },
    /** Of a cause that is new: nobody waits for it, and should there be one already, the transaction fails. */
    postNew: (entry: NewMoneyEntry, postings: readonly NewPosting[]): void =>
      tx.send(postNewEntry, valuesOf(entry, postings)),
    /** False: there is one for this cause already. The accounts are locked; every entry has postings. */
    async post(entry: NewMoneyEntry, postings: readonly NewPosting[]): Promise<boolean> {
      return (await tx.run(postEntry, valuesOf(entry, postings))) > 0
    },
    async isPosted(cause: string): Promise<boolean> {
      return (await tx.row('select from money_entry where cause = $1', [cause])) !== undefined
    },
  }
}

function valuesOf(entry: NewMoneyEntry, postings: readonly NewPosting[]): unknown[] {
  return [
    ...[entry.id, entry.kind, entry.cause, entry.invoiceId, entry.endsId, entry.method, entry.at, entry.byId],
    postings.map(({ accountId }) => accountId),
    postings.map(({ amountPaise }) => amountPaise),
    postings.map(({ balancePaise }) => balancePaise),
  ]
}

/** In the order given. Undefined: they are not those. */
export function locksOf(
  locked: readonly LockedAccount[],
  accounts: readonly MoneyAccount[],
): LockedAccount[] | undefined {
  const found = accounts.map(account => locked.find(each => isSame(each, account)))
  return found.every(each => each !== undefined) ? found : undefined
}

function isSame(a: MoneyAccount, b: MoneyAccount): boolean {
  return (
    a.kind === b.kind && (a.ownerId ?? null) === (b.ownerId ?? null) && (a.invoiceId ?? null) === (b.invoiceId ?? null)
  )
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
