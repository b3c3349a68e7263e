// A shop that buys from a dealer, from its phone.
import { openTestApi, type TestApi, type TestClient } from './open-test-api.ts'

export interface Id {
  readonly _id: string
}
export interface Order extends Id {
  readonly orderNumber: string
  readonly status: string
  readonly totalAmount: number | null
  readonly dueDate: string | null
}

export interface DealerShop {
  readonly api: TestApi
  readonly shop: TestClient
  readonly dealerId: string
  /** Soap (2 left of 5) and tea (20 left) come from the dealer; rice does not. */
  readonly ids: Readonly<Record<'soap' | 'tea' | 'rice', string>>
  /** Orders soap unless something else is said. */
  place(said?: object): Promise<Order>
  deliver(order: Id, said?: object): Promise<Order>
  pay(said: object): Promise<Id>
  order(order: Id): Promise<Order>
  stock(name: 'soap' | 'tea' | 'rice'): Promise<number>
  /** What a GET under the shop's dealers answers. */
  read<B = Record<string, unknown>>(path: string): Promise<B>
}

export async function openDealerShop(): Promise<DealerShop> {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  const { call, clientId } = shop
  // Each a second after the one before, so that all lists have one order.
  const made = async <B>(url: string, fields: object) => {
    api.passTime(1_000)
    return (await call<B>('POST', url, { clientId, ...fields })).body
  }
  const dealer = await made<{ dealer: Id }>('/api/dealers', { name: 'Kaveri Distributors', phoneNumber: '9840012345' })
  const dealerId = dealer.dealer._id
  const item = async (name: string, fields: object) =>
    (await made<{ item: Id }>('/api/business/items', { name, price: 40, ...fields })).item._id
  const ids = {
    soap: await item('Lux Soap', { stock: 2, dealerIds: [dealerId] }),
    tea: await item('Red Tea', { stock: 20, dealerIds: [dealerId] }),
    rice: await item('Rice', { stock: 1 }),
  }
  const read: DealerShop['read'] = async path => (await call<never>('GET', `/api/dealers${path}`)).body
  return {
    api,
    shop,
    dealerId,
    ids,
    read,
    place: async (said = {}) => {
      const items = [{ itemId: ids.soap, quantity: 10 }]
      return (await made<{ order: Order }>('/api/dealers/orders', { dealerId, items, ...said })).order
    },
    deliver: async ({ _id }, said = {}) =>
      (await made<{ order: Order }>(`/api/dealers/orders/${_id}/mark-delivered`, said)).order,
    pay: async said =>
      (await made<{ payment: Id }>('/api/dealers/payments', { dealerId, amount: 100, ...said })).payment,
    order: async ({ _id }) => (await read<{ order: Order }>(`/orders/${_id}`)).order,
    stock: async name => {
      const { body } = await call<{ items: { _id: string; stock: number }[] }>('GET', `/api/business/items/${clientId}`)
      return body.items.find(({ _id }) => _id === ids[name])?.stock ?? Number.NaN
    },
  }
}
