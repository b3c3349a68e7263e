// An account's ear on the marketplace: a real socket, and all that it hears.
import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { expect, onTestFinished } from 'vitest'
import type { SignedInAccount } from './financing-account.ts'
import type { TestApi } from './open-test-api.ts'

export interface Heard {
  readonly name: string
  readonly payload: Record<string, unknown>
  readonly cursor: string
}

export interface MarketEar {
  readonly socket: Socket
  /** All but `authenticated` and `auth_error`, as it came. */
  readonly heard: Heard[]
  /** What came under these two names. */
  readonly said: { readonly name: string; readonly payload: Record<string, unknown> }[]
  names(): string[]
  payloads(name: string): Record<string, unknown>[]
}

/** A socket that says nothing of itself unless `auth` does. The API begins to listen on loopback if it does not yet. */
export async function openEar({ app }: Pick<TestApi, 'app'>, auth: object = {}): Promise<MarketEar> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const socket = io(url, { auth, transports: ['websocket'], forceNew: true, reconnectionDelay: 10 })
  onTestFinished(() => void socket.close())
  const heard: Heard[] = []
  const said: MarketEar['said'] = []
  socket.onAny((name: string, payload: Record<string, unknown>, cursor: string) => {
    if (name === 'authenticated' || name === 'auth_error') said.push({ name, payload })
    else heard.push({ name, payload, cursor })
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return {
    ...{ socket, heard, said, names: () => heard.map(({ name }) => name) },
    payloads: name => heard.filter(each => each.name === name).map(({ payload }) => payload),
  }
}

/** One that is signed in and hears what comes from now on, or what came behind `after`. */
export async function listenToMarket(
  api: Pick<TestApi, 'app'>,
  { token }: SignedInAccount,
  after?: string,
): Promise<MarketEar> {
  const ear = await openEar(api, { token, ...(after === undefined ? {} : { after }) })
  await expect.poll(() => ear.said).toMatchObject([{ name: 'authenticated' }])
  return ear
}

interface ToldPage {
  readonly events: { readonly cursor: string; readonly event: string; readonly payload: Record<string, unknown> }[]
  readonly cursor: string
  readonly hasMore: boolean
}

/** All that an account may read behind a place, page by page. */
export async function toldBehind({ call }: SignedInAccount, after = '0', limit = 100): Promise<ToldPage['events']> {
  const { body } = await call<ToldPage>('GET', `/api/events?after=${after}&limit=${limit}`)
  return body.hasMore ? [...body.events, ...(await toldBehind({ call, token: '' }, body.cursor, limit))] : body.events
}

/** Nothing is on its way any more: this ear has heard all that its account may read behind its sign-in. */
export async function heardAll(ear: MarketEar, account: SignedInAccount): Promise<void> {
  const from = String(ear.said.find(({ name }) => name === 'authenticated')?.payload.cursor)
  const told = (await toldBehind(account, from)).map(({ cursor, event }) => [cursor, event])
  await expect.poll(() => ear.heard.map(({ cursor, name }) => [cursor, name])).toEqual(told)
}
