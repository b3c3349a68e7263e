// One PostgreSQL for all tests of the API; each file gets a database of its own, copied from one that is up to date.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../../src/api/store/embedded/embedded-postgres.ts'
import { migrateStore } from '../../../src/api/store/migrate-store.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
  }
}

export const templateName = 'galla_template'
export const storeFolder = join(import.meta.dirname, '../../../drizzle/store')

export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'galla-postgres-'))
  const database = await startEmbeddedPostgres({ folder, isThrowaway: true, log: () => undefined })
  const admin = new pg.Client({ connectionString: database.url })
  await admin.connect()
  await admin.query(`create database ${templateName}`)
  await admin.end()
  await migrateStore(database.url.replace(/postgres$/, templateName), { folder: storeFolder })
  project.provide('postgresUrl', database.url)
  return async () => {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
