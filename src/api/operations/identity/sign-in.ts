// Registering a shop, signing in to it and out. One device of a shop is signed in at a time.

import { objectIdOf } from '../../protocol/object-id.ts'
import type { Tx } from '../../store/open-store.ts'
import { deviceRows, type ShopProfile, shopRows } from '../../store/shop-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { spendCode } from '../one-time-codes.ts'

export interface Registration extends ShopProfile {
  readonly phoneNumber: string
  readonly otp: string
  readonly deviceId: string
}

export interface SignedIn {
  readonly clientId: string
  readonly phoneNumber: string
  readonly token: string
  readonly deviceSessionId: string
}

/**
 * Refuses `phone_taken` before it looks at the code. A wrong code is *returned* as the refusal it is: the try it was must
 * be committed.
 */
export async function registerShop(deps: ApiDeps, tx: Tx, asked: Registration): Promise<SignedIn | ApiRefusal> {
  const { phoneNumber, otp, deviceId, ...profile } = asked
  const shops = shopRows(tx)
  if ((await shops.byPhone(phoneNumber)) !== undefined) throw new ApiRefusal('phone_taken')
  if (!(await spendCode(deps, tx, { phoneNumber, purpose: 'register', otp })))
    return new ApiRefusal('otp_wrong_at_register')
  const shopId = deps.newId()
  if (!(await shops.insert(shopId, phoneNumber, profile, new Date(deps.clock.nowMs()))))
    throw new ApiRefusal('phone_taken')
  return signedIn(deps, shopId, phoneNumber, await beginSession(deps, tx, shopId, deviceId))
}

/** A wrong code is returned, as at registering. */
export async function logIn(
  deps: ApiDeps,
  tx: Tx,
  { phoneNumber, otp, deviceId }: Pick<Registration, 'phoneNumber' | 'otp' | 'deviceId'>,
): Promise<SignedIn | ApiRefusal> {
  const shops = shopRows(tx)
  const shop = await shops.byPhone(phoneNumber)
  if (shop === undefined) throw new ApiRefusal('phone_unknown')
  if (!shop.isActive) throw new ApiRefusal('account_inactive')
  if (!(await spendCode(deps, tx, { phoneNumber, purpose: 'login', otp }))) return new ApiRefusal('otp_wrong_at_login')
  await shops.noteLogin(shop.id, new Date(deps.clock.nowMs()))
  return signedIn(deps, shop.id, phoneNumber, await beginSession(deps, tx, shop.id, deviceId))
}

/**
 * For a counter that joins: the owner's code, without touching the device he is signed in on. A wrong code is returned, as
 * at registering.
 */
export async function shopOfOtp(
  deps: ApiDeps,
  tx: Tx,
  { phoneNumber, otp }: Pick<Registration, 'phoneNumber' | 'otp'>,
): Promise<string | ApiRefusal> {
  const shop = await shopRows(tx).byPhone(phoneNumber)
  if (shop === undefined) throw new ApiRefusal('phone_unknown')
  if (!shop.isActive) throw new ApiRefusal('account_inactive')
  const isRight = await spendCode(deps, tx, { phoneNumber, purpose: 'login', otp })
  return isRight ? shop.id : new ApiRefusal('otp_wrong_at_login')
}

export async function logOut(deps: ApiDeps, deviceSessionId: string): Promise<void> {
  await deps.store.transact(tx => deviceRows(tx).end(deviceSessionId))
}

async function beginSession(deps: ApiDeps, tx: Tx, shopId: string, deviceId: string): Promise<string> {
  const id = deps.newId()
  await deviceRows(tx).begin(id, shopId, deviceId, new Date(deps.clock.nowMs()))
  return id
}

async function signedIn(deps: ApiDeps, shopId: string, phoneNumber: string, sessionId: string): Promise<SignedIn> {
  const [clientId, deviceSessionId] = [objectIdOf(shopId), objectIdOf(sessionId)]
  const token = await deps.billingTokens.issue({ shopId, clientId, phoneNumber, sessionId })
  return { clientId, phoneNumber, token, deviceSessionId }
}
