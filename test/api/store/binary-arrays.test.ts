// What is sent as a binary array is what PostgreSQL reads.

import fc from 'fast-check'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { arrayParameters, binaryColumns, type Columns, type RowOf } from '../../../src/api/store/binary-arrays.ts'
import { newDatabase } from '../../support/api/new-database.ts'

const columns = {
  id: 'uuid',
  name: 'text',
  paise: 'bigint',
  count: 'int',
  at: 'timestamptz',
  hash: 'bytea',
  fields: 'jsonb',
} as const satisfies Columns
type Row = RowOf<typeof columns>

/** Text that PostgreSQL keeps: whole characters, no NUL. */
const text = fc.string({ unit: 'grapheme' }).map(said => said.replaceAll('\0', ''))
const instant = fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
const row: fc.Arbitrary<Row> = fc.record({
  id: fc.option(fc.uuid()),
  name: fc.option(text),
  paise: fc.option(fc.maxSafeInteger()),
  count: fc.option(fc.integer()),
  at: fc.option(instant),
  hash: fc.option(fc.uint8Array().map(bytes => Buffer.from(bytes))),
  fields: fc.option(fc.dictionary(text, text).map(said => JSON.stringify(said))),
})

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: await newDatabase() })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

test('every value comes back as it was', async () => {
  const client = await connect()
  const statement = `select id, name, paise::text, count, at, hash, fields::text
    from unnest(${arrayParameters(columns, 1)}) w(id, name, paise, count, at, hash, fields)`
  const said = (rows: readonly Row[]) =>
    rows.map(({ fields, paise, ...rest }) => ({
      ...rest,
      paise: paise === null ? null : String(paise),
      fields: fields === null ? null : JSON.parse(fields),
    }))
  await fc.assert(
    fc.asyncProperty(fc.array(row), async rows => {
      const read = await client.query(statement, binaryColumns(columns, rows))
      expect(read.rows.map(found => ({ ...found, fields: JSON.parse(found.fields) }))).toEqual(said(rows))
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['a UUID', { id: 'uuid' }, { id: '0190-zz' }],
  ['a time', { at: 'timestamptz' }, { at: new Date(Number.NaN) }],
] as const)('what is not %s is not sent', (_, shape: Columns, wrong) => {
  expect(() => binaryColumns(shape, [wrong as unknown as RowOf<Columns>])).toThrow('not a')
})
