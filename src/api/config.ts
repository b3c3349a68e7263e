// What the API is told from outside, read and checked in one place. A production server that was told too little does
// not start.

import * as z from 'zod'

/** A variable that is set but empty counts as not set. */
const filled = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(filled, schema.optional())

const minutes = optional(z.coerce.number().int().min(0).max(10_080))
const rupees = optional(z.coerce.number().int().min(1).max(100_000_000_000))

const weakSecret = /^(.)\1*$|^(secret|changeme|password|test)/i

const Environment = z.object({
  NODE_ENV: optional(z.enum(['production', 'development', 'test'])),
  PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  /** The address listened on; a container says 0.0.0.0. */
  HOST: optional(z.string()),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  JWT_SECRET: optional(z.string().min(32, 'needs at least 32 characters')),
  TOKEN_DAYS: optional(z.coerce.number().int().min(1).max(90)),
  CORS_ORIGINS: optional(z.string()),
  TRUSTED_PROXIES: optional(z.string()),
  FACTOR_API_Key: optional(z.string()),
  SEED_DEMO: optional(z.enum(['0', '1'])),
  FINANCING_QUICK_LIST: optional(z.enum(['0', '1'])),
  PLATFORM_FEE_BPS: optional(z.coerce.number().int().min(0).max(1_000)),
  FINANCING_GRACE_DAYS: optional(z.coerce.number().int().min(0).max(365)),
  FINANCING_LATE_BPS: optional(z.coerce.number().int().min(0).max(5_000)),
  FINANCING_SMALLEST_RUPEES: rupees,
  FINANCING_SELLER_LIMIT_RUPEES: rupees,
  FINANCING_BUYER_LIMIT_RUPEES: rupees,
  FINANCING_PAIR_LIMIT_RUPEES: rupees,
  AUCTION_OPEN_MINUTES: minutes,
  AUCTION_EXTEND_MINUTES: minutes,
  AUCTION_EXTEND_AT_MOST_MINUTES: minutes,
  AUCTION_BINDING_MINUTES: minutes,
  BANK_WEBHOOK_SECRET: optional(z.string().min(16, 'needs at least 16 characters')),
  BANK_WEBHOOK_SECRET_BEFORE: optional(z.string().min(16, 'needs at least 16 characters')),
  FINGERPRINT_KEY: optional(z.string().min(32, 'needs at least 32 characters')),
  ADMIN_API_TOKEN: optional(z.string().min(16, 'needs at least 16 characters')),
  METRICS_TOKEN: optional(z.string().min(16, 'needs at least 16 characters')),
})

interface ConfiguredMarket {
  readonly listsQuickly: boolean
  readonly feeBps: number
  readonly graceDays: number
  readonly lateBps: number
  readonly smallestPaise: number
  readonly limits: { readonly sellerPaise: number; readonly buyerPaise: number; readonly pairPaise: number }
  readonly auction: {
    readonly openMinutes: number
    readonly extendMinutes: number
    readonly extendAtMostMinutes: number
    readonly bindingMinutes: number
  }
  readonly webhookSecrets: readonly string[]
  readonly adminToken: string | undefined
}

export interface ApiConfig {
  readonly isProduction: boolean
  readonly port: number
  readonly host: string
  /** Undefined: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined
  /** Undefined: this is the only process. */
  readonly redisUrl: string | undefined
  /** Undefined outside production: made at the start, so tokens end with the process. */
  readonly tokenSecret: string | undefined
  readonly tokenDays: number
  /** `any` outside production only. */
  readonly corsOrigins: readonly string[] | 'any'
  /** Peers whose `X-Forwarded-For` is believed, besides loopback. */
  readonly trustedProxies: readonly string[]
  /** Key of 2factor.in; undefined outside production: texts are only logged. */
  readonly smsKey: string | undefined
  /** Accounts with a known password are there for trying out. */
  readonly hasDemo: boolean
  /** What papers of the marketplace are fingerprinted with. Another one does not know those of before. */
  readonly fingerprintKey: string
  readonly market: ConfiguredMarket
  /** Who may read `/metrics` from outside; undefined: only this machine. */
  readonly metricsToken: string | undefined
}

