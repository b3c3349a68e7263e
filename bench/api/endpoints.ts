// What phones ask, by fifty of them at once, beside a bare Fastify handler that puts the same statements to PostgreSQL.

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { type BenchRow, type Timing, timingOf } from '../bench-row.ts'
import type { EndpointAnswer, EndpointRequest } from './endpoints-process.ts'
import { type HttpSender, senderTo } from './http-sender.ts'

const clients = 50
const turns = 3
const most = 1.5
const size = { items: 200, customers: 40, invoices: 300 }

interface Endpoint extends EndpointRequest {
  readonly work: string
  /** Of each client, in each turn. */
  readonly times: number
}

export async function run(): Promise<BenchRow[]> {
  const child = fork(new URL('endpoints-process.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [started] = (await once(child, 'message')) as [EndpointAnswer]
  const api = senderTo({ port: started.api, headers: { authorization: `Bearer ${started.token}` } })
  const bare = senderTo({ port: started.bare, headers: {} })
  try {
    const rows: BenchRow[] = []
    for (const endpoint of await openTrade(api, started.clientId)) {
      await say(child, { learn: endpoint })
      rows.push(await compare(endpoint, api, bare))
    }
    return rows
  } finally {
    await say(child, { stop: true })
    api.close()
    bare.close()
  }
}

/** A shop with goods, customers and bills, made by one sync of its phone; and what its phones ask. */
async function openTrade(api: HttpSender, clientId: string): Promise<Endpoint[]> {
  const group = JSON.parse(await api.post(JSON.stringify({ clientId, name: 'Bath' }), '/api/business/item-groups')) as {
    itemGroup: { _id: string }
  }
  const groupId = group.itemGroup._id
  const create = Array.from({ length: size.items }, (_, index) => ({
    ...{ name: `Item ${index}`, price: 10 + index, stock: 1_000_000, unit: 'pcs' },
    groupId: index % 10 === 0 ? groupId : null,
  }))
  const goods = JSON.parse(await api.post(JSON.stringify({ item: { create } }), '/api/sync')) as {
    synced: { itemsCreated: string[] }
  }
  const ids = goods.synced.itemsCreated
  const productsOf = (index: number) =>
    [1, 7, 31].map(step => ({ productId: ids[(index * step) % size.items], quantity: 1 + (index % 3) }))
  const bills = Array.from({ length: size.invoices }, (_, index) => ({
    products: productsOf(index),
    clientCustomerPhone: String(9_800_000_000 + (index % size.customers)),
    clientCustomerName: `Customer ${index % size.customers}`,
  }))
  for (let start = 0; start < bills.length; start += 50)
    await api.post(JSON.stringify({ invoice: { create: bills.slice(start, start + 50) } }), '/api/sync')
  const bill = JSON.stringify({ clientId, products: productsOf(3), clientCustomerPhone: '9800000003', paidAmount: 1 })
  const read = (work: string, path: string, times: number): Endpoint => ({ work, method: 'GET', path, times })
  return [
    read('customer by phone', `/api/business/client-customers/${clientId}/9800000003`, 20),
    read('items of a group', `/api/business/items/${clientId}?groupId=${groupId}`, 10),
    read('dashboard', '/api/dashboard', 10),
    read(`list of ${size.invoices} bills`, `/api/business/invoices/${clientId}`, 2),
    {
      work: 'a bill of three products',
      method: 'POST',
      path: '/api/business/invoices/generatewithproducts',
      body: bill,
      times: 4,
    },
  ]
}

async function compare(endpoint: Endpoint, api: HttpSender, bare: HttpSender): Promise<BenchRow> {
  await askAll(endpoint, api)
  await askAll(endpoint, bare)
  const [ours, floor]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < turns; turn += 1) {
    ours.push(...(await askAll(endpoint, api)))
    floor.push(...(await askAll(endpoint, bare)))
  }
  return row(`${endpoint.work}, ${clients} phones at once`, timingOf(ours), timingOf(floor))
}

/** Milliseconds of each request; every client asks one after the other. */
async function askAll({ body, method, path, times }: Endpoint, to: HttpSender): Promise<number[]> {
  const durations: number[] = []
  const askOften = async () => {
    for (let time = 0; time < times; time += 1) {
      const headers = { 'x-forwarded-for': nextAddress() }
      const startedMs = performance.now()
      await (method === 'GET' ? to.get(path, headers) : to.post(body ?? '', path, headers))
      durations.push(performance.now() - startedMs)
    }
  }
  await Promise.all(Array.from({ length: clients }, askOften))
  return durations
}

const addresses = { last: 0 }

/** Each asks from an address of its own: what is measured is not the limit for one. */
function nextAddress(): string {
  addresses.last += 1
  return `10.${addresses.last >> 16}.${(addresses.last >> 8) & 255}.${addresses.last & 255}`
}

async function say(child: ChildProcess, asked: object): Promise<void> {
  const answered = once(child, 'message')
  child.send(asked)
  const [{ failed }] = (await answered) as [{ failed?: string }]
  if (failed !== undefined) throw new Error(`the API: ${failed}`)
}

function row(work: string, ours: Timing, floor: Timing): BenchRow {
  const ratio = ours.p50 / floor.p50
  return {
    work,
    ours,
    floor: { name: 'bare Fastify with the same statements', ...floor },
    peers: [],
    ratio: `${ratio.toFixed(2)}×`,
    goal: `p50 ≤ ${most}× the bare handler`,
    isMet: ratio <= most,
  }
}
