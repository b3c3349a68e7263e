// Ids for work that makes tens of thousands of them: asking the system for random bytes one id at a time took longer than
// writing the item.

import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'
import type { Id } from '../../shared/kernel/id.ts'

const bytesPerId = 16
const idsPerFill = 512
/** Half of what `seq` can hold, so that counting up within a millisecond never runs over. */
const firstSeqs = 2 ** 31

/** UUIDv7 (RFC 9562), each one after the one before it. */
export function createIdSource(nowMs: () => number): () => Id {
  const pool = new Uint8Array(bytesPerId * idsPerFill)
  const view = new DataView(pool.buffer)
  const state = { at: pool.length, msecs: 0, seq: 0 }
  return () => {
    if (state.at === pool.length) {
      randomFillSync(pool)
      state.at = 0
    }
    const random = pool.subarray(state.at, state.at + bytesPerId)
    const now = nowMs()
    state.seq = now > state.msecs ? view.getUint32(state.at) % firstSeqs : state.seq + 1
    state.msecs = Math.max(now, state.msecs)
    state.at += bytesPerId
    return v7({ random, msecs: state.msecs, seq: state.seq })
  }
}
