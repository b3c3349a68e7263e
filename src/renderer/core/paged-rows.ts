// A long list in pages: asks for the pages in sight and keeps the last answer on the screen until the next one is there.

import { useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { type AnswerAt, type InputAt, questionOf, useAsk } from './ask.ts'
import { useClient } from './core-context.tsx'

export type PagedCall =
  | 'item.find'
  | 'customer.find'
  | 'invoice.find'
  | 'creditNote.find'
  | 'pastSale.find'
  | 'dealer.find'
  | 'dealer.timeline'
  | 'shift.find'
  | 'stock.findExpiring'
  | 'stock.findValue'
  | 'count.findLines'
  | 'listing.find'
  | 'listing.eligible'
type Row<P extends PagedCall> = AnswerAt<P> extends { readonly rows: readonly (infer R)[] } ? R : never
type Filter<P extends PagedCall> = Omit<InputAt<P>, 'offset' | 'limit'>

export interface PagedRows<P extends PagedCall> {
  /** What the first page says of the whole; undefined before the first answer. */
  readonly first: AnswerAt<P> | undefined
  readonly total: number
  readonly error: Error | null
  /** Undefined: not here yet. */
  rowAt(index: number): Row<P> | undefined
  /** The rows in sight. */
  show(first: number, last: number): void
}

const pageSize = 100

export function usePagedRows<P extends PagedCall>(path: P, filter: Filter<P>): PagedRows<P> {
  const client = useClient()
  const [pages, setPages] = useState<readonly number[]>([])
  const inputOf = (page: number) => ({ ...filter, offset: page * pageSize, limit: pageSize }) as unknown as InputAt<P>
  const first = useAsk(path, inputOf(0), { keep: true })
  const later = useQueries({ queries: pages.map(page => questionOf(client, path, inputOf(page))) })
  const show = useCallback((from: number, to: number) => {
    const [low, high] = [Math.max(1, Math.floor(from / pageSize)), Math.floor(to / pageSize)]
    const next = Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index)
    setPages(before => (before.join() === next.join() ? before : next))
  }, [])
  const rowsOf = (answer: unknown) => (answer as { rows: Row<P>[] } | undefined)?.rows
  return {
    first: first.data,
    total: (first.data as { total: number } | undefined)?.total ?? 0,
    error: first.error,
    rowAt(index) {
      const page = Math.floor(index / pageSize)
      const answer = page === 0 ? first.data : later[pages.indexOf(page)]?.data
      return rowsOf(answer)?.[index % pageSize]
    },
    show,
  }
}
