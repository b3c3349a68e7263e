// What lets this counter into its shop: a file of its own beside the ledger, readable by its owner alone, and sealed by the
// system's own keeper of secrets where the door has one. It is in no backup, no export and no log.

import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'

export interface CounterSecret {
  readonly shopId: string
  /** Whose it is. */
  readonly counterId?: string | undefined
  readonly token: string
  /** When it was given. */
  readonly tokenSinceMs: number
  /** The one that is about to take its place: the server may know it already. */
  readonly nextToken?: string | undefined
  /** Of the months before, the last one first: what a server that was put back to an earlier day knows it by. */
  readonly formerTokens?: readonly string[] | undefined
  /** Ed25519, raw, base64url. */
  readonly privateKey: string
}

/** As Electron's safeStorage has it. */
export interface Sealing {
  seal(text: string): string
  /** Undefined: sealed by somebody else. */
  open(sealed: string): string | undefined
}

export interface SecretKeeper {
  /** Undefined: there is none, or none that can be read here. */
  read(): CounterSecret | undefined
  /** On the disk when it returns. */
  save(secret: CounterSecret): void
  forget(): void
}

const ownerOnly = 0o600

export function openSecretKeeper(file: string, sealing?: Sealing): SecretKeeper {
  return {
    read() {
      const text = readIfThere(file)
      const kept = text === undefined ? undefined : parsed(text)
      if (kept === undefined) return undefined
      if (typeof kept.sealed !== 'string') return secretOf(kept)
      const opened = sealing?.open(kept.sealed)
      return opened === undefined ? undefined : secretOf(parsed(opened) ?? {})
    },
    save(secret) {
      const text = JSON.stringify(secret)
      writeWhole(file, sealing === undefined ? text : JSON.stringify({ sealed: sealing.seal(text) }))
    },
    forget: () => rmSync(file, { force: true }),
  }
}

function writeWhole(file: string, text: string): void {
  const made = `${file}.making`
  // One left over by a power cut may have other rights.
  rmSync(made, { force: true })
  const opened = openSync(made, 'wx', ownerOnly)
  try {
    writeSync(opened, text)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
  renameSync(made, file)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return undefined
    throw error
  }
}

/** Undefined for what is no object of ours. */
function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function secretOf(kept: Record<string, unknown>): CounterSecret | undefined {
  const { counterId, formerTokens, nextToken, privateKey, shopId, token, tokenSinceMs } = kept
  if (typeof privateKey !== 'string' || typeof shopId !== 'string' || typeof token !== 'string') return undefined
  const since = typeof tokenSinceMs === 'number' ? tokenSinceMs : 0
  const former = Array.isArray(formerTokens)
    ? { formerTokens: formerTokens.filter(one => typeof one === 'string') }
    : {}
  const next = typeof nextToken === 'string' ? { nextToken } : {}
  const own = typeof counterId === 'string' ? { counterId } : {}
  return { shopId, ...own, token, privateKey, tokenSinceMs: since, ...former, ...next }
}
