// The refusals around invoices on the marketplace, which have a file of their own in each language.

import type { RefusalDetails, RefusalWords } from '../refusal-words.ts'
import { wordFor } from '../word-for.ts'

export type ListingRefusalWords = Pick<
  RefusalWords,
  | 'listing_unfit'
  | 'listing_quote_changed'
  | 'listing_ended'
  | 'listing_answered'
  | 'listing_phone_missing'
  | 'listing_phone_own'
  | 'finance_email_taken'
  | 'finance_password_wrong'
  | 'finance_account_locked'
  | 'finance_account_other'
>

/** The reasons that a refusal names, as sentences behind each other. */
export function reasonsIn({ reasons }: RefusalDetails, words: Readonly<Record<string, string>>): string {
  return Array.isArray(reasons) ? reasons.map(reason => wordFor(words, String(reason))).join(' ') : ''
}
