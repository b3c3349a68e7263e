// The bills of one customer, newest first; each opens under Invoices.

import { formatRupees } from '../../../../shared/kernel/money.ts'
import { useAsk } from '../../../core/ask.ts'
import { PaymentStateTag } from '../../../parts/invoice/PaymentStateTag.tsx'
import { Loading } from '../../../parts/list/Loading.tsx'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDayOf } from '../../../text/show-date.ts'
import styles from './CustomerBills.module.css'

export function CustomerBills({ customerId }: { customerId: string }) {
  const { account, customers } = useWords()
  const language = useLanguage()
  const { data } = useAsk('invoice.find', { customerId, limit: 50 })
  if (data === undefined) return <Loading />
  return (
    <section aria-label={customers.bills}>
      <h2 className={styles.head}>{account.allBills}</h2>
      {data.rows.length === 0 ? <p className={styles.none}>{customers.noBills}</p> : null}
      <ul className={styles.bills}>
        {data.rows.map(bill => (
          <li key={bill.id}>
            <a className={styles.bill} href={`#/invoices/${bill.id}`}>
              <span>{bill.number}</span>
              <span>{showDayOf(language, bill.issuedAt)}</span>
              <span>
                <PaymentStateTag state={bill.state} isReturned={bill.returnedPaise > 0} />
              </span>
              <strong data-void={bill.state === 'void' || undefined}>{formatRupees(bill.totalPaise)}</strong>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
