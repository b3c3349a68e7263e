// PouchDB on LevelDB replicating bills, one document each, to express-pouchdb on LevelDB beside it; as its defaults are, which
// wait for no disk. `node pouchdb.mjs FILE`: a file of one JSON array. Prints milliseconds.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import express from 'express'
import makeServer from 'express-pouchdb'
import PouchDB from 'pouchdb'

const batch = 500

if (isMainThread) {
  const folder = mkdtempSync(join(tmpdir(), 'galla-bench-pouchdb-'))
  // On a thread of its own, as the other servers of the bench are in a process of their own.
  const server = new Worker(new URL(import.meta.url), { workerData: { folder } })
  const port = await new Promise(resolve => server.once('message', resolve))
  const local = new PouchDB(join(folder, 'client'))
  const bills = JSON.parse(readFileSync(process.argv[2], 'utf8'))
  for (let at = 0; at < bills.length; at += batch)
    await local.bulkDocs(bills.slice(at, at + batch).map(bill => ({ _id: bill.id, ...bill })))
  const startedMs = performance.now()
  const { docs_written: written } = await local.replicate.to(`http://127.0.0.1:${port}/db/shop`, { batch_size: batch })
  const tookMs = performance.now() - startedMs
  if (written !== bills.length) throw new Error(`${written} of ${bills.length} were written`)
  console.log(JSON.stringify({ tookMs }))
  await server.terminate()
  rmSync(folder, { recursive: true, force: true })
  process.exit()
} else {
  const { folder } = workerData
  const app = express()
  const settings = { configPath: join(folder, 'config.json'), logPath: join(folder, 'log.txt') }
  const Server = PouchDB.defaults({ prefix: `${folder}/server-` })
  app.use('/db', makeServer(Server, { ...settings, mode: 'minimumForPouchDB' }))
  const listening = app.listen(0, '127.0.0.1', () => parentPort.postMessage(listening.address().port))
}
