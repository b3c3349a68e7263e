// Of all that an account was told, what a person keeps as a notice.

import { announcementEvent } from '../../../../shared/contract/market/notices.ts'
import type { Tx } from '../../open-store.ts'
import type { FinancingAccount, FinancingRole } from '../financing-account-rows.ts'

type Reader = Pick<FinancingAccount, 'id' | 'role'>

export interface ToldNotice {
  readonly sequence: number
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly at: Date
}

/** Steps of an invoice that are kept as a notice; that one ended investors are told by one of their own. */
const endingsOf = (role: FinancingRole) => (role === 'investor' ? ['defaulted'] : ['expired', 'defaulted'])

export function noticeRows(tx: Tx) {
  return {
    /** The last first; those before this place, without those that were put away. */
    async page({ id, role }: Reader, before: number | undefined, limit: number): Promise<ToldNotice[]> {
      const rows = await tx.rows<ToldNotice>(
        `(select sequence, name, payload, at from market_event
          where account_id = $1 and sequence is not null and ($2::bigint is null or sequence < $2)
            and (name in ('notification', 'investmentSuccess', 'invoiceFunded', 'invoiceRepaid')
              or (name = 'invoice-update' and payload->>'type' = 'invoice-status-updated'
                and payload->'invoice'->>'status' = any($4::text[])))
            and sequence > coalesce((select until from cleared_notices c where c.account_id = $1), 0)
            and not exists (select from removed_notice r where r.account_id = $1 and r.sequence = market_event.sequence)
          order by sequence desc limit $3)
         union all
         (select sequence, name, payload, at from market_event
          where name = '${announcementEvent}' and sequence is not null and ($2::bigint is null or sequence < $2)
            and sequence > coalesce((select until from cleared_notices c where c.account_id = $1), 0)
            and not exists (select from removed_notice r where r.account_id = $1 and r.sequence = market_event.sequence)
          order by sequence desc limit $3)
         order by sequence desc limit $3`,
        [id, before ?? null, limit, endingsOf(role)],
      )
      return rows.map(row => ({ ...row, sequence: Number(row.sequence) }))
    },
    /** One that this account was told; any other is not there to be put away. */
    remove: (accountId: string, sequence: number) =>
      tx.run(
        `insert into removed_notice (account_id, sequence)
         select $1::uuid, sequence from market_event
         where sequence = $2 and (account_id = $1 or name = '${announcementEvent}') on conflict do nothing`,
        [accountId, sequence],
      ),
    /** Never back again. */
    async clear(accountId: string, until: number): Promise<void> {
      await tx.run(
        `insert into cleared_notices as c (account_id, until) values ($1, $2)
         on conflict (account_id) do update set until = greatest(c.until, excluded.until)`,
        [accountId, until],
      )
      await tx.run('delete from removed_notice where account_id = $1 and sequence <= $2', [accountId, until])
    },
    /** Up to where this account was told anything. */
    async last(accountId: string): Promise<number> {
      const row = await tx.row<{ last: string | null }>(
        `select greatest((select max(sequence) from market_event where account_id = $1),
           (select max(sequence) from market_event where name = '${announcementEvent}')) as last`,
        [accountId],
      )
      return Number(row?.last ?? 0)
    },
  }
}
