// Number, day and hand of a credit note.

import { nextDocumentNumber } from '../../../shared/domain/invoice/document-type.ts'
import { dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import type { Shop } from '../../../shared/records/shop.ts'
import type { Poster } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'

interface Issuer {
  readonly shop: Shop
  readonly poster: Poster
  readonly counterCode: string
  readonly atMs: number
}

export function headOfNote(rows: LedgerRows, { shop, poster, counterCode, atMs }: Issuer) {
  const issuedOn = dayInIndia(atMs)
  const { number, series, financialYear, serial } = nextDocumentNumber(
    counterCode,
    'credit_note',
    issuedOn,
    rows.creditNotes.nextSerial,
  )
  return {
    number,
    counterId: poster.counterId,
    series,
    financialYear,
    serial,
    shopVersion: shop.version,
    issuedAt: instantOf(atMs),
    issuedOn,
    issuedBy: poster.by,
  }
}
