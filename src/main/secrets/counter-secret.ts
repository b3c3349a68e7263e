// What lets this counter into its shop.

import { openSealedFile, type Sealing } from './sealed-file.ts'

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

export interface SecretKeeper {
  /** Undefined: there is none, or none that can be read here. */
  read(): CounterSecret | undefined
  /** On the disk when it returns. */
  save(secret: CounterSecret): void
  forget(): void
}

export function openSecretKeeper(file: string, sealing?: Sealing): SecretKeeper {
  const { forget, read, save } = openSealedFile(file, sealing)
  return { read: () => secretOf(read() ?? {}), save, forget }
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
