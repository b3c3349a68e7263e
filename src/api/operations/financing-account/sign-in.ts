// Registering for the marketplace and signing in to it, by e-mail address and password.

import { objectIdOf } from '../../protocol/object-id.ts'
import {
  type FinancingAccount,
  type FinancingLock,
  type FinancingProfile,
  type FinancingRole,
  financingAccountRows,
} from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

const maxWrongPasswords = 5
const lockedForMs = 2 * 60 * 60 * 1000

export interface AccountRegistration {
  readonly email: string
  readonly password: string
  readonly role: Exclude<FinancingRole, 'admin'>
  readonly profile: FinancingProfile
}

export interface SignedInAccount {
  readonly token: string
  readonly account: FinancingAccount
}

/** Refuses `email_taken`. */
export async function registerAccount(deps: ApiDeps, tx: Tx, asked: AccountRegistration): Promise<SignedInAccount> {
  const { password, ...fields } = asked
  const rows = financingAccountRows(tx)
  const made = { ...fields, id: deps.newId(), passwordHash: await deps.slowHash.hash(password) }
  if (!(await rows.insert(made, nowOf(deps)))) throw new ApiRefusal('email_taken')
  return signedIn(deps, tx, made.id)
}

/**
 * A wrong password is *returned* as the refusal it is: the try it was must be committed. An address that nobody has takes
 * as long and is told the same.
 */
export async function logInAccount(
  deps: ApiDeps,
  tx: Tx,
  { email, password }: Pick<AccountRegistration, 'email' | 'password'>,
): Promise<SignedInAccount | ApiRefusal> {
  const rows = financingAccountRows(tx)
  const known = await rows.toSignIn(email)
  if (known === undefined) {
    await deps.slowHash.hash(password)
    return new ApiRefusal('password_wrong')
  }
  const now = nowOf(deps)
  if (known.lockedUntil !== null && known.lockedUntil > now) return new ApiRefusal('account_locked')
  if (!(await deps.slowHash.verify(known.passwordHash, password))) return countWrongPassword(tx, known, now)
  if (!known.isActive) throw new ApiRefusal('client_inactive')
  await rows.noteLogin(known.id, now)
  return signedIn(deps, tx, known.id)
}

async function countWrongPassword(tx: Tx, known: FinancingAccount & FinancingLock, now: Date): Promise<ApiRefusal> {
  // A lock that is over leaves all tries.
  const wrongPasswords = (known.lockedUntil === null ? known.wrongPasswords : 0) + 1
  const isLocked = wrongPasswords >= maxWrongPasswords
  const lockedUntil = isLocked ? new Date(now.getTime() + lockedForMs) : null
  await financingAccountRows(tx).noteWrongPassword(known.id, wrongPasswords, lockedUntil)
  return new ApiRefusal('password_wrong')
}

async function signedIn(deps: ApiDeps, tx: Tx, id: string): Promise<SignedInAccount> {
  const account = await financingAccountRows(tx).byId(id)
  if (account === undefined) throw new Error('an account that signed in is there')
  const { email, role } = account
  return { account, token: await deps.financingTokens.issue({ accountId: id, userId: objectIdOf(id), email, role }) }
}

const nowOf = ({ clock }: ApiDeps) => new Date(clock.nowMs())
