// What stood open between the shop and a customer or dealer before Galla.

import type { OpeningView, Party } from '../../../shared/contract/counter/account/opening-calls.ts'
import type { Deps } from '../deps.ts'
import { standingOpenings } from './opening-state.ts'

export function findOpening({ ledger: { rows } }: Deps, { party }: { party: Party }): OpeningView[] {
  return standingOpenings(rows, party)
}
