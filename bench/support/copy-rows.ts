// The floor of everything that brings rows to the hosted store: PostgreSQL itself copying the same rows from files.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** Milliseconds for all rows of the shop in one transaction, into a database that is as yet empty. */
export async function copyRows(fromUrl: string, toUrl: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'galla-bench-copy-'))
  chmodSync(folder, 0o777)
  const [source, target] = [new pg.Client({ connectionString: fromUrl }), new pg.Client({ connectionString: toUrl })]
  try {
    await Promise.all([source.connect(), target.connect()])
    const { rows } = await source.query<{ name: string }>(`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'shop_id' and table_name not in ('counter', 'device_session')
      order by table_name`)
    const tables = rows.map(({ name }) => ({ name: target.escapeIdentifier(name), file: join(folder, name) }))
    for (const { name, file } of tables) await source.query(`copy ${name} to '${file}'`)
    const startedMs = performance.now()
    await target.query('begin')
    await target.query('set local session_replication_role = replica')
    for (const { name, file } of tables) await target.query(`copy ${name} from '${file}'`)
    await target.query('commit')
    return performance.now() - startedMs
  } finally {
    await Promise.all([source.end(), target.end()])
    rmSync(folder, { recursive: true, force: true })
  }
}
