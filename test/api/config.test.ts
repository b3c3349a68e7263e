// What the API wants to be told before it starts.
import { expect, test } from 'vitest'
import { ConfigMistake, readConfig } from '../../src/api/config.ts'

const secret = 'f3Kq9vZx2LmN8pRt5WyB7cDe1GhJ4sUa'
const production = {
  NODE_ENV: 'production',
  JWT_SECRET: secret,
  DATABASE_URL: 'postgres://galla@db/galla',
  FACTOR_API_Key: 'a-key',
}

test('a server for trying out needs nothing', () => {
  expect(readConfig({})).toMatchObject({ isProduction: false, port: 10_000, host: '127.0.0.1', corsOrigins: 'any' })
})

test('variables that are set but empty count as not set', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: '', JWT_SECRET: '' })).toMatchObject({ port: 10_000 })
})

test('a production server is told what it needs', () => {
  expect(readConfig({ ...production, CORS_ORIGINS: 'https://a.example, https://b.example' })).toMatchObject({
    isProduction: true,
    corsOrigins: ['https://a.example', 'https://b.example'],
    tokenDays: 7,
  })
  expect(readConfig(production).corsOrigins).toEqual([])
})

test('a bank is believed in production only by a secret that was named, and by the one before it', () => {
  expect(readConfig({}).market).toMatchObject({
    listsQuickly: true,
    feeBps: 0,
    webhookSecrets: ['galla-test-webhook-secret'],
  })
  expect(readConfig(production).market.webhookSecrets).toEqual([])
  const named = { BANK_WEBHOOK_SECRET: 'of this year 2026', BANK_WEBHOOK_SECRET_BEFORE: 'of last year 2025' }
  expect(readConfig({ ...production, ...named }).market.webhookSecrets).toEqual(Object.values(named))
  expect(readConfig({ FINANCING_QUICK_LIST: '0', PLATFORM_FEE_BPS: '80' }).market).toMatchObject({
    listsQuickly: false,
    feeBps: 80,
  })
})

test.each([
  ['no secret', { JWT_SECRET: undefined }, 'JWT_SECRET is missing'],
  ['a short secret', { JWT_SECRET: 'short' }, 'JWT_SECRET: needs at least 32 characters'],
  ['a secret of one letter', { JWT_SECRET: 'a'.repeat(40) }, 'too easy to guess'],
  ['a secret that is a word', { JWT_SECRET: `changeme-${secret}` }, 'too easy to guess'],
  ['no database', { DATABASE_URL: undefined }, 'DATABASE_URL is missing'],
  ['no SMS key', { FACTOR_API_Key: undefined }, 'FACTOR_API_Key is missing'],
  ['another database', { DATABASE_URL: 'mysql://db' }, 'DATABASE_URL'],
  ['accounts for trying out', { SEED_DEMO: '1' }, 'SEED_DEMO'],
  ['a port that is none', { PORT: '99999' }, 'PORT'],
] as const)('with %s a production server does not start', (_, changed, said) => {
  const read = () => readConfig({ ...production, ...changed })
  expect(read).toThrow(ConfigMistake)
  expect(read).toThrow(said)
})
