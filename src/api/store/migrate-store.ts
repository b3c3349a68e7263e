// Brings the store's schema up to date, one process at a time, and lends each shop's rows to the role that row-level
// security holds to one shop.

import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'

export interface StoreMigration {
  /** Holds the generated SQL. */
  readonly folder: string
}

/** Any number, as long as every process of every version takes the same. */
const migrationLock = 7_146_552

const roleOfShops = `do $$ begin
  if not exists (select from pg_roles where rolname = 'galla_shop') then create role galla_shop nologin; end if;
  if not pg_has_role(current_user, 'galla_shop', 'member') then execute format('grant galla_shop to %I', current_user); end if;
end $$`

/** Refuses when the database's user may neither make the role nor is a member of it. */
export async function migrateStore(url: string, { folder }: StoreMigration): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'galla-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(roleOfShops)
    await migrate(drizzle(client), { migrationsFolder: folder })
  } finally {
    await client.end()
  }
}
