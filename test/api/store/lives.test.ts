// Which life of the database this is: the one its shops began in, or one that a backup of it began.
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { newDatabase } from '../../support/api/new-database.ts'

async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

const lifeOf = async (client: pg.Client) => (await client.query('select store_life() as life')).rows[0].life as number

test('a copy of the database lives another life, and each copy one of its own', async () => {
  const url = await newDatabase()
  const first = new pg.Client({ connectionString: url })
  await first.connect()
  expect(await lifeOf(first)).toBe(0)
  await first.end()
  const name = new URL(url).pathname.slice(1)
  const lives = [
    await lifeOf(await connectTo(await newDatabase(name))),
    await lifeOf(await connectTo(await newDatabase(name))),
  ]
  expect(lives.every(life => life > 0)).toBe(true)
  expect(lives[0]).not.toBe(lives[1])
  expect(await lifeOf(await connectTo(url))).toBe(0)
})

test('files that were put back as they were begin another life where that is said, each time', async () => {
  const client = await connectTo(await newDatabase())
  await client.query('select note_put_back()')
  const life = await lifeOf(client)
  expect(life).toBeGreaterThan(0)
  await client.query('select note_put_back()')
  expect(await lifeOf(client)).not.toBe(life)
})

test('who owns the database need not rule the server to ask; shops ask, and change nothing', async () => {
  const client = await connectTo(await newDatabase())
  await client.query('begin')
  await client.query('create role lives_owner')
  await client.query('grant all on store_birth to lives_owner')
  await client.query('set local role lives_owner')
  expect((await client.query('select store_identity() as identity')).rows[0].identity).toMatch(/^\d+\/\w{8}\/\d+$/)
  await client.query('reset role')
  await client.query('rollback')
  await client.query('begin')
  await client.query('set local role galla_shop')
  expect(await lifeOf(client)).toBe(0)
  await expect(client.query('select note_put_back()')).rejects.toThrow('permission denied')
  await client.query('rollback')
})
