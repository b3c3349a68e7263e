// Whether an invoice may be offered on the marketplace now, by who sits here.

import { useAsk } from '../../core/ask.ts'
import { useWhoIsHere } from '../../core/who-is-here.ts'

export function useCanOffer(invoiceId: string, duePaise: number): boolean {
  const here = useWhoIsHere()
  const { data } = useAsk('listing.ofInvoice', { invoiceId }, { keep: true, enabled: duePaise > 0 })
  return duePaise > 0 && data?.ineligibilities.length === 0 && here.may('offer_invoice')
}
