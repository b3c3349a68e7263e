// The money a customer gave and was handed back, the latest first; receipts open from here.

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MoneyMove } from '../../../../shared/contract/counter/account-calls.ts'
import { formatPaise } from '../../../../shared/kernel/money.ts'
import { useAsk } from '../../../core/ask.ts'
import { Loading } from '../../../parts/list/Loading.tsx'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDayOf } from '../../../text/show-date.ts'
import styles from './Account.module.css'
import { AccountTable } from './AccountTable.tsx'

interface Props {
  readonly customerId: string
  readonly onReceipt: (payment: { id: string; receiptNumber: string | null }) => void
}

export function MoneyMoves({ customerId, onReceipt }: Props) {
  const { account: w, payment } = useWords()
  const language = useLanguage()
  const [limit, setLimit] = useState(50)
  const { data } = useAsk('account.findPayments', { customerId, limit }, { keep: true })
  if (data === undefined) return <Loading />
  if (data.total === 0) return <p className={styles.quiet}>{w.noPayments}</p>
  const { columns } = w
  return (
    <section>
      <AccountTable
        label={w.tabs.payments}
        heads={[columns.date, columns.what, columns.means, columns.amount]}
        rightFrom={3}
        rows={data.rows.map(move => ({
          key: move.id,
          cells: [
            showDayOf(language, move.at),
            <What key="what" move={move} onReceipt={onReceipt} />,
            [payment.means[move.tender], move.note].filter(Boolean).join(' · '),
            move.kind === 'refund' ? `−${formatPaise(move.amountPaise)}` : formatPaise(move.amountPaise),
          ],
        }))}
      />
      {data.total > data.rows.length ? (
        <Button variant="subtle" onClick={() => setLimit(Math.min(500, limit + 100))}>
          {w.more(data.total - data.rows.length)}
        </Button>
      ) : null}
    </section>
  )
}

function What({ move, onReceipt }: { move: MoneyMove; onReceipt: Props['onReceipt'] }) {
  const { account: w, invoices } = useWords()
  const { id, receiptNumber, invoiceId, invoiceNumber } = move
  const bill = invoiceId === null ? null : <a href={`#/invoices/${invoiceId}`}>{invoiceNumber}</a>
  if (move.kind === 'refund') return <Refund move={move} onReceipt={onReceipt} />
  return (
    <span className={styles.what}>
      {receiptNumber === null ? null : (
        <button type="button" className={styles.link} onClick={() => onReceipt({ id, receiptNumber })}>
          {invoices.receipt(receiptNumber)}
        </button>
      )}
      {bill ?? w.onAccount}
      {receiptNumber === null ? ` ${w.atSale}` : null}
    </span>
  )
}

/** What came back with goods is on their credit note; his own money has a slip. */
function Refund({ move: { creditNote, slipId }, onReceipt }: { move: MoneyMove; onReceipt: Props['onReceipt'] }) {
  const { account: w, returns } = useWords()
  if (creditNote !== null)
    return <a href={`#/credit-notes/${creditNote.id}`}>{returns.creditNote(creditNote.number)}</a>
  if (slipId === null) return <span>{w.lines.refund}</span>
  return (
    <button type="button" className={styles.link} onClick={() => onReceipt({ id: slipId, receiptNumber: null })}>
      {w.lines.refund}
    </button>
  )
}
