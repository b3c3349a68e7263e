// Begins to write everything the shop holds into a folder; it goes on by itself.

import type { BundleAsked, BundleState } from '../../../shared/contract/counter/bundle/bundle-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'

export function beginBundle({ ledger, bundler }: Deps, input: BundleAsked): Promise<BundleState> {
  requireCounter(ledger.rows)
  const { fromOn, toOn } = input
  if (fromOn !== null && toOn !== null && toOn < fromOn) throw new Refusal('period_backwards', { fromOn, toOn })
  return bundler.begin(input)
}
