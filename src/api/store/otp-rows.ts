// One-time codes: one waiting for each phone and purpose.

import type { Tx } from './open-store.ts'

/** `confirm`, with an invoice's id: a buyer's word about that invoice. */
export type OtpPurpose = 'register' | 'login' | `confirm ${string}`

export interface OtpSession {
  readonly codeHash: string
  readonly expiresAt: Date
  readonly wrongTries: number
}

export function otpRows(tx: Tx) {
  return {
    /** Locks the phone's codes until the transaction ends, so that two tries are counted one after the other. */
    async get(phone: string, purpose: OtpPurpose): Promise<OtpSession | undefined> {
      return tx.row<{ codeHash: string; expiresAt: Date; wrongTries: number }>(
        `select code_hash as "codeHash", expires_at as "expiresAt", wrong_tries as "wrongTries" from otp_session
         where phone = $1 and purpose = $2 for update`,
        [phone, purpose],
      )
    },
    /** Puts an earlier one of this phone and purpose out of use. */
    put: (phone: string, purpose: OtpPurpose, codeHash: string, expiresAt: Date) =>
      tx.run(
        `insert into otp_session (phone, purpose, code_hash, expires_at) values ($1, $2, $3, $4)
         on conflict (phone, purpose) do update
         set code_hash = excluded.code_hash, expires_at = excluded.expires_at, wrong_tries = 0`,
        [phone, purpose, codeHash, expiresAt],
      ),
    countWrongTry: (phone: string, purpose: OtpPurpose) =>
      tx.run('update otp_session set wrong_tries = wrong_tries + 1 where phone = $1 and purpose = $2', [
        phone,
        purpose,
      ]),
    remove: (phone: string, purpose: OtpPurpose) =>
      tx.run('delete from otp_session where phone = $1 and purpose = $2', [phone, purpose]),
    removeAll: (phone: string) => tx.run('delete from otp_session where phone = $1', [phone]),
    removeExpired: (now: Date) => tx.run('delete from otp_session where expires_at < $1', [now]),
    async sentSince(phone: string, since: Date): Promise<number> {
      await tx.run('delete from otp_sending where phone = $1 and sent_at <= $2', [phone, since])
      const counted = await tx.row<{ count: number }>(
        'select count(*)::int as count from otp_sending where phone = $1',
        [phone],
      )
      return counted?.count ?? 0
    },
    noteSending: (phone: string, at: Date, id: string) =>
      tx.run('insert into otp_sending (phone, sent_at, id) values ($1, $2, $3)', [phone, at, id]),
    /** Sends to one phone are counted one after the other. */
    lockPhone: (phone: string) => tx.run('select pg_advisory_xact_lock(hashtextextended($1, 1))', [phone]),
  }
}
