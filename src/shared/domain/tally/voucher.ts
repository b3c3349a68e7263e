// A voucher of the books, before it takes Tally's form: amounts in paise, credits above zero, debits below, sum zero.

import type { Day } from '../../kernel/calendar.ts'
import type { Buyer, InvoiceLine } from '../../records/invoice.ts'

export interface LedgerAmount {
  readonly ledger: string
  readonly creditPaise: number
  readonly isParty: boolean
  /** Which bill it makes or settles, in the books of a party. */
  readonly bill?: { readonly name: string; readonly type: 'New Ref' | 'Agst Ref' | 'On Account' }
}

/** Goods out (credit) or in (debit), booked to a ledger of sales or of purchases. */
export interface GoodsAmount {
  readonly stockItem: string
  readonly uqc: string
  readonly quantityThousandths: number
  readonly creditPaise: number
  readonly tradeLedger: string
}

export type VoucherType = 'Sales' | 'Credit Note' | 'Receipt' | 'Payment' | 'Contra' | 'Purchase' | 'Debit Note'

export interface Voucher {
  /** The same voucher always has the same one, so that a second import changes it and does not double it. */
  readonly key: string
  readonly type: VoucherType
  readonly number: string
  /** Number and day of the paper it stands for, where that is another's: a dealer's bill. */
  readonly reference?: { readonly number: string; readonly date: Day }
  readonly date: Day
  readonly party: string
  readonly placeOfSupply: string | null
  readonly narration: string
  readonly goods: readonly GoodsAmount[]
  readonly ledgers: readonly LedgerAmount[]
}

/** Zero for every voucher that Tally would take. */
export function sumOfVoucher({ goods, ledgers }: Pick<Voucher, 'goods' | 'ledgers'>): number {
  return [...goods, ...ledgers].reduce((sum, { creditPaise }) => sum + creditPaise, 0)
}

/** What Tally knows an item by, from a line of a document or from the item itself. */
export type TallyItem = Pick<InvoiceLine, 'name' | 'code' | 'hsn' | 'uqc' | 'decimals' | 'taxRateBps'>

export const walkInParty = 'Walk-in customers'

/** Two people may bear one name, so it stands with the phone, or the GSTIN. */
export function partyName(buyer: Pick<Buyer, 'name' | 'phone' | 'gstin' | 'customerId'>): string {
  return `${buyer.name} (${buyer.phone ?? buyer.gstin ?? buyer.customerId.slice(-8)})`
}

export function plainAmount(ledger: string, creditPaise: number): LedgerAmount {
  return { ledger, creditPaise, isParty: false }
}

export function stockItemName({ name, code }: { readonly name: string; readonly code: string | null }): string {
  return code === null ? name : `${name} [${code}]`
}
