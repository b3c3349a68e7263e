// A counter takes another token in place of its former one, and proves by its key that it is the counter.

import { isProof } from '../../../chain/token-proof.ts'
import type { RenewToken } from '../../../shared/contract/sync/sync-calls.ts'
import { counterRows } from '../../store/counter-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

/**
 * The counter makes the token, so that one whose answer is lost is good all the same. Refuses `counter_signed_out` without
 * a proof.
 */
export async function renewToken(
  deps: Pick<ApiDeps, 'secrets'>,
  tx: ShopTx,
  counterId: string,
  { proof, token }: RenewToken,
): Promise<{ isRenewed: true }> {
  const counters = counterRows(tx)
  const publicKey = await counters.publicKeyOf(counterId)
  if (publicKey === undefined || !isProof(publicKey, counterId, token, proof))
    throw new ApiRefusal('counter_signed_out')
  await counters.renewToken(counterId, deps.secrets.hash(token))
  return { isRenewed: true }
}
