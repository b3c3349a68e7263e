// What the bills of a file come to, by kind, to be held against the other program's own totals.

import type { PastSalesFound } from '../../../../shared/contract/counter/import/sales-mapping.ts'
import { wholeOf } from '../../../../shared/domain/past-sale/sum-past-sales.ts'
import { groupIndian } from '../../../../shared/kernel/money.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay } from '../../../text/show-date.ts'
import { showMills } from '../../../text/show-mills.ts'
import { showQuantitySum } from '../../../text/show-quantity.ts'
import { Callout } from '../../../widgets/Callout.tsx'
import { ScrollBox } from '../../../widgets/ScrollBox.tsx'
import styles from '../ImportScreen.module.css'
import own from './PastSalesSums.module.css'

export function PastSalesSums({ found }: { found: PastSalesFound }) {
  const { salesImport: w, pastSales } = useWords()
  const language = useLanguage()
  const { totals, currency, fromOn, toOn } = found
  const rows = [
    ...(['sale', 'return', 'write_off'] as const).map(kind => [pastSales.kinds[kind], totals[kind]] as const),
    [w.all, wholeOf(totals)] as const,
  ]
  return (
    <>
      <ScrollBox className={styles.scroll} label={w.sums}>
        <table className={own.sums}>
          <thead>
            <tr>
              <th scope="col">{w.columns.kind}</th>
              <th scope="col">{w.columns.bills}</th>
              <th scope="col">{w.columns.lines}</th>
              <th scope="col">{w.columns.quantity}</th>
              <th scope="col">{w.columns.amount}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, sums]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{groupIndian(String(sums.bills))}</td>
                <td>{groupIndian(String(sums.lines))}</td>
                <td>{showQuantitySum(sums.quantityThousandths)}</td>
                <td>{showMills(sums.amountMills, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className={styles.hint}>
        {[
          fromOn === null || toOn === null ? '' : w.days(showDay(language, fromOn), showDay(language, toOn)),
          w.customers(found.customerCount, found.knownCustomerCount),
          w.items(found.itemCount, found.knownItemCount),
          w.sumsHint,
        ]
          .filter(text => text !== '')
          .join(' · ')}
      </p>
      <Callout kind="plain">{w.onlyHistory}</Callout>
    </>
  )
}
