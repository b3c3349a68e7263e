// The hosted API and, beside it, bare Fastify handlers that put the very same statements to PostgreSQL and send back the
// rows: no sign-in, no checks, no shaping. In a process of its own, so that those who ask do not hold it up.

import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import pg from 'pg'
import { v7 } from 'uuid'
import { startBenchServer } from '../support/bench-api.ts'
import { senderTo } from './http-sender.ts'

export interface EndpointRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: string
}

/** `started`: the addresses and the phone's sign-in. `learnt`: the bare handler for this path is there. */
export type EndpointAnswer = {
  readonly api: number
  readonly bare: number
  readonly token: string
  readonly clientId: string
}

type Asked = { readonly learn: EndpointRequest } | { readonly stop: true }
type Said = { readonly text: string; readonly name?: string | undefined; readonly values: unknown[] }

const recorded: { statements: Said[] | undefined } = { statements: undefined }
recordStatements()
const server = await startBenchServer()
const api = await server.openApi({ id: v7(), code: 'A1' })
const port = Number(new URL(api.address).port)
const phone = await register()
const send = senderTo({ port, headers: { authorization: `Bearer ${phone.token}` } })
const pool = new pg.Pool({ connectionString: api.databaseUrl, max: 10 })
await pool.query('create table floor_commit (id bigint generated always as identity, at timestamptz)')
const bare = Fastify()
const learnt = new Map<string, readonly Said[]>()
bare.get('/*', request => replay(learnt.get(request.url) ?? []))
bare.post('/*', request => replay(learnt.get(request.url) ?? []))
await bare.listen({ port: 0, host: '127.0.0.1' })
const barePort = (bare.server.address() as AddressInfo).port
process.send?.({ api: port, bare: barePort, ...phone } satisfies EndpointAnswer)

process.on('message', (asked: Asked) => {
  const done = 'learn' in asked ? learn(asked.learn) : stop()
  done.then(
    () => process.send?.({}),
    (error: unknown) => process.send?.({ failed: String(error) }),
  )
})

async function register() {
  const open = senderTo({ port, headers: {} })
  const phoneNumber = '9876500000'
  await open.post(JSON.stringify({ phoneNumber, purpose: 'register' }), '/api/mockotp/send')
  const account = { phoneNumber, otp: '1234', ownerName: 'Asha', businessName: 'Asha' }
  const answered = await open.post(JSON.stringify(account), '/api/auth/register')
  open.close()
  return JSON.parse(answered) as { token: string; clientId: string }
}

/** What one such request puts to the database is what the bare handler does. */
async function learn({ body, method, path }: EndpointRequest): Promise<void> {
  recorded.statements = []
  await (method === 'GET' ? send.get(path) : send.post(body ?? '', path))
  learnt.set(path, recorded.statements)
  recorded.statements = undefined
  if (method === 'POST') await forgetLatest()
}

/** What the learnt request wrote makes room for the bare handler, which writes the same. */
async function forgetLatest(): Promise<void> {
  const client = await pool.connect()
  await client.query('set session_replication_role = replica')
  const { rows } = await client.query('select xmin::text from entry order by sequence desc limit 1')
  for (const table of ['entry', 'invoice', 'invoice_line', 'invoice_balance', 'payment'])
    await client.query(`delete from ${table} where xmin::text = $1`, [rows[0]?.xmin])
  client.release(true)
}

function recordStatements(): void {
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown
  const recording = function (this: unknown, ...given: unknown[]): unknown {
    const [said] = given
    if (typeof said === 'object' && said !== null && 'text' in said) recorded.statements?.push(said as Said)
    return query.apply(this, given)
  }
  pg.Client.prototype.query = recording as typeof pg.Client.prototype.query
}

/** What was written is taken back, so that it can be written again; a row of its own pays for the disk. */
async function replay(statements: readonly Said[]): Promise<unknown> {
  const isWriting = statements.some(({ text }) => text.startsWith('with w0 as (insert'))
  const client = await pool.connect()
  try {
    if (isWriting) await client.query('begin')
    const answers: unknown[] = []
    for (const said of statements) {
      if (['begin', 'commit'].includes(said.text) || said.name === 'be-the-shop') continue
      answers.push((await client.query(said)).rows)
    }
    if (isWriting) {
      await client.query('rollback')
      await client.query('insert into floor_commit (at) values (now())')
    }
    return answers
  } finally {
    client.release()
  }
}

async function stop(): Promise<void> {
  send.close()
  await bare.close()
  await pool.end()
  await api.close()
  await server.stop()
  setImmediate(() => process.exit(0))
}
