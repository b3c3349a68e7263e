// What every screen of a list and its record does alike: the filter, the chosen row, the open record in the address, and
// the keys between them.

import { type RefObject, useRef, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { useListKeys } from '../../widgets/list-keys.ts'

export interface ListScreen<F> {
  readonly filter: F
  readonly isFiltered: boolean
  readonly change: (filter: F) => void
  readonly chosen: number
  readonly choose: (index: number) => void
  readonly box: RefObject<HTMLInputElement | null>
  /** Id of the open record, `new` for one that is being made. */
  readonly openId: string | null
  readonly base: string
}

/** `base`: where the list lies, such as `/items`; a record lies one step further. `start`: the filter it opens with. */
export function useListScreen<F extends { readonly text: string }>(
  base: string,
  everything: F,
  start: F = everything,
): ListScreen<F> {
  const [, params] = useRoute<{ id: string }>(`${base}/:id`)
  const [filter, setFilter] = useState(start)
  const [chosen, choose] = useState(0)
  const box = useRef<HTMLInputElement>(null)
  const change = (next: F) => {
    setFilter(next)
    choose(0)
  }
  return { filter, isFiltered: filter !== everything, change, chosen, choose, box, openId: params?.id ?? null, base }
}

interface Rows {
  readonly total: number
  rowAt(index: number): { readonly id: string } | undefined
}

/** Opening by key or click, and closing; while a record is open the arrow keys open the next one. */
export function useListActs<F extends { readonly text: string }>(
  screen: ListScreen<F>,
  rows: Rows,
  canCreate: boolean,
) {
  const { base, box, change, choose, chosen, filter, openId } = screen
  const [, navigate] = useLocation()
  const open = (index: number) => {
    choose(index)
    const row = rows.rowAt(index)
    if (row !== undefined) navigate(`${base}/${row.id}`)
  }
  const close = () => {
    navigate(base)
    box.current?.focus()
  }
  useListKeys({
    count: rows.total,
    chosen,
    onChoose: index => (openId === null || openId === 'new' ? choose(index) : open(index)),
    onOpen: open,
    onEscape: () => (openId === null ? change({ ...filter, text: '' }) : close()),
    filter: box,
    ...(canCreate ? { more: { Insert: () => navigate(`${base}/new`) } } : {}),
  })
  return { open, close }
}
