// An order's facts, its lines with what came of them, its receipts, what went back, and payments.

import type { DealerOrderView } from '../../../../shared/contract/counter/dealer-calls.ts'
import type { LocalSettings } from '../../../../shared/contract/counter/shop-calls.ts'
import { formatPaise, formatRupees } from '../../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../../shared/kernel/quantity.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay, showDayOf } from '../../../text/show-date.ts'
import record from '../../../widgets/record/Record.module.css'
import table from '../../../widgets/record/RecordTable.module.css'
import { ScrollBox } from '../../../widgets/ScrollBox.tsx'
import { AccountActs } from '../AccountActs.tsx'
import { OrderTags } from '../DealerOrders.tsx'
import styles from '../Dealers.module.css'

interface Props {
  readonly view: DealerOrderView
  readonly settings: LocalSettings
}

export function OrderBody({ view, settings }: Props) {
  return (
    <div className={`${styles.body} ${styles.pageBody}`}>
      <Facts view={view} />
      <Lines view={view} />
      <Receipts view={view} settings={settings} />
      <Returns view={view} settings={settings} />
      <Payments view={view} settings={settings} />
    </div>
  )
}

function Facts({ view: { order, summary, cancelReason } }: { view: DealerOrderView }) {
  const { dealers } = useWords()
  const language = useLanguage()
  const { billedPaise, paidPaise, dueOn, settledAt, status } = summary
  const settled = settledAt === null ? null : showDayOf(language, settledAt)
  const says = [
    dealers.orderedOn(showDay(language, order.orderedOn), order.orderedBy),
    order.wantedOn === null ? null : dealers.wantedBy(showDay(language, order.wantedOn)),
    settled === null ? null : status === 'cancelled' ? dealers.cancelledOn(settled) : dealers.deliveredOn(settled),
    cancelReason || null,
    order.dealer.contactPerson || null,
    order.dealer.phone,
  ]
  return (
    <header className={styles.about}>
      <p className={styles.standing}>
        <span className={styles.tools}>
          <OrderTags order={summary} />
        </span>
        {billedPaise === null ? null : (
          <>
            <span>
              {dealers.bill} <strong>{formatRupees(billedPaise)}</strong>
            </span>
            <span>
              {dealers.paid} <strong className={styles.safe}>{formatRupees(paidPaise)}</strong>
            </span>
            {billedPaise > paidPaise ? (
              <span>
                {dealers.payable} <strong className={styles.owes}>{formatRupees(billedPaise - paidPaise)}</strong>{' '}
                {dueOn === null ? '' : dealers.dueOn(showDay(language, dueOn))}
              </span>
            ) : null}
          </>
        )}
      </p>
      <p className={`${styles.facts} ${styles.soft}`}>
        {says
          .filter(text => text !== null)
          .map(text => (
            <span key={text}>{text}</span>
          ))}
      </p>
      {order.instructions === '' ? null : <p>{order.instructions}</p>}
      {order.note === '' ? null : <p>{order.note}</p>}
    </header>
  )
}

function Lines({ view: { order, cameThousandths, summary } }: { view: DealerOrderView }) {
  const { line } = useWords().dealers
  const heads = [line.ordered, line.came, line.price]
  return (
    <ScrollBox className={table.scroll} label={line.item}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{line.item}</th>
            <th scope="col">{line.code}</th>
            {heads.map(head => (
              <th key={head} scope="col" data-right>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.lines.map((row, index) => {
            const came = cameThousandths[index] ?? 0
            const isOff = summary.status === 'delivered' && came !== row.quantityThousandths
            return (
              <tr key={row.lineNumber}>
                <td>
                  <a href={`#/items/${row.itemId}`}>{row.name}</a>
                </td>
                <td>{row.dealerCode}</td>
                <td data-right>
                  {formatQuantity(row.quantityThousandths, row.decimals)} {row.unit}
                </td>
                <td data-right className={isOff ? styles.owes : undefined}>
                  {came === 0 && summary.status === 'pending' ? '' : formatQuantity(came, row.decimals)}
                </td>
                <td data-right>{row.pricePaise === null ? '' : formatPaise(row.pricePaise)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Receipts({ view, settings }: Props) {
  const { dealers } = useWords()
  const language = useLanguage()
  if (view.receipts.length === 0) return null
  return (
    <section className={record.section} aria-label={dealers.receipts}>
      <h3>{dealers.receipts}</h3>
      {view.receipts.map(receipt => {
        const damaged = receipt.lines.reduce((sum, line) => sum + line.damagedThousandths, 0)
        const says = [
          showDayOf(language, receipt.receivedAt),
          receipt.receivedBy,
          receipt.deliveredBy,
          damaged > 0 ? `${dealers.receive.damaged} ${formatQuantity(damaged)}` : '',
          receipt.note,
          receipt.isReversed ? dealers.reversed : '',
        ]
        return (
          <p key={receipt.id} className={record.row}>
            <strong className={receipt.isReversed ? styles.gone : undefined}>
              {receipt.billNumber === '' ? dealers.receiptWithout : dealers.receipt(receipt.billNumber)}
            </strong>
            <span className={record.grow}>{says.filter(text => text !== '').join(' · ')}</span>
            <strong>{formatRupees(receipt.amountPaise)}</strong>
            <AccountActs
              row={{ ...receipt, kind: 'receipt', reference: receipt.billNumber, hasProof: false }}
              dealerId={receipt.dealerId}
              settings={settings}
            />
          </p>
        )
      })}
    </section>
  )
}

function Returns({ view, settings }: Props) {
  const { dealers } = useWords()
  const language = useLanguage()
  if (view.returns.length === 0) return null
  return (
    <section className={record.section} aria-label={dealers.returns}>
      <h3>{dealers.returns}</h3>
      {view.returns.map(sent => {
        const goods = sent.lines.map(line => `${formatQuantity(line.quantityThousandths)} ${line.unit} ${line.name}`)
        const says = [
          showDay(language, sent.returnedOn),
          dealers.sendBack.reasons[sent.reason],
          ...goods,
          sent.note,
          sent.isReversed ? dealers.reversed : '',
        ]
        return (
          <p key={sent.id} className={record.row}>
            <strong className={sent.isReversed ? styles.gone : undefined}>{sent.number}</strong>
            <span className={record.grow}>{says.filter(text => text !== '').join(' · ')}</span>
            <strong>{formatRupees(sent.amountPaise)}</strong>
            <AccountActs
              row={{ ...sent, kind: 'return', reference: sent.number, hasProof: false }}
              dealerId={sent.dealer.dealerId}
              settings={settings}
            />
          </p>
        )
      })}
    </section>
  )
}

function Payments({ view, settings }: Props) {
  const { dealers, payment: words } = useWords()
  const language = useLanguage()
  if (view.payments.length === 0) return null
  return (
    <section className={record.section} aria-label={dealers.payments}>
      <h3>{dealers.payments}</h3>
      {view.payments.map(({ id, amountPaise, tender, paidOn, paidBy, note, proof, isReversed }) => (
        <p key={id} className={record.row}>
          <strong className={isReversed ? styles.gone : undefined}>{formatRupees(amountPaise)}</strong>
          <span>{words.means[tender]}</span>
          <span className={record.grow}>
            {[showDay(language, paidOn), paidBy, note, isReversed ? dealers.reversed : '']
              .filter(text => text !== '')
              .join(' · ')}
          </span>
          <AccountActs
            row={{ id, kind: 'payment', reference: '', hasProof: proof !== null, isReversed }}
            dealerId={view.order.dealer.dealerId}
            settings={settings}
          />
        </p>
      ))}
    </section>
  )
}
