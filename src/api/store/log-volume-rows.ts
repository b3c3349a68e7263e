// The shop's log in volumes (docs/decisions/0042-volumes-of-the-log.md).

import type { ShopTx } from './open-store.ts'

export interface LogVolume {
  readonly firstSequence: number
  readonly lastSequence: number
  readonly packed: Buffer
}

export function logVolumeRows(tx: ShopTx) {
  const { shopId } = tx
  return {
    async packed(firstSequence: number): Promise<Buffer | undefined> {
      const text = 'select packed from log_volume where shop_id = $1 and first_sequence = $2'
      return (await tx.row<{ packed: Buffer }>({ name: 'log-volume', text }, [shopId, firstSequence]))?.packed
    },
    /** One that somebody else has bound meanwhile is the same. */
    keep: ({ firstSequence, lastSequence, packed }: LogVolume, now: Date) =>
      tx.run(
        `insert into log_volume (shop_id, first_sequence, last_sequence, packed, bound_at) values ($1, $2, $3, $4, $5)
         on conflict do nothing`,
        [shopId, firstSequence, lastSequence, packed, now],
      ),
  }
}
