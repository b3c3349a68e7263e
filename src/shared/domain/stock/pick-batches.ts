// Which batches goods are taken from: earliest expiry first.

import type { Batch, BatchPick } from '../../records/stock.ts'

export interface HeldBatch extends Batch {
  readonly onHandThousandths: number
}

/**
 * Takes from the batches in the order given until the quantity is covered. What they do not cover comes from no batch:
 * stock may go below zero, a sale never waits for it.
 */
export function pickBatches(batches: readonly HeldBatch[], quantityThousandths: number): BatchPick[] {
  const picks: BatchPick[] = []
  let left = quantityThousandths
  for (const { onHandThousandths, code, expiresOn, mrpPaise } of batches) {
    if (left <= 0) break
    const taken = Math.min(left, onHandThousandths)
    if (taken <= 0) continue
    picks.push({ code, expiresOn, mrpPaise, quantityThousandths: taken })
    left -= taken
  }
  return picks
}

/** The same batches after something was taken from them, for the next line of the same sale. */
export function withoutPicked(batches: readonly HeldBatch[], picks: readonly BatchPick[]): HeldBatch[] {
  return batches.map(batch => {
    const taken = picks
      .filter(pick => isSameBatch(pick, batch))
      .reduce((sum, pick) => sum + pick.quantityThousandths, 0)
    return taken === 0 ? batch : { ...batch, onHandThousandths: batch.onHandThousandths - taken }
  })
}

export function isSameBatch(one: Batch, other: Batch): boolean {
  return one.code === other.code && one.expiresOn === other.expiresOn && one.mrpPaise === other.mrpPaise
}
