// The account by which a shop sells on the marketplace: one that its counter opens with the shop's own particulars, or one
// that it had before.

import type {
  LinkShopAccount,
  ShopAccount,
  ShopAccountAnswer,
  ShopAccountToken,
} from '../../../shared/contract/sync/shop-account.ts'
import { checkGstin } from '../../../shared/domain/customer/gstin.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import type { ShopFields } from '../../../shared/records/shop.ts'
import { objectIdOf } from '../../protocol/object-id.ts'
import { shopAccountRows } from '../../store/listing/shop-account-rows.ts'
import {
  type FinancingAccount,
  type FinancingProfile,
  financingAccountRows,
} from '../../store/market/financing-account-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { recordRows, theOne } from '../../store/record-rows.ts'
import { shopRows } from '../../store/shop-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { logInAccount, registerAccount } from './sign-in.ts'

const tokenMs = 60 * 60 * 1000

export async function readShopAccount(deps: ApiDeps, tx: ShopTx): Promise<ShopAccountAnswer> {
  const account = await shopAccountRows(tx).ofShop(tx.shopId)
  const { feeBps, lateBps } = deps.market
  return { account: account === undefined ? null : shownOf(account), terms: { feeBps, lateBps } }
}

/**
 * `tx` stands behind no wall: accounts are none of the shop's rows. A wrong password is *returned*, to be committed as the
 * try it was. Refuses `email_taken`, `role_unfit`, `account_of_other`.
 */
export async function linkShopAccount(
  deps: ApiDeps,
  tx: ShopTx,
  { contactName, email, how, password }: LinkShopAccount,
): Promise<ShopAccountAnswer | ApiRefusal> {
  const profile = await profileOfShop(tx, contactName)
  const rows = financingAccountRows(tx)
  const entered =
    how === 'open'
      ? await registerAccount(deps, tx, { email, password, role: 'seller', profile })
      : await logInAccount(deps, tx, { email, password })
  // 401 tells a counter that its own token is of no use.
  if (entered instanceof ApiRefusal)
    return entered.code === 'password_wrong' ? new ApiRefusal('shop_password_wrong') : entered
  const { account } = entered
  if (account.role !== 'seller') throw new ApiRefusal('role_unfit')
  const { gstNumber } = account.profile
  const isOfOther = gstNumber !== '' && profile.gstNumber !== '' && gstNumber !== profile.gstNumber
  if (isOfOther || !(await shopAccountRows(tx).save(account.id, tx.shopId))) throw new ApiRefusal('account_of_other')
  if (gstNumber === '' && profile.gstNumber !== '') {
    const { panNumber } = account.profile
    const numbers = { gstNumber: profile.gstNumber, panNumber: panNumber || profile.panNumber }
    await rows.saveProfile(account.id, { ...account.profile, ...numbers })
  }
  return readShopAccount(deps, tx)
}

/** Refuses `account_missing`. */
export async function issueShopToken(deps: ApiDeps, tx: ShopTx): Promise<ShopAccountToken> {
  const account = await shopAccountRows(tx).ofShop(tx.shopId)
  if (account === undefined) throw new ApiRefusal('account_missing')
  const { email, id: accountId, role } = account
  const claims = { accountId, userId: objectIdOf(accountId), email, role }
  const token = await deps.financingTokens.issue(claims, tokenMs)
  return { token, expiresAt: instantOf(deps.clock.nowMs() + tokenMs), account: shownOf(account) }
}

/** As its counters know it, else as its owner registered it. */
async function profileOfShop(tx: ShopTx, contactName: string): Promise<FinancingProfile> {
  const saved = (await recordRows(tx).get<Partial<ShopFields>>('shop', theOne))?.fields
  const registered = await shopRows(tx).byId(tx.shopId)
  const contact = [contactName, saved?.ownerName, registered?.ownerName].find(name => name !== undefined && name !== '')
  const [firstName = 'Owner', ...others] = (contact ?? 'Owner').split(' ')
  const gstin = checkGstin(saved?.gstin ?? '')
  return {
    ...{ firstName, lastName: others.join(' '), phone: registered?.phone ?? '' },
    company: saved?.legalName || saved?.name || registered?.shopName || registered?.businessName || '',
    gstNumber: gstin.ok ? (saved?.gstin ?? '') : '',
    panNumber: gstin.ok ? gstin.pan : '',
    address: null,
  }
}

function shownOf({ email, kycStatus, profile: { company } }: FinancingAccount): ShopAccount {
  return { email, company, kycStatus }
}
