// The lines of a credit note as posted, and their sums.

import { formatPaise } from '../../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../../shared/kernel/quantity.ts'
import { formatBps } from '../../../../shared/kernel/rate.ts'
import type { CreditNote } from '../../../../shared/records/credit-note.ts'
import { useWords } from '../../../text/language.tsx'
import { ScrollBox } from '../../../widgets/ScrollBox.tsx'
import styles from '../InvoiceRecord.module.css'

export function CreditNoteLines({ note }: { note: CreditNote }) {
  const { invoices, returns: w } = useWords()
  const { line } = invoices
  const hasTax = note.documentType !== 'bill_of_supply'
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
              <th scope="col">{w.shelf}</th>
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
            {note.lines.map(row => (
              <tr key={row.lineNumber}>
                <td>
                  {row.name}
                  <small>{row.hsn}</small>
                </td>
                <td data-right>
                  {formatQuantity(row.quantityThousandths, row.decimals)} {row.unit}
                </td>
                <td>{row.isRestocked ? w.restocked : w.writtenOff}</td>
                {hasTax ? <td data-right>{formatBps(row.taxRateBps)} %</td> : null}
                <td data-right>{formatPaise(row.totalPaise)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Sums note={note} hasTax={hasTax} />
    </div>
  )
}

function Sums({ note, hasTax }: { note: CreditNote; hasTax: boolean }) {
  const { invoices, sell } = useWords()
  const sums: readonly (readonly [string, number])[] = [
    [invoices.taxable, hasTax ? note.taxablePaise : 0],
    [sell.cgst, note.cgstPaise],
    [note.localTaxName ?? 'SGST', note.sgstPaise],
    [sell.igst, note.igstPaise],
    [sell.roundOff, note.roundOffPaise],
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
