// Pages of the financing protocol: by number, from 1.

import * as z from 'zod'
import { shownCount, shownFlag } from '../../protocol/shown-fields.ts'

/** `usual`: how many rows a page has where nothing is said. */
export const pageQuery = (usual: number) => ({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(usual),
})

export const Pagination = z.object({
  currentPage: shownCount('From 1'),
  totalPages: shownCount('Pages there are'),
  totalItems: shownCount('Rows there are'),
  hasNext: shownFlag('There is a page after this'),
  hasPrev: shownFlag('There is one before'),
})

interface Page {
  readonly page: number
  readonly limit: number
}

export const skipOf = ({ page, limit }: Page): number => (page - 1) * limit

export function paginationOf({ page, limit }: Page, totalItems: number): z.output<typeof Pagination> {
  const totalPages = Math.ceil(totalItems / limit)
  return { currentPage: page, totalPages, totalItems, hasNext: page < totalPages, hasPrev: page > 1 }
}
