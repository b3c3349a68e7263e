// An amount in rupees, in Indian grouping and figures of one width.

import { formatPaise, formatRupees, type Paise } from '../../shared/kernel/money.ts'

/** `bare`: without the sign, for columns that say ₹ in their head. */
export function Money({ paise, bare = false }: { paise: Paise; bare?: boolean }) {
  return <>{bare ? formatPaise(paise) : formatRupees(paise)}</>
}
