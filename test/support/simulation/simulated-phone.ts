// The owner's phone: the mobile protocol's real routes over a line as bad as a counter's. What it asked it asks again, under the
// key it made for it, until it is answered; only then it writes down what it did.

import type { TestClient } from '../api/open-test-api.ts'
import type { LineState } from './bad-line.ts'
import type { SimulatedServer } from './simulated-server.ts'
import type { Tills } from './tills.ts'

export interface PhoneStep {
  readonly kind: 'phone'
  readonly does: (typeof phoneDeeds)[number]
  readonly a: number
  readonly b: number
}
export const phoneDeeds = [
  'sell',
  'sell',
  'sell',
  'pay',
  'saveItem',
  'saveCustomer',
  'order',
  'deliver',
  'payDealer',
] as const

export interface SimulatedPhone {
  state: LineState
  /** False while an answer is missing: a phone does one thing after the other. */
  readonly isFree: () => boolean
  act(step: PhoneStep): Promise<void>
  /** Asks again what was not answered. */
  again(): Promise<void>
}

interface Asked {
  readonly url: string
  readonly body: object
  readonly key: string
  readonly say: (answer: never) => void
}
interface Named {
  readonly _id: string
}

export async function openPhone(server: SimulatedServer, client: TestClient, tills: Tills): Promise<SimulatedPhone> {
  const { clientId, token } = client
  const headers = { authorization: `Bearer ${token}` }
  const asked: Asked[] = []
  const known = { keys: 0, late: [] as Asked[] }
  const read = async <B>(url: string): Promise<B> => (await server.api.call<B>('GET', url, undefined, { headers })).body
  const send = ({ body, key, url }: Asked) => {
    server.api.passTime(1_000)
    return server.api.call('POST', url, body, { headers: { ...headers, 'x-idempotency-key': key } })
  }
  const again = async (): Promise<void> => {
    const [one] = asked
    if (one === undefined || phone.state === 'down') return
    if (phone.state === 'late') {
      known.late.push(one)
      return
    }
    for (const late of known.late.splice(0)) await send(late)
    if (phone.state === 'doubled') await Promise.all([send(one), send(one)])
    const { body, status } = await send(one)
    if (phone.state === 'answersLost' || phone.state === 'cut') return
    // Of a request that is still on its way it is told to come back.
    if (status === 409 && String((body as { message?: string }).message).includes('still')) return
    if (status >= 500) throw new Error(`${one.url}: ${status} ${JSON.stringify(body)}`)
    asked.shift()
    if (status < 300) one.say(body as never)
  }
  const ask = (url: string, body: object, say: Asked['say'] = () => undefined): Promise<void> => {
    known.keys += 1
    asked.push({ url, body: { clientId, ...body }, key: `key-${known.keys}`, say })
    return again()
  }
  const tell = (entryId: string, money: object) =>
    void tills.told.push({
      ...{ by: 'phone', entryId, billedPaise: 0, takenPaise: 0, handedOutPaise: 0, toDealersPaise: 0 },
      ...money,
    })
  const deed = deedsOf({ read, ask, tell, clientId })
  const phone: SimulatedPhone = {
    state: 'up',
    isFree: () => asked.length === 0,
    again,
    act: step => (asked.length > 0 ? again() : deed(step)),
  }
  return phone
}

interface Hands {
  readonly clientId: string
  readonly read: <B>(url: string) => Promise<B>
  readonly ask: (url: string, body: object, say?: (answer: never) => void) => Promise<void>
  readonly tell: (entryId: string, money: object) => void
}

const oneOf = <T>(list: readonly T[], which: number): T | undefined => list[which % Math.max(1, list.length)]

function deedsOf(hands: Hands): (step: PhoneStep) => Promise<void> {
  const { ask, clientId, read, tell } = hands
  const items = async () => (await read<{ items: Named[] }>(`/api/business/items/${clientId}`)).items
  const invoices = async () =>
    (
      await read<{ invoices: (Named & { totalAmount: number; paidAmount: number })[] }>(
        `/api/business/invoices/${clientId}`,
      )
    ).invoices.filter(({ paidAmount, totalAmount }) => paidAmount < totalAmount)
  const buy = buyerOf(hands, items)
  return async step => {
    const { a, b, does } = step
    if (does === 'saveItem')
      return ask('/api/business/items', { name: `Phone item ${b}`, price: 1 + (b % 90), stock: a })
    if (does === 'saveCustomer')
      return ask('/api/business/client-customers', {
        name: `Meena ${a}`,
        phoneNumber: `98${String(b).padStart(8, '0')}`,
      })
    if (does === 'order' || does === 'payDealer' || does === 'deliver') return buy(step)
    if (does === 'pay') {
      const due = oneOf(await invoices(), a)
      if (due === undefined) return
      const amount = Math.min(b, Math.round((due.totalAmount - due.paidAmount) * 100))
      return ask(
        '/api/business/invoices/pay',
        { invoiceId: due._id, amount: amount / 100, method: 'cash' },
        ({ payment }: { payment: Named }) => tell(payment._id, { takenPaise: amount }),
      )
    }
    const item = oneOf(await items(), a)
    if (item === undefined) return
    const isPaid = b % 2 === 0
    await ask(
      '/api/business/invoices/generatewithproducts',
      {
        products: [{ productId: item._id, quantity: 1 + (b % 3) }],
        ...(b % 5 === 0 ? { clientCustomerPhone: '9845012345', clientCustomerName: 'Ravi' } : {}),
        ...(isPaid ? {} : { paidAmount: 0 }),
      },
      ({ invoice }: { invoice: Named & { totalAmount: number; paidAmount: number } }) =>
        tell(invoice._id, {
          billedPaise: Math.round(invoice.totalAmount * 100),
          takenPaise: Math.round(invoice.paidAmount * 100),
        }),
    )
  }
}

/** From dealers: orders, their delivery, and what is paid for them. */
function buyerOf(
  { ask, clientId, read, tell }: Hands,
  items: () => Promise<Named[]>,
): (step: PhoneStep) => Promise<void> {
  const dealers = async () => (await read<{ dealers: Named[] }>(`/api/dealers/${clientId}`)).dealers
  return async ({ a, b, does }: PhoneStep) => {
    const dealer = oneOf((await dealers()) ?? [], a)
    const item = oneOf(await items(), b)
    if (dealer === undefined || item === undefined) return
    if (does === 'order')
      return ask('/api/dealers/orders', { dealerId: dealer._id, items: [{ itemId: item._id, quantity: 1 + (b % 9) }] })
    if (does === 'deliver') {
      const { orders } = await read<{ orders: (Named & { status: string })[] }>(
        `/api/dealers/${clientId}/${dealer._id}/orders`,
      )
      const order = oneOf(
        orders.filter(({ status }) => status === 'pending'),
        b,
      )
      const bill = b % 2 === 0 ? { totalAmount: b / 100 } : {}
      return order && ask(`/api/dealers/orders/${order._id}/mark-delivered`, bill)
    }
    await ask('/api/dealers/payments', { dealerId: dealer._id, amount: b / 100 }, ({ payment }: { payment: Named }) =>
      tell(payment._id, { toDealersPaise: b }),
    )
  }
}
