// What the items list is narrowed to.

export interface ItemsFilter {
  readonly text: string
  readonly groupId: string | null
  readonly show: 'active' | 'inactive' | 'low_stock' | 'below_zero' | 'all'
  readonly sort: 'name' | 'popular' | 'price' | 'stock' | 'updated'
}

export const emptyItemsFilter: ItemsFilter = { text: '', groupId: null, show: 'active', sort: 'name' }
