// The hosted store: one PostgreSQL for all shops. Whoever acts for a shop does it in a transaction that can see and write
// that shop's rows only; the database itself enforces it (row-level security), whatever a statement forgets to say.

import pg from 'pg'
import { migrateStore, type StoreMigration } from './migrate-store.ts'

/** Runs statements inside one transaction. A statement with a name is prepared once for each connection. */
export interface Tx {
  rows<R extends pg.QueryResultRow>(statement: Statement, values?: readonly unknown[]): Promise<R[]>
  /** The first row, if there is one. */
  row<R extends pg.QueryResultRow>(statement: Statement, values?: readonly unknown[]): Promise<R | undefined>
  /** How many rows were written. */
  run(statement: Statement, values?: readonly unknown[]): Promise<number>
}

export type Statement = string | { readonly name: string; readonly text: string }

export interface Store {
  /** For what belongs to no shop yet, such as sign-in. It is the database's own user: no wall stands before it. */
  transact<T>(act: (tx: Tx) => Promise<T>): Promise<T>
  /** For everything of one shop. */
  transactFor<T>(shopId: string, act: (tx: ShopTx) => Promise<T>): Promise<T>
  /** Whether the database answers. */
  isReady(): Promise<boolean>
  close(): Promise<void>
}

/** A transaction of one shop. Its statements name the shop as well: the rows of a shop lie together under it. */
export interface ShopTx extends Tx {
  readonly shopId: string
  /** What is told to others once it is true: after the commit, and not at all without one. */
  afterCommit(tell: () => void): void
}

export interface StoreOptions {
  readonly url: string
  readonly migration: StoreMigration
  readonly connections?: number
  /** A connection that nobody was using broke. */
  readonly onIdleProblem: (error: Error) => void
}

const shopIdShape = /^[0-9a-f-]{36}$/

/** Brings the schema up to date first. */
export async function openStore({ url, migration, connections = 10, onIdleProblem }: StoreOptions): Promise<Store> {
  await migrateStore(url, migration)
  const pool = new pg.Pool({ connectionString: url, max: connections, application_name: 'galla-api' })
  pool.on('error', onIdleProblem)
  const within = async <T, X extends Tx>(begin: string, extra: (tx: Tx) => X, act: (tx: X) => Promise<T>) => {
    const client = await pool.connect()
    try {
      await client.query(begin)
      const result = await act(extra(txOf(client)))
      await client.query('commit')
      client.release()
      return result
    } catch (error) {
      // A connection that cannot even roll back is thrown away.
      const broken = await client.query('rollback').then(
        () => false,
        () => true,
      )
      client.release(broken)
      throw error
    }
  }
  return {
    transact: act => within('begin', tx => tx, act),
    transactFor(shopId, act) {
      if (!shopIdShape.test(shopId)) throw new Error('a shop id is a UUID')
      const begin = `begin; select set_config('role', 'galla_shop', true), set_config('galla.shop', '${shopId}', true)`
      const tellings: (() => void)[] = []
      const afterCommit = (tell: () => void) => void tellings.push(tell)
      return within(begin, tx => ({ ...tx, shopId, afterCommit }), act).then(result => {
        for (const tell of tellings) tell()
        return result
      })
    },
    isReady: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: () => pool.end(),
  }
}

function txOf(client: pg.PoolClient): Tx {
  const query = <R extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[] = []) => {
    const named = typeof statement === 'string' ? { text: statement } : statement
    return client.query<R>({ ...named, values: [...values] })
  }
  return {
    rows: async (statement, values) => (await query<never>(statement, values)).rows,
    row: async (statement, values) => (await query<never>(statement, values)).rows[0],
    run: async (statement, values) => (await query(statement, values)).rowCount ?? 0,
  }
}
