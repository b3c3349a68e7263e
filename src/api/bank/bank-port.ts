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

export interface BankPort {
  /** Orders the payment, or tells what became of it. Rejects when the bank cannot be reached. */
  pay(order: BankOrder): Promise<BankAnswer>
}
