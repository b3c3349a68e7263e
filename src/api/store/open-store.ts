// The hosted store: one PostgreSQL for all shops. Whoever acts for a shop does it in a transaction that can see and write
// that shop's rows only; the database itself enforces it (row-level security), whatever a statement forgets to say.

import pg from 'pg'
import { GatheringSocket } from './gathering-socket.ts'
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
  /** What is written in one statement, whoever adds to it: `write` is given all of this name, just before the commit. */
  gather<T>(name: string, items: readonly T[], write: (all: readonly T[]) => void): void
  /** What is told to others once it is true: after the commit, and not at all without one. */
  afterCommit(tell: () => void): void
}

export type Statement = string | { readonly name: string; readonly text: string }

/** What one statement finds: in a transaction, or by itself as the database's own user. */
export type RowReader = Pick<Tx, 'row'>

export interface Store extends RowReader {
  /** For what belongs to no shop yet, such as sign-in. It is the database's own user: no wall stands before it. */
  transact<T>(act: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * For what finds out whose shop it is by using something up: a code is spent only if what it was for is done. What `find`
   * wrote is kept when it answers with a refusal, and undone with everything when `act` throws.
   */
  transactForFound<T, N extends Error>(
    find: (tx: Tx) => Promise<string | N> | string,
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
}

export interface StoreOptions {
  readonly url: string
  readonly migration: StoreMigration
  readonly connections?: number
  /** A connection that nobody was using broke. */
  readonly onIdleProblem: (error: Error) => void
}

const beTheShop: Statement = {
  name: 'be-the-shop',
  text: `select set_config('role', 'galla_shop', true), set_config('galla.shop', $1::uuid::text, true)`,
}

/** Brings the schema up to date first. */
export async function openStore({ url, migration, connections = 10, onIdleProblem }: StoreOptions): Promise<Store> {
  await migrateStore(url, migration)
  const pool = new pg.Pool({
    ...{ connectionString: url, max: connections, application_name: 'galla-api', pipeline: true },
    stream: () => new GatheringSocket(),
  })
  pool.on('error', onIdleProblem)
  const commit = async <T>(act: Acting<T>, afterCommit: Tx['afterCommit']) => {
    const client = await pool.connect()
    const { tx, end, writeGathered } = txOf(client, afterCommit)
    try {
      // Nothing waits for an answer that it does not need: after a failure PostgreSQL refuses all that follows.
      tx.send('begin')
      const result = await act(tx, writeGathered)
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
  const within = async <T>(act: Acting<T>) => {
    const tellings: (() => void)[] = []
    const result = await commit(act, tell => void tellings.push(tell))
    for (const tell of tellings) tell()
    return result
  }
  const transactForFound: Store['transactForFound'] = (find, act) =>
    within(async (tx, writeGathered) => {
      const shopId = await find(tx)
      if (typeof shopId !== 'string') return shopId
      // Behind the wall it could not be written any more.
      writeGathered()
      tx.send(beTheShop, [shopId])
      return act({ ...tx, shopId })
    })
  return {
    async row<R extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[] = []) {
      const { rows } = await pool.query<R>({ ...textOf(statement), values: [...values] })
      return rows[0]
    },
    transact: act => within(tx => act(tx)),
    transactForFound,
    transactFor: <T>(shopId: string, act: (tx: ShopTx) => Promise<T>) => transactForFound<T, never>(() => shopId, act),
    isReady: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: () => pool.end(),
  }
}

/** It may write what was gathered before the end. */
type Acting<T> = (tx: Tx, writeGathered: () => void) => Promise<T>

const textOf = (statement: Statement) => (typeof statement === 'string' ? { text: statement } : statement)

/** `end`: rejects when something that was sent failed, or when the transaction did not end as it was told to. */
function txOf(
  client: pg.PoolClient,
  afterCommit: Tx['afterCommit'],
): { tx: Tx; end: (how: 'commit' | 'rollback') => Promise<void>; writeGathered: () => void } {
  let sent: Promise<unknown>[] = []
  let isOver = false
  const gathered = new Map<string, { readonly items: unknown[]; readonly write: (all: readonly never[]) => void }>()
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
    gather(name, items, write) {
      const known = gathered.get(name) ?? { items: [], write }
      known.items.push(...items)
      gathered.set(name, known)
    },
    afterCommit,
  }
  const writeGathered = () => {
    for (const { items, write } of gathered.values()) write(items as never[])
    gathered.clear()
  }
  return {
    tx,
    writeGathered,
    async end(how) {
      if (how === 'commit') writeGathered()
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
