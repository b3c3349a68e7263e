// Takes another token once a month, so that one that was seen by somebody is of no use for long. Both are on the disk until
// the server has said which one is good: a machine that ends in between, or whose answer is lost, is not locked out. Nor is it
// by a server that was put back to an earlier day and knows a former one.

import { randomBytes } from 'node:crypto'
import { proofOf } from '../../../chain/token-proof.ts'
import type { Clock } from '../../../shared/kernel/calendar.ts'
import type { SecretKeeper } from '../../secrets/counter-secret.ts'
import { type Remote, RemoteFailure } from '../../sync/remote.ts'

export const tokenLifeMs = 30 * 24 * 60 * 60 * 1000
/** As many months as a backup of the server may be old. */
const formerTokensKept = 3

export interface FreshTokenDeps {
  readonly secrets: SecretKeeper
  readonly clock: Clock
  /** With the present token, unless another one is said. */
  readonly remote: (token?: string) => Remote
  /** Undefined while this machine is no counter. */
  readonly counterId: () => string | undefined
}

/**
 * What the server says no to stays as it is; the exchange that follows hears why. `unanswered`: it may know either token now,
 * so with neither is anything asked before it has said.
 */
export async function keepTokenFresh(
  { clock, counterId, remote, secrets }: FreshTokenDeps,
  signal: AbortSignal,
): Promise<'asked' | 'unanswered'> {
  const secret = secrets.read()
  const id = counterId()
  if (secret === undefined || id === undefined) return 'asked'
  const ageMs = Math.abs(clock.nowMs() - secret.tokenSinceMs)
  if (secret.nextToken === undefined && ageMs < tokenLifeMs) return 'asked'
  const nextToken = secret.nextToken ?? randomBytes(32).toString('base64url')
  secrets.save({ ...secret, nextToken })
  const outcome = await renew(remote(), { token: nextToken, proof: proofOf(secret.privateKey, id, nextToken) }, signal)
  // A former one that is of no use any more was replaced by this very request, where the line brought it twice, or by a try
  // before whose answer was lost. A counter that was signed out hears so by the next one just as well.
  if (outcome === 'renewed' || outcome === 'signedOut') {
    const { nextToken: _, ...kept } = secret
    const formerTokens = [secret.token, ...(secret.formerTokens ?? [])].slice(0, formerTokensKept)
    secrets.save({ ...kept, token: nextToken, formerTokens, tokenSinceMs: clock.nowMs() })
  }
  return outcome === 'unreachable' ? 'unanswered' : 'asked'
}

/**
 * For a counter whose token is of no use: one that took it after the day to which the server was put back is known by a
 * former one, with which it makes the present one good again. `asked`: whether it is, the server says when asked again; the
 * answer here may be that to the same request brought twice.
 */
export async function comeBackByFormerToken(
  { counterId, remote, secrets }: FreshTokenDeps,
  signal: AbortSignal,
): Promise<'noFormer' | 'asked' | 'unreachable'> {
  const secret = secrets.read()
  const id = counterId()
  const former = secret?.formerTokens ?? []
  if (secret === undefined || id === undefined || former.length === 0) return 'noFormer'
  const asked = { token: secret.token, proof: proofOf(secret.privateKey, id, secret.token) }
  for (const token of former) {
    const outcome = await renew(remote(token), asked, signal)
    if (outcome === 'renewed') break
    if (outcome !== 'signedOut') return 'unreachable'
  }
  return 'asked'
}

async function renew(
  remote: Remote,
  asked: Parameters<Remote['renewToken']>[0],
  signal: AbortSignal,
): Promise<'renewed' | 'signedOut' | 'unreachable' | 'refused'> {
  try {
    await remote.renewToken(asked, signal)
    return 'renewed'
  } catch (error) {
    if (!(error instanceof RemoteFailure)) throw error
    const { kind } = error.outcome
    return kind === 'signedOut' || kind === 'unreachable' ? kind : 'refused'
  }
}
