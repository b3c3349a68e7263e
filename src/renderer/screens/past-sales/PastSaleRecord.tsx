// One past bill: what, when, to whom, its lines as the other program wrote them. Nothing can be done with it.

import type { PastSaleView } from '../../../shared/records/past-sale.ts'
import { useAsk } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import { showMills, showMillsBare, showMinute } from '../../text/show-mills.ts'
import { showQuantity } from '../../text/show-quantity.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { RecordHead } from '../../widgets/RecordHead.tsx'
import { ScrollBox } from '../../widgets/ScrollBox.tsx'
import styles from './PastSales.module.css'

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
            <a className={styles.link} href={`#/customers/${view.customerId}`}>
              {view.customer}
            </a>
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
  return (
    <ScrollBox className={styles.scroll} label={pastSales.lines}>
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
            <th scope="col" data-right>
              {line.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its position
            <tr key={index}>
              <td>
                {row.itemId === null ? (
                  row.name || row.code
                ) : (
                  <a className={styles.link} href={`#/items/${row.itemId}`}>
                    {row.name || row.code}
                  </a>
                )}
                <small>{row.name === '' ? '' : row.code}</small>
              </td>
              <td data-right>{showQuantity(row.quantityThousandths)}</td>
              <td data-right>{showMillsBare(row.priceMills, view.currency)}</td>
              <td data-right>{showMillsBare(row.amountMills, view.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
