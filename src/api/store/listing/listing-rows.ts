// What a shop's log says of an unpaid invoice that it brought to the marketplace.

import type { Listing, ListingMove } from '../../../shared/records/listing.ts'
import type { ShopTx } from '../open-store.ts'

export interface StoredListing {
  readonly id: string
  readonly invoiceId: string
  /** Null: the request has not come back yet, to a store that was put back. */
  readonly asked: Pick<Listing, 'pricing' | 'quote'> | null
  readonly withdrawnAt: Date | null
  /** Of the answer that stands; 0: there is none. */
  readonly step: number
  readonly move: ListingMove | null
  /** So much of what the buyer paid to the marketplace was posted as payments. */
  readonly postedPaise: number
}

/** Nothing was decided: there is no answer, or only that it waits for the shop's own account. */
export const isUndecided = ({ move }: StoredListing) => move === null || move.state === 'waiting_shop'

export function listingRows({ row, shopId }: ShopTx) {
  return {
    async byId(id: string): Promise<StoredListing | undefined> {
      const found = await row<Omit<StoredListing, 'postedPaise'> & { postedPaise: string }>(
        `select id, invoice_id as "invoiceId", asked, withdrawn_at as "withdrawnAt", step, move,
           posted_paise as "postedPaise" from listing where shop_id = $1 and id = $2`,
        [shopId, id],
      )
      return found === undefined ? undefined : { ...found, postedPaise: Number(found.postedPaise) }
    },
  }
}
