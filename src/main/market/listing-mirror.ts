// Everything that is on offer, held here: read once in pages that follow each other, and from then on asked again row by row
// for what news names. So nothing is missed or doubled, in whatever order news and rows come.

import { ListingPage, type ListingRow, ListingRows, maxListingPage } from '../../shared/contract/market/listing.ts'
import type { MarketHttp } from './market-http.ts'

export interface ListingMirror {
  rows(): ListingRow[]
  of(ids: readonly string[]): ListingRow[]
  /** From what was kept. */
  fill(rows: readonly ListingRow[]): void
  readAll(http: MarketHttp): Promise<void>
  readAgain(http: MarketHttp, ids: readonly string[]): Promise<void>
}

const idsEach = 200

export function createListingMirror(): ListingMirror {
  const now = { rows: new Map<string, ListingRow>() }
  return {
    rows: () => [...now.rows.values()],
    of: ids => ids.map(id => now.rows.get(id)).filter(row => row !== undefined),
    fill(rows) {
      now.rows = new Map(rows.map(row => [row.id, row]))
    },
    async readAll(http) {
      const found = new Map<string, ListingRow>()
      for (let after: string | null = ''; after !== null; ) {
        const path = `/api/market/listings?limit=${maxListingPage}${after === '' ? '' : `&after=${after}`}`
        const page: ListingPage = await http.ask({ path }, ListingPage)
        for (const row of page.rows) found.set(row.id, row)
        after = page.next
      }
      now.rows = found
    },
    async readAgain(http, ids) {
      for (let from = 0; from < ids.length; from += idsEach) {
        const asked = ids.slice(from, from + idsEach)
        const { rows } = await http.ask(
          { method: 'POST', path: '/api/market/listings/of', body: { ids: asked } },
          ListingRows,
        )
        const open = new Map(rows.filter(row => row.isOpen).map(row => [row.id, row]))
        for (const id of asked) {
          const row = open.get(id)
          if (row === undefined) now.rows.delete(id)
          else now.rows.set(id, row)
        }
      }
    },
  }
}
