// The shop's sequence: which number its last change has.

import type { ShopTx } from './open-store.ts'
import type { Write } from './write-together.ts'

/** `last`: of the shop's last change. */
export function saveSequence(last: number): Write {
  const text = (first: number) => `update shop set last_sequence = $${first} where id = $1`
  return { name: 'shop', text, values: [last] }
}

export function sequenceRows(tx: ShopTx) {
  const { shopId } = tx
  return {
    /**
     * The sequence of the shop's last change. Locks the shop until the transaction ends: whoever numbers changes does it
     * alone, so that no change becomes visible before one with a lower number.
     */
    async lock(): Promise<number> {
      const found = await tx.row<{ last: string }>(
        { name: 'lock-sequence', text: 'select last_sequence as last from shop where id = $1 for no key update' },
        [shopId],
      )
      return Number(found?.last ?? 0)
    },
    async last(): Promise<number> {
      const found = await tx.row<{ last: string }>('select last_sequence as last from shop where id = $1', [shopId])
      return Number(found?.last ?? 0)
    },
  }
}
