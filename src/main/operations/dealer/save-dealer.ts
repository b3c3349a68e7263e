// Creates a dealer or changes the fields named.

import { checkGstin } from '../../../shared/domain/customer/gstin.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { DealerFields, DealerView } from '../../../shared/records/dealer/dealer.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import { definedFields } from '../defined-fields.ts'
import type { Deps } from '../deps.ts'
import { requireDealer } from '../require-dealer.ts'
import { requireShop } from '../shop-state.ts'

type SaveDealer = { id: string; fields: { [K in keyof DealerFields]?: DealerFields[K] | undefined } }

export function saveDealer({ ledger, clock, newId, session }: Deps, input: SaveDealer): DealerView {
  return transact(ledger, tx => {
    const { poster } = requireShop(tx.rows, session)
    const before = tx.rows.dealers.get(input.id)
    const fields = withState(definedFields<DealerFields>(input.fields))
    const merged = { ...before, ...fields }
    if (merged.name === undefined) throw new Refusal('not_found', { record: 'dealer', id: input.id })
    refuseWrongGstin(merged)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    tx.post(poster, { id: newId(), kind: 'dealer.saved', body: { id: input.id, fields } }, atMs)
    tx.changed('dealer', input.id)
    return requireDealer(tx.rows, input.id)
  })
}

/** A registered dealer's state is the one in the GSTIN, unless said. */
function withState(fields: Partial<DealerFields>): Partial<DealerFields> {
  if (!fields.gstin) return fields.gstin === '' ? { ...fields, gstin: null } : fields
  return { ...fields, stateCode: fields.stateCode ?? fields.gstin.slice(0, 2) }
}

/** Refuses `gstin_invalid`. */
function refuseWrongGstin({ gstin, stateCode }: Partial<DealerFields>): void {
  if (!gstin) return
  const check = checkGstin(gstin)
  if (!check.ok) throw new Refusal('gstin_invalid', { error: check.error, gstin })
  const isNational = check.stateCode === '97' || check.stateCode === '99'
  if (check.stateCode !== stateCode && !isNational)
    throw new Refusal('gstin_invalid', { error: 'OTHER_STATE', gstin, stateCode: check.stateCode })
}
