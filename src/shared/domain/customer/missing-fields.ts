// What a shop wants to know of every customer and was not told.

import type { CustomerFields } from '../../records/customer.ts'
import type { ShopFields } from '../../records/shop.ts'

export type Particular = 'address' | 'gstin' | 'email'

export function missingFields(
  required: ShopFields['requiredCustomerFields'],
  { address, gstin, email }: Partial<CustomerFields>,
): Particular[] {
  if (required === undefined) return []
  const said = { address: (address?.line1 ?? '') !== '', gstin: Boolean(gstin), email: (email ?? '') !== '' }
  return (['address', 'gstin', 'email'] as const).filter(field => required[field] && !said[field])
}
