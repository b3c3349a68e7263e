// The link by which the buyer of an offered invoice says his word, and its picture for his phone.

import type { BuyerLink } from '../../../shared/contract/counter/finance/listing-calls.ts'
import type { Deps } from '../deps.ts'

/**
 * Refuses `not_found`, `listing_answered`, `listing_phone_missing`, `listing_phone_own`, `sync_not_joined`,
 * `sync_unreachable`, `sync_refused`.
 */
export async function buyerLinkListing({ documents, sync }: Deps, { id }: { readonly id: string }): Promise<BuyerLink> {
  const { expiresAt, path, phoneEnd } = await sync.buyerLink(id)
  const url = new URL(path, sync.status().address ?? undefined).href
  return { url, expiresAt, phoneEnd, qr: documents.renderQr(url) }
}
