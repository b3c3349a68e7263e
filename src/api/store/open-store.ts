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
  /** Sends it behind what was sent before and waits for no answer. When it fails, the transaction fails: at the commit. */
  send(statement: Statement, values?: readonly unknown[]): void
}

export type Statement = string | { readonly name: string; readonly text: string }

export interface Store {
  /** The first row of one statement, which is a transaction of its own: who is calling, asked at every call. */
  lookUp<R extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[]): Promise<R | undefined>
  /** For what belongs to no shop yet, such as sign-in. It is the database's own user: no wall stands before it. */
  transact<T>(act: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * For what finds out whose shop it is by using something up: a code is spent only if what it was for is done. What `find`
   * wrote is kept when it answers with a refusal, and undone with everything when `act` throws.
   */
  transactForFound<T, N extends Error>(
    find: (tx: Tx) => Promise<string | N>,
    act: (tx: ShopTx) => Promise<T>,
  ): Promise<T | N>
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
  const pool = new pg.Pool({ connectionString: url, max: connections, application_name: 'galla-api', pipeline: true })
  pool.on('error', onIdleProblem)
  const within = async <T, X extends Tx>(begin: string, extra: (tx: Tx) => X, act: (tx: X) => Promise<T>) => {
    const client = await pool.connect()
    const { tx, end } = txOf(client)
    try {
      // Nothing waits for an answer that it does not need: after a failure PostgreSQL refuses all that follows.
      tx.send(begin)
      const result = await act(extra(tx))
      await end('commit')
      client.release()
      return result
    } catch (error) {
      // A connection that cannot even roll back is thrown away.
      const broken = await end('rollback').then(
        () => false,
        () => true,
      )
      client.release(broken)
      throw error
    }
  }
  return {
    async lookUp<R extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[]) {
      const { rows } = await pool.query<R>({ ...textOf(statement), values: [...values] })
      return rows[0]
    },
    transact: act => within('begin', tx => tx, act),
    async transactForFound(find, act) {
      const { afterCommit, tellAll } = createTellings()
      const findAndAct = async (tx: Tx) => {
        const shopId = await find(tx)
        if (typeof shopId !== 'string') return shopId
        tx.send(becoming(shopId))
        return act({ ...tx, shopId, afterCommit })
      }
      const result = await within('begin', tx => tx, findAndAct)
      tellAll()
      return result
    },
    async transactFor(shopId, act) {
      const { afterCommit, tellAll } = createTellings()
      const result = await within(`begin; ${becoming(shopId)}`, tx => ({ ...tx, shopId, afterCommit }), act)
      tellAll()
      return result
    },
    isReady: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: () => pool.end(),
  }
}

/** From here on the transaction is that shop's. */
function becoming(shopId: string): string {
  if (!shopIdShape.test(shopId)) throw new Error('a shop id is a UUID')
  return `select set_config('role', 'galla_shop', true), set_config('galla.shop', '${shopId}', true)`
}

function createTellings() {
  const tellings: (() => void)[] = []
  return {
    afterCommit: (tell: () => void) => void tellings.push(tell),
    tellAll(): void {
      for (const tell of tellings) tell()
    },
  }
}

const textOf = (statement: Statement) => (typeof statement === 'string' ? { text: statement } : statement)

/** `end`: rejects when something that was sent failed, or when the transaction did not end as it was told to. */
function txOf(client: pg.PoolClient): { tx: Tx; end: (how: 'commit' | 'rollback') => Promise<void> } {
  let sent: Promise<unknown>[] = []
  let isOver = false
  const query = async <R extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[] = []) => {
    // What comes too late would run without a wall.
    if (isOver) throw new Error('the transaction is over')
    return client.query<R>({ ...textOf(statement), values: [...values] })
  }
  const tx: Tx = {
    rows: async (statement, values) => (await query<never>(statement, values)).rows,
    row: async (statement, values) => (await query<never>(statement, values)).rows[0],
    run: async (statement, values) => (await query(statement, values)).rowCount ?? 0,
    send(statement, values) {
      const answered = query(statement, values)
      // The end hears of it.
      answered.catch(() => undefined)
      sent.push(answered)
    },
  }
  return {
    tx,
    async end(how) {
      isOver = true
      const ended = client.query(how)
      const behind = how === 'commit' ? sent : []
      sent = []
      await Promise.all([...behind, ended])
      // PostgreSQL answers the commit of a transaction that had failed with its rollback.
      if ((await ended).command !== how.toUpperCase()) throw new Error(`the transaction did not ${how}`)
    },
  }
}
