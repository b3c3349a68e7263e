// What the shop keeps of a customer's particulars: those it asks for. Personal data that nobody needs is not collected (DPDP
// Act 2023 s.6(1)), whoever sends it: a screen, a file, another program. What is known already may be changed or emptied.

import type { CustomerFields } from '../../records/customer.ts'
import type { ShopFields } from '../../records/shop.ts'

type Particulars = Pick<CustomerFields, 'address' | 'gstin' | 'email'>

/** The fields without those that the shop does not ask for and knows nothing of yet. */
export function keptFields(
  asked: ShopFields['customerFields'],
  known: Particulars | undefined,
  { address, gstin, email, ...others }: Partial<CustomerFields>,
): Partial<CustomerFields> {
  const isKept = {
    address: asked.address || isAddress(known?.address),
    gstin: asked.gstin || Boolean(known?.gstin),
    email: asked.email || Boolean(known?.email),
  }
  return {
    ...others,
    ...(address !== undefined && isKept.address ? { address } : {}),
    ...(gstin !== undefined && isKept.gstin ? { gstin } : {}),
    ...(email !== undefined && isKept.email ? { email } : {}),
  }
}

function isAddress(address: CustomerFields['address'] | undefined): boolean {
  return address !== undefined && Object.values(address).some(part => part !== '')
}
