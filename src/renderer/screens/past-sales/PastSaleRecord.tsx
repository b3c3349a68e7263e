// One past bill: what, when, to whom, its lines as the other program wrote them. Nothing can be done with it.

import type { PastSaleView } from '../../../shared/records/past-sale.ts'
import { useAsk } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import { showMills, showMillsBare, showMinute } from '../../text/show-mills.ts'
import { showQuantity } from '../../text/show-quantity.ts'
import { Callout } from '../../widgets/Callout.tsx'
import styles from '../../widgets/record/Record.module.css'
import { RecordHead } from '../../widgets/record/RecordHead.tsx'
import { type RecordColumn, RecordTable } from '../../widgets/record/RecordTable.tsx'

export function PastSaleRecord({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords()
  const { data: view, error } = useAsk('pastSale.get', { id }, { keep: true })
  return (
    <>
      <RecordHead title={view?.number ?? words.pastSales.title} closeLabel={words.common.close} onClose={onClose} />
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {view === undefined ? null : (
        <div className={styles.body}>
          <Head view={view} />
          <Callout kind="plain">{words.pastSales.onlyHistory}</Callout>
          <Lines view={view} />
          <p className={styles.facts}>{words.pastSales.fromFile(view.fileName)}</p>
        </div>
      )}
    </>
  )
}

function Head({ view }: { view: PastSaleView }) {
  const { pastSales } = useWords()
  const language = useLanguage()
  return (
    <header>
      <p className={styles.total}>
        <span className={styles.figure}>{showMills(view.amountMills, view.currency)}</span>
        <span>{pastSales.tags[view.kind]}</span>
      </p>
      <p className={styles.facts}>
        <span>
          {view.customerId === null ? (
            (view.customer ?? pastSales.nobody)
          ) : (
            <a href={`#/customers/${view.customerId}`}>{view.customer}</a>
          )}
        </span>
        {view.customerCode === null || view.customerCode === view.customer ? null : (
          <span>{pastSales.customerCode(view.customerCode)}</span>
        )}
        {view.customerPhone === null ? null : <span>{view.customerPhone}</span>}
        {view.place === null ? null : <span>{view.place}</span>}
      </p>
      <p className={styles.facts}>
        {showDay(language, view.soldOn)}
        {view.soldMinute === null ? '' : `, ${showMinute(view.soldMinute)}`}
      </p>
    </header>
  )
}

function Lines({ view }: { view: PastSaleView }) {
  const { pastSales } = useWords()
  const { line } = pastSales
  const columns: readonly RecordColumn<PastSaleView['lines'][number]>[] = [
    { head: line.item, draw: row => <Item line={row} /> },
    { head: line.quantity, isRight: true, draw: row => showQuantity(row.quantityThousandths) },
    { head: line.price, isRight: true, draw: row => showMillsBare(row.priceMills, view.currency) },
    { head: line.amount, isRight: true, draw: row => showMillsBare(row.amountMills, view.currency) },
  ]
  return <RecordTable label={pastSales.lines} columns={columns} lines={view.lines} />
}

function Item({ line: { itemId, name, code } }: { line: PastSaleView['lines'][number] }) {
  const shown = name || code
  return (
    <>
      {itemId === null ? shown : <a href={`#/items/${itemId}`}>{shown}</a>}
      <small>{name === '' ? '' : code}</small>
    </>
  )
}
