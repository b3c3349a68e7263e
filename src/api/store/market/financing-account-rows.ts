// Accounts of the marketplace.

import type { RowReader, Statement, Tx } from '../open-store.ts'

export type FinancingRole = 'seller' | 'buyer' | 'investor' | 'admin'
export type KycStatus = 'pending' | 'submitted' | 'verified' | 'rejected'

export interface FinancingAddress {
  readonly street: string
  readonly city: string
  readonly state: string
  readonly pincode: string
  readonly country: string
}

export interface FinancingProfile {
  readonly firstName: string
  readonly lastName: string
  readonly phone: string
  readonly company: string
  /** Empty: none was given, as for the PAN. */
  readonly gstNumber: string
  readonly panNumber: string
  readonly address: FinancingAddress | null
}

export interface KycDocument {
  readonly type: 'pan' | 'gst' | 'bank' | 'address'
  readonly url: string
}

export interface AccountPreferences {
  readonly notifications: { readonly email: boolean; readonly sms: boolean; readonly push: boolean }
  /** Of investors. */
  readonly investmentLimits: {
    readonly minPaise: number
    readonly maxPaise: number
    readonly riskTolerance: 'low' | 'medium' | 'high'
  }
}

export interface FinancingAccount {
  readonly id: string
  readonly email: string
  readonly role: FinancingRole
  readonly profile: FinancingProfile
  readonly kycStatus: KycStatus
  readonly kycDocuments: readonly KycDocument[]
  readonly kycVerifiedAt: Date | null
  readonly isActive: boolean
  readonly createdAt: Date
  readonly lastLoginAt: Date | null
  /** What differs from the usual. */
  readonly preferences: {
    readonly notifications?: Partial<AccountPreferences['notifications']>
    readonly investmentLimits?: Partial<AccountPreferences['investmentLimits']>
  }
}

/** What signing in looks at. */
export interface FinancingLock {
  readonly passwordHash: string
  readonly wrongPasswords: number
  readonly lockedUntil: Date | null
}

export interface NewFinancingAccount extends Pick<FinancingAccount, 'id' | 'email' | 'role' | 'profile'> {
  readonly passwordHash: string
}

const columns = `id, email, role, profile, kyc_status as "kycStatus", kyc_documents as "kycDocuments",
  kyc_verified_at as "kycVerifiedAt", is_active as "isActive", created_at as "createdAt", last_login_at as "lastLoginAt",
  preferences`

export { columns as accountColumns }

const accountOfId: Statement = {
  name: 'financing-account-of-id',
  text: `select ${columns} from financing_account where id = $1`,
}

/** Undefined: there is none. */
export function readAccount(reader: RowReader, id: string): Promise<FinancingAccount | undefined> {
  return reader.row<FinancingAccount & Record<string, unknown>>(accountOfId, [id])
}

export function financingAccountRows(tx: Tx) {
  return {
    byId: (id: string) => readAccount(tx, id),
    buyerByEmail: (email: string) =>
      tx.row<FinancingAccount>(`select ${columns} from financing_account where email = $1 and role = 'buyer'`, [email]),
    /** The one that registered first, should several have the number. */
    buyerByGstin: (gstin: string) =>
      tx.row<FinancingAccount>(
        `select ${columns} from financing_account where role = 'buyer' and profile->>'gstNumber' = $1 order by id limit 1`,
        [gstin],
      ),
    byIds: (ids: readonly string[]) =>
      tx.rows<FinancingAccount>(`select ${columns} from financing_account where id = any($1::uuid[])`, [ids]),
    /** Ids between these. */
    async between({ from, to }: { readonly from: string; readonly to: string }): Promise<string[]> {
      const sql = 'select id from financing_account where id between $1 and $2'
      return (await tx.rows<{ id: string }>(sql, [from, to])).map(({ id }) => id)
    },
    /** Locks the account until the transaction ends, so that two tries are counted one after the other. */
    toSignIn: (email: string) =>
      tx.row<FinancingAccount & FinancingLock>(
        `select ${columns}, password_hash as "passwordHash", wrong_passwords as "wrongPasswords",
           locked_until as "lockedUntil" from financing_account where email = $1 for update`,
        [email],
      ),
    /** False: the e-mail address is taken. */
    async insert({ id, email, passwordHash, role, profile }: NewFinancingAccount, now: Date): Promise<boolean> {
      const written = await tx.run(
        `insert into financing_account (id, email, password_hash, role, profile, created_at, last_login_at)
         values ($1, $2, $3, $4, $5, $6, $6) on conflict (email) do nothing`,
        [id, email, passwordHash, role, profile, now],
      )
      return written === 1
    },
    savePreferences: (id: string, preferences: FinancingAccount['preferences']) =>
      tx.run('update financing_account set preferences = $2 where id = $1', [id, JSON.stringify(preferences)]),
    noteWrongPassword: (id: string, wrongPasswords: number, lockedUntil: Date | null) =>
      tx.run('update financing_account set wrong_passwords = $2, locked_until = $3 where id = $1', [
        id,
        wrongPasswords,
        lockedUntil,
      ]),
    noteLogin: (id: string, now: Date) =>
      tx.run(
        'update financing_account set last_login_at = $2, wrong_passwords = 0, locked_until = null where id = $1',
        [id, now],
      ),
    saveProfile: (id: string, profile: FinancingProfile) =>
      tx.run('update financing_account set profile = $2 where id = $1', [id, profile]),
    /** Documents that are not given stay. */
    saveKyc: (id: string, status: KycStatus, verifiedAt: Date | null, documents?: readonly KycDocument[]) =>
      tx.run(
        `update financing_account set kyc_status = $2, kyc_verified_at = $3, kyc_documents = coalesce($4, kyc_documents)
         where id = $1`,
        [id, status, verifiedAt, documents === undefined ? null : JSON.stringify(documents)],
      ),
  }
}

/** Ids of those among them that are not switched off. */
export async function activeAmong(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const sql = 'select id from financing_account where id = any($1::uuid[]) and is_active'
  return (await tx.rows<{ id: string }>(sql, [ids])).map(({ id }) => id)
}
