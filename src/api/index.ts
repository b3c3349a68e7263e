// The door of the hosted API: reads what it is told, opens the store, listens until it is asked to stop.
// `npm run api -- [--port N] [--data FOLDER] [--demo]`

import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { v7 } from 'uuid'
import manifest from '../../package.json' with { type: 'json' }
import { buildApp } from './app.ts'
import { simulatedBank } from './bank/simulated-bank.ts'
import { type ApiConfig, ConfigMistake, readConfig } from './config.ts'
import type { ApiDeps, SilentDeps } from './operations/api-deps.ts'
import { addDemoAccounts } from './operations/financing-account/demo-accounts.ts'
import { openPaperReader } from './reading/open-paper-reader.ts'
import { openRedis } from './redis/open-redis.ts'
import { createFingerprints } from './secrets/fingerprints.ts'
import { createLinkSeals } from './secrets/link-seals.ts'
import { createSlowHasher, fullCost } from './secrets/slow-hash.ts'
import { tokenSecrets } from './secrets/token-secrets.ts'
import { loggedSms } from './sms/sms-sender.ts'
import { twoFactorSms } from './sms/two-factor-sms.ts'
import { openStore } from './store/open-store.ts'
import { billingTokens } from './tokens/billing-tokens.ts'
import { financingTokens } from './tokens/financing-tokens.ts'

const clock = { nowMs: () => Date.now() }
const say = (line: string) => console.log(line)

async function run(config: ApiConfig, dataFolder: string): Promise<void> {
  const closing: (() => Promise<unknown>)[] = []
  try {
    let url = config.databaseUrl
    if (url === undefined) {
      say(`Galla API: no DATABASE_URL, so an embedded PostgreSQL in ${dataFolder}`)
      // Not part of the server's package, so it is looked for only where it is wanted.
      const { startEmbeddedPostgres } = await import('./store/embedded/embedded-postgres.ts')
      const database = await startEmbeddedPostgres({ folder: dataFolder, log: () => undefined })
      closing.unshift(() => database.stop())
      url = database.url
    }
    const migration = { folder: join(import.meta.dirname, '../../drizzle/store') }
    const onIdleProblem = (error: Error) => console.error(`a database connection broke: ${error.message}`)
    const store = await openStore({ url, migration, onIdleProblem })
    closing.unshift(() => store.close())
    const redis =
      config.redisUrl === undefined
        ? undefined
        : openRedis(config.redisUrl, error => console.error(`Redis: ${error.message}`))
    if (redis !== undefined) closing.unshift(() => redis.quit())
    const paperReader = openPaperReader()
    closing.unshift(() => paperReader.close())
    const deps = { ...depsOf(config, store), paperReader }
    if (config.hasDemo) await addDemoAccounts(deps)
    const app = await buildApp({
      config,
      deps,
      version: manifest.version,
      logger: {},
      redis,
      uptimeSeconds: () => process.uptime(),
      memory: () => process.memoryUsage(),
    })
    closing.unshift(() => app.close())
    const address = await app.listen({ port: config.port, host: config.host })
    say(`Galla API is open at ${address}, its description at ${address}/api/docs`)
    await new Promise<void>(resolve => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
  } finally {
    for (const close of closing) await close()
  }
}

function depsOf(config: ApiConfig, store: ApiDeps['store']): Omit<SilentDeps, 'paperReader'> {
  const secret = config.tokenSecret ?? randomBytes(48).toString('base64url')
  const signing = { secret, days: config.tokenDays, clock }
  return {
    store,
    clock,
    newId: v7,
    isProduction: config.isProduction,
    slowHash: createSlowHasher(fullCost),
    newCode: () => String(randomInt(10_000)).padStart(4, '0'),
    secrets: tokenSecrets,
    fingerprints: createFingerprints(config.fingerprintKey),
    linkSeals: createLinkSeals(secret),
    sms: config.smsKey === undefined ? loggedSms(say) : twoFactorSms({ key: config.smsKey, fetch }),
    billingTokens: billingTokens(signing),
    financingTokens: financingTokens(signing),
    market: config.market,
    // No bank is connected yet: in production nobody's money leaves.
    bank: config.isProduction ? undefined : simulatedBank({ clock }),
  }
}

try {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, data: { type: 'string' }, demo: { type: 'boolean' } },
  })
  const said = { PORT: values.port, SEED_DEMO: values.demo === true ? '1' : undefined }
  const env = { ...process.env, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) }
  await run(readConfig(env), values.data ?? join(import.meta.dirname, '../../.galla-api'))
} catch (error) {
  console.error(
    error instanceof ConfigMistake ? `galla api: ${error.message.replaceAll('\n', '\ngalla api: ')}` : error,
  )
  process.exitCode = 1
}
