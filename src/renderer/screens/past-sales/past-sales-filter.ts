// What the list of past bills is narrowed to. A record elsewhere leads here with its own. Pure.

import type { PastSaleKind } from '../../../shared/records/past-sale.ts'

export interface PastSalesFilter {
  readonly text: string
  readonly kind: PastSaleKind | 'all'
  /** Empty: open on that side. */
  readonly fromOn: string
  readonly toOn: string
  readonly customerId: string | null
  readonly itemId: string | null
  readonly importId: string | null
}

export const emptyPastSalesFilter: PastSalesFilter = {
  text: '',
  kind: 'all',
  fromOn: '',
  toOn: '',
  customerId: null,
  itemId: null,
  importId: null,
}

const carried = ['fromOn', 'toOn', 'customerId', 'itemId', 'importId'] as const

export function pastFilterOfState(state: unknown): PastSalesFilter {
  const given = (state ?? {}) as Readonly<Record<string, unknown>>
  const said = carried.filter(name => typeof given[name] === 'string')
  if (said.length === 0) return emptyPastSalesFilter
  return { ...emptyPastSalesFilter, ...Object.fromEntries(said.map(name => [name, given[name]])) }
}
