// What a phone sells, in few words.
import type { Answered, TestClient } from './open-test-api.ts'

export interface PhoneInvoice {
  readonly _id: string
  readonly invoiceNumber: string
  readonly clientCustomerId: string | null
  readonly subtotal: number
  readonly totalTax: number
  readonly totalDiscount: number
  readonly totalAmount: number
  readonly paidAmount: number
  readonly isFinalized: boolean
  readonly isVoid: boolean
  readonly pendingAmount?: number
  readonly products: readonly {
    readonly productId: string
    readonly itemName: string
    readonly quantity: number
    readonly costPerUnit: number
    readonly stock?: number
  }[]
}
export interface MadeInvoice {
  readonly invoice: PhoneInvoice
  readonly stockWarnings?: readonly string[]
}

export async function makeItem({ call, clientId }: TestClient, fields: object = {}): Promise<string> {
  const said = { clientId, name: 'Lux Soap', price: 40, stock: 100, ...fields }
  return (await call<{ item: { _id: string } }>('POST', '/api/business/items', said)).body.item._id
}

export const stockOf = async ({ call, clientId }: TestClient, itemId: string) =>
  (await call<{ items: { _id: string; stock: number }[] }>('GET', `/api/business/items/${clientId}`)).body.items.find(
    ({ _id }) => _id === itemId,
  )?.stock

export const sell = (
  { call, clientId }: TestClient,
  products: readonly object[],
  more: object = {},
): Promise<Answered<MadeInvoice>> =>
  call('POST', '/api/business/invoices/generatewithproducts', { clientId, products, ...more })

export const pay = ({ call, clientId }: TestClient, invoiceId: string, amount: number, more: object = {}) =>
  call<{ payment: { _id: string; amount: number }; invoice: PhoneInvoice }>('POST', '/api/business/invoices/pay', {
    ...{ clientId, invoiceId, amount, method: 'cash' },
    ...more,
  })

export const invoicesOf = async ({ call, clientId }: TestClient) =>
  (await call<{ invoices: PhoneInvoice[] }>('GET', `/api/business/invoices/${clientId}`)).body.invoices

export const paymentsOf = async ({ call, clientId }: TestClient, invoiceId: string) =>
  (
    await call<{ payments: { _id: string; amount: number; method: string; paidAt: string }[] }>(
      'GET',
      `/api/business/invoices/${invoiceId}/payments?clientId=${clientId}`,
    )
  ).body.payments
