// What the server, or its silence, says to a person who asked for something.

import type { NewCounter } from '../../../shared/contract/sync/sync-calls.ts'
import { Refusal, type RefusalCode } from '../../../shared/kernel/refusal.ts'
import { RemoteFailure } from '../../sync/remote.ts'

/** `made`: the counter that wants to join, if that is what was asked. */
export async function refuseFailure<T>(asked: Promise<T>, made?: NewCounter): Promise<T> {
  try {
    return await asked
  } catch (error) {
    throw error instanceof RemoteFailure ? refusalFor(error, made) : error
  }
}

function refusalFor({ outcome }: RemoteFailure, made: NewCounter | undefined): Refusal {
  if (outcome.kind === 'unreachable') return new Refusal('sync_unreachable')
  if (outcome.kind === 'signedOut') return new Refusal(made === undefined ? 'sync_not_joined' : 'sync_code_wrong')
  if (outcome.kind !== 'refused') return new Refusal('sync_refused', { said: outcome.kind })
  if (made === undefined) return new Refusal('sync_refused', { said: outcome.said })
  if (outcome.status === 409)
    return made.code === undefined
      ? new Refusal('sync_no_counter')
      : new Refusal('sync_code_taken', { code: made.code })
  if (outcome.status === 423) return new Refusal('sync_counter_elsewhere', { code: made.code })
  if (outcome.status === 428) return new Refusal('sync_other_books')
  // Wrong, used, too old, or a phone that nobody registered with.
  if (outcome.status === 400 || outcome.status === 404) return new Refusal('sync_code_wrong')
  return new Refusal('sync_refused', { said: outcome.said })
}

const accountCodes: Readonly<Record<string, RefusalCode>> = {
  email_taken: 'finance_email_taken',
  shop_password_wrong: 'finance_password_wrong',
  account_locked: 'finance_account_locked',
  account_of_other: 'finance_account_other',
  role_unfit: 'finance_account_other',
}

/** What the server says to who opens an account on the marketplace, or signs in to one. */
export const refuseAccount = refusing(accountCodes)

const linkCodes: Readonly<Record<string, RefusalCode>> = {
  not_found: 'not_found',
  not_pending: 'listing_answered',
  buyer_phone_missing: 'listing_phone_missing',
  buyer_phone_own: 'listing_phone_own',
}

/** What it says to who wants the link of a buyer. */
export const refuseLink = refusing(linkCodes)

function refusing(codes: Readonly<Record<string, RefusalCode>>) {
  return function refuse<T>(asked: Promise<T>): Promise<T> {
    const named = asked.catch((error: unknown) => {
      const outcome = error instanceof RemoteFailure ? error.outcome : undefined
      const code = outcome?.kind === 'refused' ? codes[outcome.code ?? ''] : undefined
      throw code === undefined ? error : new Refusal(code)
    })
    return refuseFailure(named)
  }
}
