// Writes and reads what is told on the marketplace.

import type { Statement, Tx } from '../open-store.ts'
import type { FinancingAccount, FinancingRole } from './financing-account-rows.ts'

/** To whom: one account, every account of a role, or everybody who is signed in. */
export type MarketAudience =
  | { readonly accountId: string; readonly role?: undefined }
  | { readonly accountId?: undefined; readonly role: FinancingRole }
  | { readonly accountId?: undefined; readonly role?: undefined }

export interface MarketEvent {
  readonly to: MarketAudience
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
}

export interface NumberedEvent {
  readonly sequence: number
  readonly accountId: string | null
  readonly role: FinancingRole | null
  readonly name: string
  readonly payload: Record<string, unknown>
  readonly at: Date
}

const columns = 'sequence, account_id as "accountId", role, name, payload, at'
const insertEvents: Statement = {
  name: 'insert-market-events',
  text: `insert into market_event (account_id, role, name, payload, at)
  select account_id, role, name, payload::jsonb, $5 from unnest($1::uuid[], $2::text[], $3::text[], $4::text[])
    with ordinality as e (account_id, role, name, payload, line) order by line`,
}
const readEvent = (row: NumberedEvent): NumberedEvent => ({ ...row, sequence: Number(row.sequence) })

/** Where something waits. Whoever holds the lock says so to what comes behind: its snapshot is of after the lock. */
const lockNumbering: Statement = {
  name: 'lock-market-numbering',
  text: `select set_config('galla.numbers', 'on', true)
    from (select pg_advisory_xact_lock(hashtextextended('market_event', 0))
      from (select from market_event where sequence is null limit 1) waiting) locked`,
}
const numberWaiting: Statement = {
  name: 'number-market-events',
  text: `update market_event e set sequence = n.sequence from (
      select id, coalesce((select max(sequence) from market_event), 0) + row_number() over (order by id) as sequence
      from market_event where sequence is null and current_setting('galla.numbers', true) = 'on') n where e.id = n.id`,
}

const sayClearing: Statement = {
  name: 'say-clearing-market-events',
  text: `select set_config('galla.clears', 'on', true)`,
}

export function marketEventRows(tx: Tx) {
  return {
    insert(events: readonly MarketEvent[], now: Date): void {
      if (events.length === 0) return
      tx.send(insertEvents, [
        events.map(({ to }) => to.accountId ?? null),
        events.map(({ to }) => to.role ?? null),
        events.map(({ name }) => name),
        events.map(({ payload }) => JSON.stringify(payload)),
        now,
      ])
    },
    /**
     * Gives what was committed since the last time its place, behind everything that has one. One does it at a time, so
     * what a reader has passed never gets company; whoever writes waits for nobody.
     */
    number(): void {
      tx.send(lockNumbering)
      tx.send(numberWaiting)
    },
    async last(): Promise<number> {
      const row = await tx.row<{ last: string | null }>('select max(sequence) as last from market_event')
      return Number(row?.last ?? 0)
    },
    /** To whomever they are. */
    async after(sequence: number, limit: number): Promise<NumberedEvent[]> {
      const rows = await tx.rows<NumberedEvent>(
        `select ${columns} from market_event where sequence > $1 order by sequence limit $2`,
        [sequence, limit],
      )
      return rows.map(readEvent)
    },
    /** What this account may see of them. */
    async ofAccount(
      { id, role }: Pick<FinancingAccount, 'id' | 'role'>,
      sequence: number,
      limit: number,
    ): Promise<NumberedEvent[]> {
      const rows = await tx.rows<NumberedEvent>(
        `(select ${columns} from market_event where account_id = $1 and sequence > $3 order by sequence limit $4)
         union all
         (select ${columns} from market_event where account_id is null and (role is null or role = $2) and sequence > $3
          order by sequence limit $4)
         order by sequence limit $4`,
        [id, role, sequence, limit],
      )
      return rows.map(readEvent)
    },
  }
}

/** How far back they are kept. */
export function keptEvents(tx: Tx) {
  return {
    /** Behind this place nothing was cleared away: of all places before the first that is there, the last. */
    async floor(): Promise<number> {
      const row = await tx.row<{ first: string | null }>('select min(sequence) as first from market_event')
      return Math.max(0, Number(row?.first ?? 1) - 1)
    },
    /**
     * Clears what lies before the first that was told since then, so that what is left has no gaps; the last stays, by which
     * the next is numbered.
     */
    async clear(toldBefore: Date, limit: number): Promise<number> {
      tx.send(sayClearing)
      return tx.run(
        `delete from market_event where id in (
           select id from market_event where sequence < coalesce(
             (select sequence from market_event where sequence is not null and at >= $1 order by sequence limit 1),
             (select max(sequence) from market_event))
           order by sequence limit $2)`,
        [toldBefore, limit],
      )
    },
  }
}
