// What the lines of an invoice or a credit note come to: discount, taxable value, each tax, round-off; only what is there.

import { formatPaise } from '../../../shared/kernel/money.ts'
import type { Invoice } from '../../../shared/records/invoice.ts'
import { useWords } from '../../text/language.tsx'
import styles from './PaperSums.module.css'

type Paper = Pick<
  Invoice,
  'documentType' | 'taxablePaise' | 'cgstPaise' | 'sgstPaise' | 'igstPaise' | 'roundOffPaise' | 'localTaxName'
>

export function PaperSums({ paper, discountPaise = 0 }: { paper: Paper; discountPaise?: number }) {
  const { invoices, sell } = useWords()
  const sums: readonly (readonly [string, number])[] = [
    [sell.discounts, -discountPaise],
    [invoices.taxable, speaksOfTax(paper) ? paper.taxablePaise : 0],
    [sell.cgst, paper.cgstPaise],
    [paper.localTaxName ?? 'SGST', paper.sgstPaise],
    [sell.igst, paper.igstPaise],
    [sell.roundOff, paper.roundOffPaise],
  ]
  return (
    <p className={styles.sums}>
      {sums
        .filter(([, paise]) => paise !== 0)
        .map(([word, paise]) => (
          <span key={word}>
            {word} <strong>{formatPaise(paise)}</strong>
          </span>
        ))}
    </p>
  )
}

/** A bill of supply speaks of no tax, on the screen as on paper. */
export function speaksOfTax({ documentType }: Pick<Invoice, 'documentType'>): boolean {
  return documentType !== 'bill_of_supply'
}
