// The lines of an invoice as posted, and its sums.

import { formatPaise } from '../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../shared/kernel/quantity.ts'
import { formatBps } from '../../../shared/kernel/rate.ts'
import type { Invoice } from '../../../shared/records/invoice.ts'
import { useWords } from '../../text/language.tsx'
import { ScrollBox } from '../../widgets/ScrollBox.tsx'
import styles from './InvoiceRecord.module.css'

export function InvoiceLines({ invoice }: { invoice: Invoice }) {
  const { invoices } = useWords()
  const { line } = invoices
  // A bill of supply speaks of no tax, on the screen as on paper.
  const hasTax = invoice.documentType !== 'bill_of_supply'
  return (
    <div className={styles.section}>
      <ScrollBox className={styles.scroll} label={invoices.lines}>
        <table className={styles.lines}>
          <thead>
            <tr>
              <th scope="col">{line.item}</th>
              <th scope="col" data-right>
                {line.quantity}
              </th>
              <th scope="col" data-right>
                {line.price}
              </th>
              {hasTax ? (
                <th scope="col" data-right>
                  {line.tax}
                </th>
              ) : null}
              <th scope="col" data-right>
                {line.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {invoice.lines.map(row => (
              <tr key={row.lineNumber}>
                <td>
                  {row.name}
                  <small>{[row.hsn, discountText(row.lineDiscountPaise), row.note].filter(Boolean).join(' · ')}</small>
                </td>
                <td data-right>
                  {formatQuantity(row.quantityThousandths, row.decimals)} {row.unit}
                </td>
                <td data-right>{formatPaise(row.unitPricePaise)}</td>
                {hasTax ? <td data-right>{formatBps(row.taxRateBps)} %</td> : null}
                <td data-right>{formatPaise(row.totalPaise)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Sums invoice={invoice} />
    </div>
  )
}

function discountText(paise: number): string {
  return paise === 0 ? '' : `−${formatPaise(paise)}`
}

function Sums({ invoice }: { invoice: Invoice }) {
  const { invoices, sell } = useWords()
  const sums: readonly (readonly [string, number])[] = [
    [sell.discounts, -invoice.discountPaise],
    [invoices.taxable, invoice.documentType === 'bill_of_supply' ? 0 : invoice.taxablePaise],
    [sell.cgst, invoice.cgstPaise],
    [invoice.localTaxName ?? 'SGST', invoice.sgstPaise],
    [sell.igst, invoice.igstPaise],
    [sell.roundOff, invoice.roundOffPaise],
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
