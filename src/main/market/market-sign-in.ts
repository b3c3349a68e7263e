// Who is signed in to the marketplace on this machine: its token, in a file that only its owner can read.

import * as z from 'zod'
import type { RegisterAtMarket, SignInToMarket } from '../../shared/contract/counter/market/market-calls.ts'
import { MarketAccount, MarketSession } from '../../shared/contract/market/account.ts'
import type { SealedFile } from '../secrets/sealed-file.ts'
import type { MarketHttp } from './market-http.ts'

export interface MarketSignIn {
  readonly address: string
  readonly token: string
  readonly account: MarketAccount
}

const Kept = z.object({ address: z.string(), token: z.string(), account: MarketAccount })
const Entered = z.object({ token: z.string() })

export function readSignIn(file: SealedFile): MarketSignIn | undefined {
  return Kept.safeParse(file.read()).data
}

type HttpAt = (address: string, token: string | undefined) => MarketHttp

export function signIn(httpAt: HttpAt, { address, email, password }: SignInToMarket): Promise<MarketSignIn> {
  return enter(httpAt, address, '/api/auth/login', { email, password })
}

export function register(
  httpAt: HttpAt,
  { address, email, password, role, ...profile }: RegisterAtMarket,
): Promise<MarketSignIn> {
  return enter(httpAt, address, '/api/auth/register', { email, password, role, profile })
}

async function enter(httpAt: HttpAt, address: string, path: string, body: object): Promise<MarketSignIn> {
  const { token } = await httpAt(address, undefined).ask({ method: 'POST', path, body }, Entered)
  return enterByToken(httpAt, { address, token })
}

/** Let in already, by a counter's place in its shop. */
export async function enterByToken(
  httpAt: HttpAt,
  { address, token }: Pick<MarketSignIn, 'address' | 'token'>,
): Promise<MarketSignIn> {
  const { account } = await httpAt(address, token).ask({ path: '/api/market/session' }, MarketSession)
  return { address, token, account }
}
