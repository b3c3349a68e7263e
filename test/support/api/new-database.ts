// A database of its own for a test, copied from one that is up to date.
import pg from 'pg'
import { v7 } from 'uuid'
import { inject } from 'vitest'
import { templateName } from './start-postgres.ts'

/** `from`: a database that nobody uses at the moment. */
export async function newDatabase(from: string = templateName): Promise<string> {
  const url = inject('postgresUrl')
  const name = `test_${v7().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`create database ${name} template ${from}`)
  await admin.end()
  const made = url.replace(/postgres$/, name)
  if (from === templateName) await beginHere(made)
  return made
}

/** A copy of a database is one that was put back; this one is where its shops begin. */
async function beginHere(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query('update store_birth set identity = store_identity()')
  await owner.end()
}
