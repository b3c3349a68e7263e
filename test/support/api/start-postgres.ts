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

/** `TEST_DATABASE_URL` names another server to test on: its database `postgres`, by a user who may make databases. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await serverOf(process.env.TEST_DATABASE_URL)
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`drop database if exists ${templateName}`)
  await admin.query(`create database ${templateName}`)
  await admin.end()
  await migrateStore(url.replace(/postgres$/, templateName), { folder: storeFolder })
  project.provide('postgresUrl', url)
  // embedded-postgres ends a process that is done with exit code 0, whatever has failed in it.
  process.prependListener('beforeExit', () => process.exit(process.exitCode))
  return stop
}

async function serverOf(named: string | undefined): Promise<{ url: string; stop: () => Promise<void> }> {
  if (named !== undefined) return { url: named, stop: async () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'galla-postgres-'))
  const { url, stop } = await startEmbeddedPostgres({ folder, isThrowaway: true, log: () => undefined })
  return {
    url,
    async stop() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
