// The API as a server runs it: a folder of its own, told what it needs, asked to stop while it answers.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { newDatabase } from '../support/api/new-database.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(mkdtempSync(join(tmpdir(), 'galla-packaged-')), 'api')
const production = {
  NODE_ENV: 'production',
  JWT_SECRET: 'f3Kq9vZx2LmN8pRt5WyB7cDe1GhJ4sUa',
  FACTOR_API_Key: 'a-key',
}

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/run.mjs', 'package-api', folder], { cwd: root })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Started {
  readonly child: ChildProcess
  readonly said: () => string
  readonly ended: Promise<number | null>
}

function start(env: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, ['src/api/index.ts'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const text = { all: '' }
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => {
      text.all += piece.toString()
    })
  const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { child, said: () => text.all, ended }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

test('it answers, has no mock codes, tells no phone number in its log, and ends when it is asked to', async () => {
  const port = await freePort()
  const api = start({ ...production, DATABASE_URL: await newDatabase(), PORT: String(port) })
  const url = `http://127.0.0.1:${port}`
  await expect.poll(api.said).toContain(`open at ${url}`)
  expect(await (await fetch(`${url}/api/health`)).json()).toMatchObject({ success: true, status: 'OK' })
  expect((await fetch(`${url}/api/docs/json`)).status).toBe(200)
  expect((await fetch(`${url}/api/mockotp/send`, { method: 'POST' })).status).toBe(404)
  const find = await fetch(`${url}/api/business/client-customers/01a20051037474ac454b2109/9845012345`)
  expect(find.status).toBe(401)
  await expect.poll(api.said).toContain('"status":401')
  expect(api.said()).not.toContain('9845012345')
  api.child.kill('SIGTERM')
  expect(await api.ended).toBe(0)
})

test('told too little it says what is missing and does not start', async () => {
  const api = start({ NODE_ENV: 'production', JWT_SECRET: 'short' })
  expect(await api.ended).toBe(1)
  expect(api.said()).toContain('JWT_SECRET: needs at least 32 characters')
})

test('a database that is not there ends it', async () => {
  const port = await freePort()
  const api = start({ ...production, DATABASE_URL: `postgres://galla:x@127.0.0.1:${port}/galla`, PORT: '0' })
  expect(await api.ended).toBe(1)
})
