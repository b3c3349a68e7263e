// One API for all shops of a simulation. It ends and comes back on the same database, and one shop's rows can be put back to
// what they were, as an operator does who restores an older backup.
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { openTestApi, type TestApi, type TestClient } from '../api/open-test-api.ts'

export interface SimulatedServer {
  /** Another one after each restart. */
  readonly api: TestApi
  restart(): Promise<void>
  /** A shop of its own; its owner's phone. */
  openShop(): Promise<TestClient>
  /** Nobody else's. */
  newAddress(): string
  /** Returns how to go back to that moment. */
  remember(shopId: string): Promise<() => Promise<void>>
  query<R extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<R[]>
}

export async function openSimulatedServer(): Promise<SimulatedServer> {
  const now = { api: await openTestApi(), phones: 0, addresses: 0 }
  const { databaseUrl } = now.api
  const owner = new pg.Client({ connectionString: databaseUrl })
  await owner.connect()
  onTestFinished(() => owner.end())
  const tables = await shopTables(owner)
  return {
    get api() {
      return now.api
    },
    async restart() {
      await now.api.close()
      now.api = await openTestApi({ databaseUrl })
    },
    newAddress() {
      now.addresses += 1
      return `fd00::${Math.floor(now.addresses / 65_536).toString(16)}:${(now.addresses % 65_536).toString(16)}`
    },
    async openShop() {
      now.phones += 1
      // Nobody forgot anything of this one.
      await owner.query(`update store_birth set put_back = ''`)
      return now.api.register(`9${String(now.phones).padStart(9, '0')}`)
    },
    async remember(shopId) {
      const kept: KeptTable[] = []
      for (const { key, table } of tables) {
        const { rows } = await owner.query(
          `select coalesce(json_agg(t), '[]')::text as rows from "${table}" t where ${key} = $1`,
          [shopId],
        )
        kept.push({ key, table, rows: rows[0].rows })
      }
      return () => putBack(owner, shopId, kept)
    },
    query: async (text, values) => (await owner.query(text, [...values])).rows,
  }
}

interface ShopTable {
  readonly table: string
  readonly key: string
}
interface KeptTable extends ShopTable {
  /** JSON. */
  readonly rows: string
}

async function shopTables(owner: pg.Client): Promise<ShopTable[]> {
  const { rows } = await owner.query(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'shop_id'`,
  )
  return [{ table: 'shop', key: 'id' }, ...rows.map(({ name }) => ({ table: name, key: 'shop_id' }))]
}

/** Past triggers and references, which guard what the API does. */
async function putBack(owner: pg.Client, shopId: string, kept: readonly KeptTable[]): Promise<void> {
  await owner.query('begin; set local session_replication_role = replica')
  try {
    for (const { key, rows, table } of kept) {
      await owner.query(`delete from "${table}" where ${key} = $1`, [shopId])
      await owner.query(`insert into "${table}" select * from json_populate_recordset(null::public."${table}", $1)`, [
        rows,
      ])
    }
    // What its operator has to say, since it is the same database.
    await owner.query('select note_put_back()')
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}
