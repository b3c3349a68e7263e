// How money leaves for a bank account. The same reference is one payment, however often it is asked for.

export interface BankAccount {
  /** Whose it is. */
  readonly name: string
  readonly number: string
  readonly ifsc: string
}

export interface BankOrder {
  /** Ours; it never changes for one payment. */
  readonly reference: string
  readonly amountPaise: number
  readonly to: BankAccount
  readonly orderedAt: Date
}

export type BankAnswer =
  | { readonly kind: 'paid'; readonly bankReference: string }
  | { readonly kind: 'refused'; readonly reason: string }
  /** It has taken the order and will say so later: ask again. */
  | { readonly kind: 'later' }

export interface HolderQuestion {
  /** Ours; it never changes for one question. */
  readonly reference: string
  readonly account: BankAccount
  readonly orderedAt: Date
}

export type HolderAnswer =
  /** The account is there, under this name. */
  | { readonly kind: 'held'; readonly name: string }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Ask again. */
  | { readonly kind: 'later' }

export interface BankPort {
  /**
   * Sends the account one rupee of the platform's own, which shows that it is there, and tells its holder's name. Rejects when
   * the bank cannot be reached.
   */
  holder(question: HolderQuestion): Promise<HolderAnswer>
  /** Orders the payment, or tells what became of it. Rejects when the bank cannot be reached. */
  pay(order: BankOrder): Promise<BankAnswer>
}