/** What is wrong, one line each, for whoever starts the server. */
export class ConfigMistake extends Error {}

const listOf = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')

/** Throws `ConfigMistake`. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ApiConfig {
  const read = Environment.safeParse(env)
  if (!read.success)
    throw new ConfigMistake(read.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  const said = read.data
  const isProduction = said.NODE_ENV === 'production'
  if (isProduction) demandForProduction(said)
  const origins = listOf(said.CORS_ORIGINS)
  return {
    isProduction,
    port: said.PORT ?? 10_000,
    host: said.HOST ?? '127.0.0.1',
    databaseUrl: said.DATABASE_URL,
    redisUrl: said.REDIS_URL,
    tokenSecret: said.JWT_SECRET,
    tokenDays: said.TOKEN_DAYS ?? 7,
    corsOrigins: origins.length === 0 && !isProduction ? 'any' : origins,
    trustedProxies: listOf(said.TRUSTED_PROXIES),
    smsKey: said.FACTOR_API_Key,
    hasDemo: said.SEED_DEMO === '1',
    fingerprintKey: said.FINGERPRINT_KEY ?? said.JWT_SECRET ?? trialFingerprintKey,
    market: marketOf(said),
    metricsToken: said.METRICS_TOKEN,
  }
}

const crore = 1_00_00_000

/** What a bank signs with while nothing is real; in production one that is not named is not believed. */
const trialWebhookSecret = 'galla-test-webhook-secret'
/** Where nothing is secret. */
const trialFingerprintKey = 'galla-trial-fingerprints-of-invoices'

function marketOf(said: z.output<typeof Environment>): ConfiguredMarket {
  const trial = said.NODE_ENV === 'production' ? undefined : trialWebhookSecret
  const secrets = [said.BANK_WEBHOOK_SECRET ?? trial, said.BANK_WEBHOOK_SECRET_BEFORE]
  return {
    listsQuickly: said.FINANCING_QUICK_LIST !== '0',
    feeBps: said.PLATFORM_FEE_BPS ?? 0,
    graceDays: said.FINANCING_GRACE_DAYS ?? 7,
    lateBps: said.FINANCING_LATE_BPS ?? 1_800,
    smallestPaise: 100 * (said.FINANCING_SMALLEST_RUPEES ?? 100),
    limits: {
      sellerPaise: 100 * (said.FINANCING_SELLER_LIMIT_RUPEES ?? 25 * crore),
      buyerPaise: 100 * (said.FINANCING_BUYER_LIMIT_RUPEES ?? 25 * crore),
      pairPaise: 100 * (said.FINANCING_PAIR_LIMIT_RUPEES ?? 10 * crore),
    },
    auction: {
      openMinutes: said.AUCTION_OPEN_MINUTES ?? 10,
      extendMinutes: said.AUCTION_EXTEND_MINUTES ?? 5,
      extendAtMostMinutes: said.AUCTION_EXTEND_AT_MOST_MINUTES ?? 30,
      bindingMinutes: said.AUCTION_BINDING_MINUTES ?? 30,
    },
    webhookSecrets: secrets.filter(secret => secret !== undefined),
    adminToken: said.ADMIN_API_TOKEN,
  }
}

function demandForProduction(said: z.output<typeof Environment>): void {
  const missing = [
    said.JWT_SECRET === undefined && 'JWT_SECRET is missing: at least 32 random characters',
    said.JWT_SECRET !== undefined &&
      (weakSecret.test(said.JWT_SECRET) || new Set(said.JWT_SECRET).size < 12) &&
      'JWT_SECRET is too easy to guess: make it of random characters',
    said.DATABASE_URL === undefined && 'DATABASE_URL is missing: the embedded database is for trying out',
    said.SEED_DEMO === '1' && 'SEED_DEMO and --demo are for trying out: their password is known to everybody',
    said.FACTOR_API_Key === undefined && 'FACTOR_API_Key is missing: nobody could sign in without texts',
  ].filter(line => line !== false)
  if (missing.length > 0) throw new ConfigMistake(missing.join('\n'))
}
