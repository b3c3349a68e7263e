// One-time codes: sent to a phone for one purpose, good for ten minutes, five wrong tries and one use.

import type { Tx } from '../store/open-store.ts'
import type { OtpPurpose } from '../store/otp-rows.ts'
import { otpRows } from '../store/otp-rows.ts'
import { shopRows } from '../store/shop-rows.ts'
import type { ApiDeps } from './api-deps.ts'
import { ApiRefusal } from './api-refusal.ts'

export const otpLifeSeconds = 600
const maxWrongTries = 5
const maxSendingsAnHour = 3
const hourMs = 60 * 60 * 1000
/** What every code is on a server for trying out. */
const mockCode = '1234'

export interface SendOtp {
  readonly phoneNumber: string
  readonly purpose: OtpPurpose
}

/** By text. Outside production the code is the one that tests know. */
export async function sendOtp(deps: ApiDeps, asked: SendOtp): Promise<void> {
  const code = deps.isProduction ? deps.newCode() : mockCode
  await keepCode(deps, asked, code)
  await deps.sms.sendCode(asked.phoneNumber, code)
}

/** Without a text; the server has this only outside production. */
export async function sendMockOtp(deps: ApiDeps, asked: SendOtp): Promise<void> {
  await keepCode(deps, asked, mockCode)
}

async function keepCode(deps: ApiDeps, { phoneNumber, purpose }: SendOtp, code: string): Promise<void> {
  const codeHash = await deps.slowHash.hash(code)
  const now = deps.clock.nowMs()
  await deps.store.transact(async tx => {
    const otps = otpRows(tx)
    await otps.lockPhone(phoneNumber)
    if (purpose === 'register' || purpose === 'login') await checkShop(tx, phoneNumber, purpose)
    const sent = await otps.sentSince(phoneNumber, new Date(now - hourMs))
    if (sent >= maxSendingsAnHour) throw new ApiRefusal('otp_too_many')
    await otps.noteSending(phoneNumber, new Date(now), deps.newId())
    await otps.removeExpired(new Date(now))
    await otps.put(phoneNumber, purpose, codeHash, new Date(now + otpLifeSeconds * 1000))
  })
}

async function checkShop(tx: Tx, phoneNumber: string, purpose: 'register' | 'login'): Promise<void> {
  const shop = await shopRows(tx).byPhone(phoneNumber)
  if (purpose === 'register' && shop !== undefined) throw new ApiRefusal('phone_taken_at_sending')
  if (purpose === 'login' && shop === undefined) throw new ApiRefusal('phone_unknown')
  if (shop?.isActive === false) throw new ApiRefusal('account_inactive')
}

/** A test's aid: the phone has no codes waiting. The limit by the hour stays. */
export async function clearOtps(deps: ApiDeps, phoneNumber: string): Promise<void> {
  await deps.store.transact(tx => otpRows(tx).removeAll(phoneNumber))
}

/**
 * Early versions of the phone's program ask whether a code is right before they register or sign in with it, and name no
 * purpose: so it is compared with whichever wait. It is not used up, opens nothing, and a wrong try counts as one.
 * Returns the purpose; a wrong try is returned as the refusal it is, so that it is committed.
 */
export async function checkCode(
  deps: ApiDeps,
  tx: Tx,
  { phoneNumber, otp, purpose }: { phoneNumber: string; otp: string; purpose?: 'register' | 'login' | undefined },
): Promise<'register' | 'login' | ApiRefusal> {
  const purposes = purpose === undefined ? (['register', 'login'] as const) : [purpose]
  for (const each of purposes) if (await isRight(deps, tx, { phoneNumber, purpose: each, otp })) return each
  return new ApiRefusal('otp_wrong')
}

/**
 * Whether the code is right; then it is used up. A wrong try must be counted for good, so whoever asks commits
 * whatever the answer is, and refuses afterwards.
 */
export async function spendCode(deps: ApiDeps, tx: Tx, asked: Try): Promise<boolean> {
  if (!(await isRight(deps, tx, asked))) return false
  await otpRows(tx).remove(asked.phoneNumber, asked.purpose)
  return true
}

interface Try {
  readonly phoneNumber: string
  readonly purpose: OtpPurpose
  readonly otp: string
}

/** A wrong try is counted. */
async function isRight(deps: ApiDeps, tx: Tx, { phoneNumber, purpose, otp }: Try): Promise<boolean> {
  const otps = otpRows(tx)
  const session = await otps.get(phoneNumber, purpose)
  if (session === undefined || session.expiresAt.getTime() <= deps.clock.nowMs()) return false
  if (session.wrongTries >= maxWrongTries) return false
  if (await deps.slowHash.verify(session.codeHash, otp)) return true
  await otps.countWrongTry(phoneNumber, purpose)
  return false
}
