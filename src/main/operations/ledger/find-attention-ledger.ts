// What a person should look at because counters did the same thing without knowing of each other.

import type { AttentionView } from '../../../shared/records/attention/attention.ts'
import type { Deps } from '../deps.ts'

export function findAttentionLedger({ reports }: Deps): Promise<AttentionView[]> {
  return reports.findAttention()
}
