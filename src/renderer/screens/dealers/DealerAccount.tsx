// A dealer's account: every bill and payment with the balance after it, its age, and the statement on paper.

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DealerStatement } from '../../../shared/contract/counter/dealer-calls.ts'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { formatPaise } from '../../../shared/kernel/money.ts'
import type { DealerView } from '../../../shared/records/dealer/dealer.ts'
import { useAsk } from '../../core/ask.ts'
import { FromToFields } from '../../parts/list/FromToFields.tsx'
import { OpeningDialog } from '../../parts/opening/OpeningDialog.tsx'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import { Key } from '../../widgets/Key.tsx'
import table from '../../widgets/record/RecordTable.module.css'
import { ScrollBox } from '../../widgets/ScrollBox.tsx'
import { useKeys } from '../../widgets/use-keys.ts'
import { AccountActs } from './AccountActs.tsx'
import { Ages } from './Ages.tsx'
import { DealerPaperDialog } from './DealerPaperDialog.tsx'
import styles from './Dealers.module.css'

export function DealerAccount({ dealer, settings }: { dealer: DealerView; settings: LocalSettings }) {
  const { dealers, opening } = useWords()
  const [days, setDays] = useState({ fromOn: '', toOn: '' })
  const [overlay, setOverlay] = useState<'none' | 'paper' | 'opening'>('none')
  const close = () => setOverlay('none')
  const asked = { dealerId: dealer.id, fromOn: days.fromOn || null, toOn: days.toOn || null }
  const { data } = useAsk('dealer.statement', asked, { keep: true })
  useKeys({ 'Ctrl+o': () => setOverlay('paper'), 'Ctrl+b': () => setOverlay('opening') })
  return (
    <>
      <div className={styles.tools}>
        <FromToFields {...days} onChange={changed => setDays({ ...days, ...changed })} />
        <span className={styles.acts}>
          <Button variant="subtle" onClick={() => setOverlay('opening')} rightSection={<Key name="Ctrl+B" quiet />}>
            {opening.act}
          </Button>
          <Button variant="default" onClick={() => setOverlay('paper')} rightSection={<Key name="Ctrl+O" quiet />}>
            {dealers.account.pdf}
          </Button>
        </span>
      </div>
      {data === undefined ? null : <Ages ageing={data.ageing} />}
      {data === undefined ? null : <AccountTable statement={data} settings={settings} />}
      {overlay === 'opening' ? (
        <OpeningDialog party={{ kind: 'dealer', id: dealer.id }} name={dealer.name} onClose={close} />
      ) : null}
      {overlay === 'paper' ? (
        <DealerPaperDialog
          wish={{ kind: 'statement', ...asked }}
          title={dealers.account.statementTitle(dealer.name)}
          settings={settings}
          onClose={close}
        />
      ) : null}
    </>
  )
}

function AccountTable({ statement, settings }: { statement: DealerStatement; settings: LocalSettings }) {
  const { dealers } = useWords()
  const { account } = dealers
  if (statement.rows.length === 0 && statement.openingPaise === 0) return <p className={styles.empty}>{account.none}</p>
  return (
    <ScrollBox className={table.scroll} label={dealers.tabs.account}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{account.date}</th>
            <th scope="col">{account.what}</th>
            {[account.billed, account.paid, account.balance].map(head => (
              <th key={head} scope="col" data-right>
                {head}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {statement.openingPaise === 0 ? null : (
            <tr>
              <td />
              <td>{account.opening}</td>
              <td colSpan={3} data-right>
                {formatPaise(statement.openingPaise)}
              </td>
              <td />
            </tr>
          )}
          {statement.rows.map(row => (
            <AccountRow key={row.id} row={row} settings={settings} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td>{account.sum}</td>
            <td data-right>{formatPaise(statement.billedPaise)}</td>
            <td data-right>{formatPaise(statement.paidPaise + statement.returnedPaise)}</td>
            <td data-right>{formatPaise(statement.closingPaise)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  )
}

/** Facts that stand in the column of bills. */
const billKinds: ReadonlySet<string> = new Set(['opening', 'opening_reversal', 'receipt', 'receipt_reversal'])

function AccountRow({ row, settings }: { row: DealerStatement['rows'][number]; settings: LocalSettings }) {
  const { dealers } = useWords()
  const language = useLanguage()
  const isBill = billKinds.has(row.kind)
  return (
    <tr>
      <td className={styles.nowrap}>{showDay(language, row.happenedOn)}</td>
      <td className={styles.what}>
        <span className={row.isReversed ? styles.gone : undefined}>
          {dealers.kinds[row.kind]} {row.reference}
        </span>
        <small>
          <RowDetails row={row} />
        </small>
      </td>
      <td data-right>{isBill ? formatPaise(row.amountPaise) : ''}</td>
      <td data-right>{isBill ? '' : formatPaise(-row.amountPaise)}</td>
      <td data-right>{formatPaise(row.balancePaise)}</td>
      <td>
        <AccountActs row={row} dealerId={row.dealerId} settings={settings} />
      </td>
    </tr>
  )
}

function RowDetails({ row }: { row: DealerStatement['rows'][number] }) {
  const { dealers, payment } = useWords()
  const language = useLanguage()
  const parts = [
    row.tender === null ? null : payment.means[row.tender],
    row.dueOn === null ? null : dealers.dueOn(showDay(language, row.dueOn)),
    row.note || null,
    row.isReversed ? dealers.reversed : null,
  ].filter(part => part !== null)
  return (
    <>
      {row.orderId === null ? null : (
        <a className={styles.nowrap} href={`#/dealers/orders/${row.orderId}`}>
          {row.orderNumber}
        </a>
      )}
      {row.orderId === null || parts.length === 0 ? '' : ' · '}
      {parts.join(' · ')}
    </>
  )
}
