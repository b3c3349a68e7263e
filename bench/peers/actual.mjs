// Actual bringing bills to its own server, one transaction each: a row of date, amount and text, 500 to a sync, since one sync of
// all fails. It syncs by itself while it writes, so only both together can be told apart from nothing; the calls of sync are
// timed besides. `node actual.mjs FILE`: a file of one JSON array. Prints milliseconds.

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import * as actual from '@actual-app/api'

const batch = 500
const password = 'bench'
const folder = mkdtempSync(join(tmpdir(), 'galla-bench-actual-'))
for (const name of ['client', 'server']) mkdirSync(join(folder, name))
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const program = fileURLToPath(
  new URL('node_modules/@actual-app/sync-server/build/bin/actual-server.js', import.meta.url),
)
const env = { ACTUAL_DATA_DIR: join(folder, 'server'), ACTUAL_PORT: String(port), ACTUAL_HOSTNAME: '127.0.0.1' }
const server = spawn(process.execPath, [program], {
  env: { ...process.env, ...env, NODE_ENV: 'production' },
  stdio: 'ignore',
})
// It tells the world what it does; the bench reads one line.
const { log } = console
console.log = () => undefined
try {
  await untilUp()
  await fetch(`${url}/account/bootstrap`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ password }),
  })
  await actual.init({ dataDir: join(folder, 'client'), serverURL: url, password })
  await actual.runImport('Shop', async () => undefined)
  const account = await actual.createAccount({ name: 'Till', type: 'checking' }, 0)
  await actual.sync()
  const bills = JSON.parse(readFileSync(process.argv[2], 'utf8'))
  const startedMs = performance.now()
  let syncedMs = 0
  for (let at = 0; at < bills.length; at += batch) {
    const rows = bills.slice(at, at + batch).map(({ at: date, id }, index) => ({
      date: date.slice(0, 10),
      amount: 100 + index,
      notes: `bill ${at + index}`,
      imported_id: id,
    }))
    await actual.addTransactions(account, rows)
    const beforeMs = performance.now()
    await actual.sync()
    syncedMs += performance.now() - beforeMs
  }
  log(JSON.stringify({ tookMs: performance.now() - startedMs, syncedMs }))
} finally {
  server.kill()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()

async function untilUp() {
  for (let tries = 0; tries < 100; tries += 1) {
    const answered = await fetch(`${url}/account/needs-bootstrap`).catch(() => undefined)
    if (answered?.ok) return
    await setTimeout(200)
  }
  throw new Error('the server of Actual does not answer')
}

function freePort() {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
