// What the shop, its branches and its counters add to a ledger.

import { unreachable } from '../kernel/assert.ts'
import type { NewEntry } from '../records/entry.ts'
import { saveIn } from './import-rows.ts'
import type { PostedRows } from './posted-rows.ts'

type ShopKind = 'shop.saved' | 'shop.stated' | 'counter.added' | 'branch.saved' | 'counter.moved'
type ShopEntry = Extract<NewEntry, { kind: ShopKind }>

const kinds: readonly string[] = [
  'shop.saved',
  'shop.stated',
  'counter.added',
  'branch.saved',
  'counter.moved',
] satisfies ShopKind[]

export function isShopEntry(entry: NewEntry): entry is ShopEntry {
  return kinds.includes(entry.kind)
}

export function rowsOfShopEntry(posted: ShopEntry): PostedRows {
  switch (posted.kind) {
    case 'shop.saved':
      return { shopFields: posted.body.fields as NonNullable<PostedRows['shopFields']> }
    case 'shop.stated':
      return { shopStated: posted.body }
    case 'counter.added':
      return { counter: posted.body }
    case 'branch.saved':
      return { branch: saveIn(posted.body) as NonNullable<PostedRows['branch']> }
    case 'counter.moved':
      return { counterMove: { counterId: posted.body.counterId, branchId: posted.body.branchId } }
    default:
      return unreachable(posted)
  }
}
