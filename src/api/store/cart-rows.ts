// Carts of phones and what lies in them. One that is past its day is not there.

import type { ShopTx } from './open-store.ts'

export interface StoredCart {
  readonly id: string
  readonly customerId: string | null
  readonly customerPhone: string
  readonly isSpent: boolean
  readonly createdAt: Date
  readonly expiresAt: Date
}

export interface StoredCartLine {
  readonly id: string
  readonly cartId: string
  readonly itemId: string
  readonly name: string
  readonly unitPricePaise: number
  readonly quantity: number
  readonly createdAt: Date
}

type LineRow = Omit<StoredCartLine, 'unitPricePaise'> & { unitPricePaise: string }

export function cartRows(tx: ShopTx) {
  const { shopId } = tx
  return {
    /** Those that are past their day go. */
    removeExpired: (now: Date) =>
      tx.run(
        `with gone as (delete from cart where shop_id = $1 and expires_at <= $2 returning id)
         delete from cart_line l using gone where l.shop_id = $1 and l.cart_id = gone.id`,
        [shopId, now],
      ),
    insert: (cart: StoredCart) =>
      tx.run(
        `insert into cart (shop_id, id, customer_id, customer_phone, is_spent, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [shopId, cart.id, cart.customerId, cart.customerPhone, cart.isSpent, cart.createdAt, cart.expiresAt],
      ),
    /** Nobody else changes it until the transaction ends. */
    lockBetween: (from: string, to: string, now: Date) =>
      tx.rows<StoredCart & Record<string, unknown>>(
        `select id, customer_id as "customerId", customer_phone as "customerPhone", is_spent as "isSpent",
           created_at as "createdAt", expires_at as "expiresAt"
         from cart where shop_id = $1 and id between $2 and $3 and expires_at > $4 for update`,
        [shopId, from, to, now],
      ),
    spend: (id: string) => tx.run('update cart set is_spent = true where shop_id = $1 and id = $2', [shopId, id]),
    /** In the order they were put in. */
    async lines(cartId: string): Promise<StoredCartLine[]> {
      const rows = await tx.rows<LineRow & Record<string, unknown>>(
        `select id, cart_id as "cartId", item_id as "itemId", name, unit_price_paise as "unitPricePaise", quantity,
           created_at as "createdAt" from cart_line where shop_id = $1 and cart_id = $2 order by line_number`,
        [shopId, cartId],
      )
      return rows.map(row => ({ ...row, unitPricePaise: Number(row.unitPricePaise) }))
    },
    insertLine: (line: StoredCartLine) =>
      tx.run(
        `insert into cart_line (shop_id, cart_id, id, item_id, name, unit_price_paise, quantity, created_at, line_number)
         select $1, $2, $3, $4, $5, $6, $7, $8, coalesce(max(line_number), 0) + 1
         from cart_line where shop_id = $1 and cart_id = $2`,
        [shopId, line.cartId, line.id, line.itemId, line.name, line.unitPricePaise, line.quantity, line.createdAt],
      ),
    removeLine: (cartId: string, id: string) =>
      tx.run('delete from cart_line where shop_id = $1 and cart_id = $2 and id = $3', [shopId, cartId, id]),
    removeLines: (cartId: string) =>
      tx.run('delete from cart_line where shop_id = $1 and cart_id = $2', [shopId, cartId]),
  }
}
