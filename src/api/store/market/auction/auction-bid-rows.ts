// Bids for invoices that are auctioned.

import type { Tx } from '../../open-store.ts'

export type AuctionBidState = 'open' | 'won' | 'lost' | 'withdrawn' | 'replaced' | 'refunded'

export interface AuctionBid {
  readonly id: string
  readonly invoiceId: string
  readonly investorId: string
  /** The rate it begins with. */
  readonly askedBps: number
  /** The lowest it goes down to by itself. */
  readonly limitBps: number
  readonly slicePaise: number
  /** The price of that at its limit. */
  readonly heldPaise: number
  /** The hold in the journal. */
  readonly entryId: string
  readonly state: AuctionBidState
  /** Of a bid that won: at what, and how much of its slice. */
  readonly rateBps: number | null
  readonly wonPaise: number | null
  readonly placedAt: Date
}

interface BidEnd extends Pick<AuctionBid, 'id' | 'state'> {
  readonly rateBps?: number
  readonly wonPaise?: number
}

const columns = `id, invoice_id as "invoiceId", investor_id as "investorId", asked_bps as "askedBps",
  limit_bps as "limitBps", slice_paise as "slicePaise", held_paise as "heldPaise", entry_id as "entryId", state,
  rate_bps as "rateBps", won_paise as "wonPaise", placed_at as "placedAt"`

export function auctionBidRows(tx: Tx) {
  return {
    insert: (bid: Omit<AuctionBid, 'state' | 'rateBps' | 'wonPaise'>) =>
      tx.run(
        `insert into auction_bid (id, invoice_id, investor_id, place, asked_bps, limit_bps, slice_paise, held_paise, entry_id, placed_at)
         select $1, $2, $3, count(*), $4, $5, $6, $7, $8, $9 from auction_bid where invoice_id = $2`,
        [
          ...[bid.id, bid.invoiceId, bid.investorId, bid.askedBps, bid.limitBps, bid.slicePaise, bid.heldPaise],
          ...[bid.entryId, bid.placedAt],
        ],
      ),
    /** In the order in which they came. */
    async openOf(invoiceId: string): Promise<AuctionBid[]> {
      const rows = await tx.rows<AuctionBid>(
        `select ${columns} from auction_bid where invoice_id = $1 and state = 'open' order by place`,
        [invoiceId],
      )
      return rows.map(readBid)
    },
    /** Of one investor, the last first; of one invoice where it is named. */
    async ofInvestor(investorId: string, asked: { invoiceId?: string; limit: number }): Promise<AuctionBid[]> {
      const rows = await tx.rows<AuctionBid>(
        `select ${columns} from auction_bid where investor_id = $1 and ($2::uuid is null or invoice_id = $2)
         order by id desc limit $3`,
        [investorId, asked.invoiceId ?? null, asked.limit],
      )
      return rows.map(readBid)
    },
    end: (ends: readonly BidEnd[], at: Date) =>
      tx.run(
        `update auction_bid b set state = e.state, rate_bps = e.rate_bps, won_paise = e.won_paise, ended_at = $5
         from unnest($1::uuid[], $2::text[], $3::int[], $4::bigint[]) as e (id, state, rate_bps, won_paise)
         where b.id = e.id and b.state = 'open'`,
        [
          ends.map(({ id }) => id),
          ends.map(({ state }) => state),
          ends.map(({ rateBps }) => rateBps ?? null),
          ends.map(({ wonPaise }) => wonPaise ?? null),
          at,
        ],
      ),
  }
}

function readBid(row: AuctionBid): AuctionBid {
  return {
    ...row,
    slicePaise: Number(row.slicePaise),
    heldPaise: Number(row.heldPaise),
    wonPaise: row.wonPaise === null ? null : Number(row.wonPaise),
  }
}
