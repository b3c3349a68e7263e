// What labels and count sheets are drawn from. Plain data: it crosses to another thread.

import type { LabelLayoutName, LabelLook } from '../../records/label.ts'
import type { Batch } from '../../records/stock.ts'
import type { DocumentLanguage } from './document-calls.ts'

/** What stands on one label. */
export interface LabelText {
  readonly name: string
  /** What a scanner finds it by: its first barcode, else its code; null when it has neither. */
  readonly barcode: string | null
  readonly pricePaise: number
  /** The price is without tax, which comes on top. */
  readonly isExclusive: boolean
  readonly mrpPaise: number | null
  /** The unit the price is for; empty for what is sold by piece. */
  readonly unit: string
  readonly copies: number
}

export interface LabelsAsked {
  readonly layout: LabelLayoutName
  readonly look: LabelLook
  /** The first free label of a sheet that was begun, from 0. */
  readonly startAt: number
  readonly labels: readonly LabelText[]
  readonly shopName: string
  readonly language: DocumentLanguage
  readonly madeAt: string
}

export interface CountSheetLine {
  readonly name: string
  readonly code: string | null
  readonly unit: string
  readonly decimals: number
  /** A batch to look for on the shelf, with what the ledger holds of it; null for an item without batches. */
  readonly batch: (Batch & { readonly heldThousandths: number }) | null
}

export interface CountSheetAsked {
  readonly shopName: string
  /** The group that is counted; null for everything, or for what runs low. */
  readonly groupName: string | null
  readonly startedOn: string
  readonly lines: readonly CountSheetLine[]
  readonly language: DocumentLanguage
  readonly madeAt: string
}
