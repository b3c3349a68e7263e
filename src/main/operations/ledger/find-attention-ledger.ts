// What a person should look at because counters did the same thing without knowing of each other.

import type { Attention } from '../../../shared/records/attention.ts'
import type { Deps } from '../deps.ts'

export function findAttentionLedger({ ledger }: Deps): Attention[] {
  return ledger.rows.attention.find()
}
