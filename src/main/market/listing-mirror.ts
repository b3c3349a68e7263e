// Everything that is on offer, held here: read once in pages that follow each other, and from then on asked again row by row
// for what news names. So nothing is missed or doubled, in whatever order news and rows come.

import { ListingPage, type ListingRow, ListingRows, maxListingPage } from '../../shared/contract/market/listing.ts'
import type { OnOffer } from './kept-listings.ts'
import type { MarketHttp } from './market-http.ts'

export interface ListingMirror {
  /** `changes`: by what the server said. */
  held(): { readonly rows: Iterable<ListingRow>; readonly asOf: string | undefined; readonly changes: number }
  /** So many that making an answer of them takes a few milliseconds. */
  page(after: string | undefined): ListingPage
  of(ids: readonly string[]): ListingRow[]
  /** From what was kept; what the server has said meanwhile is newer. */
  fill(kept: OnOffer): void
  readAll(http: MarketHttp): Promise<void>
  readAgain(http: MarketHttp, ids: readonly string[]): Promise<void>
}

const idsEach = 200
const rowsAPage = 400

/** `now`: the moment, for what is read. */
export function createListingMirror(now: () => string): ListingMirror {
  const held: { rows: Map<string, ListingRow>; ids: string[] | undefined; asOf: string | undefined; changes: number } =
    {
      ...{ rows: new Map(), ids: undefined, asOf: undefined, changes: 0 },
    }
  const hold = (rows: Map<string, ListingRow>, asOf: string) => Object.assign(held, { rows, asOf, ids: undefined })
  return {
    held: () => ({ rows: held.rows.values(), asOf: held.asOf, changes: held.changes }),
    page(after = '') {
      held.ids ??= [...held.rows.keys()].sort()
      const from = held.ids.findIndex(id => id > after)
      const ids = from < 0 ? [] : held.ids.slice(from, from + rowsAPage)
      const rows = ids.map(id => held.rows.get(id)).filter(row => row !== undefined)
      return { rows, next: ids.length < rowsAPage ? null : (ids.at(-1) ?? null) }
    },
    of: ids => ids.map(id => held.rows.get(id)).filter(row => row !== undefined),
    fill({ asOf, rows }) {
      if (held.asOf === undefined) hold(new Map(rows.map(row => [row.id, row])), asOf)
    },
    async readAll(http) {
      const found = new Map<string, ListingRow>()
      for (let after: string | null = ''; after !== null; ) {
        const path = `/api/market/listings?limit=${maxListingPage}${after === '' ? '' : `&after=${after}`}`
        const page: ListingPage = await http.ask({ path }, ListingPage)
        for (const row of page.rows) found.set(row.id, row)
        after = page.next
      }
      hold(found, now())
      held.changes += 1
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
          const isNew = held.rows.has(id) !== (row !== undefined)
          if (row === undefined) held.rows.delete(id)
          else held.rows.set(id, row)
          if (isNew) held.ids = undefined
        }
      }
      held.changes += 1
      if (held.asOf !== undefined) held.asOf = now()
    },
  }
}
