// What the shop says of itself must hold together: GSTIN, scheme and state.

import { checkGstin } from '../../shared/domain/customer/gstin.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { ShopFields } from '../../shared/records/shop.ts'

/** Refuses `gstin_invalid` with `error` LENGTH, FORMAT, STATE, CHECKSUM, MISSING, NOT_REGISTERED or OTHER_STATE. */
export function checkShopFields(fields: ShopFields): void {
  if (fields.gstin === null) {
    if (fields.scheme !== 'unregistered') throw new Refusal('gstin_invalid', { error: 'MISSING', gstin: '' })
    return
  }
  if (fields.scheme === 'unregistered') {
    throw new Refusal('gstin_invalid', { error: 'NOT_REGISTERED', gstin: fields.gstin })
  }
  const check = checkGstin(fields.gstin)
  if (!check.ok) throw new Refusal('gstin_invalid', { error: check.error, gstin: fields.gstin })
  if (check.stateCode !== fields.stateCode) {
    throw new Refusal('gstin_invalid', { error: 'OTHER_STATE', gstin: fields.gstin, stateCode: check.stateCode })
  }
}
