// What a customer bought: how often, how much, at what price last, and when.

import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatPaise, groupIndian } from '../../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../../shared/kernel/quantity.ts'
import { useAsk } from '../../../core/ask.ts'
import { Loading } from '../../../parts/list/Loading.tsx'
import { PastSalesOf } from '../../../parts/past-sale/PastSalesOf.tsx'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay } from '../../../text/show-date.ts'
import styles from './Account.module.css'
import { AccountTable } from './AccountTable.tsx'

export function Purchases({ customerId }: { customerId: string }) {
  const { pastSales } = useWords()
  return (
    <>
      <BoughtItems customerId={customerId} />
      <PastSalesOf title={pastSales.ofCustomer} of={{ customerId }} />
    </>
  )
}

function BoughtItems({ customerId }: { customerId: string }) {
  const { account: w } = useWords()
  const language = useLanguage()
  const [limit, setLimit] = useState(50)
  const { data } = useAsk('customer.findPurchases', { customerId, limit }, { keep: true })
  if (data === undefined) return <Loading />
  if (data.total === 0) return <p className={styles.quiet}>{w.noPurchases}</p>
  const { columns } = w
  return (
    <section>
      <AccountTable
        label={w.tabs.purchases}
        heads={[columns.item, columns.lastDay, columns.times, columns.quantity, columns.lastPrice]}
        rightFrom={2}
        rows={data.rows.map(row => ({
          key: row.itemId,
          cells: [
            <a key="item" href={`#/items/${row.itemId}`}>
              {row.name}
            </a>,
            showDay(language, row.lastBoughtOn),
            groupIndian(String(row.times)),
            `${formatQuantity(row.quantityThousandths, row.decimals)} ${row.unit}`,
            formatPaise(row.lastPricePaise),
          ],
        }))}
      />
      <p className={styles.quiet}>{w.lastPriceHint}</p>
      {data.total > data.rows.length ? (
        <Button variant="subtle" onClick={() => setLimit(Math.min(500, limit + 100))}>
          {w.more(data.total - data.rows.length)}
        </Button>
      ) : null}
    </section>
  )
}
