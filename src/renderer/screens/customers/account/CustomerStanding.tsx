// How a customer stands: the balance, how old it is as one bar, how much of his limit is used, who he is.

import type { Account } from '../../../../shared/contract/counter/account-calls.ts'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import type { CustomerView } from '../../../../shared/records/customer.ts'
import { useAsk } from '../../../core/ask.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay, showDayOf } from '../../../text/show-date.ts'
import { AgeingBar } from './AgeingBar.tsx'
import styles from './CustomerStanding.module.css'

export function CustomerStanding({ customer, account }: { customer: CustomerView; account: Account }) {
  return (
    <header className={styles.standing}>
      <Balance account={account} />
      {account.duePaise > 0 ? <AgeingBar ageing={account.ageing} /> : null}
      <Limit account={account} />
      <Facts customer={customer} />
    </header>
  )
}

function Balance({ account: { duePaise, creditPaise, overduePaise } }: { account: Account }) {
  const { account: w } = useWords()
  const owes = duePaise > 0
  const hasCredit = creditPaise > 0
  return (
    <p className={styles.balance}>
      <span>{owes ? w.owes : hasCredit ? w.hasCredit : w.settled}</span>
      {owes || hasCredit ? (
        <strong className={styles.figure} data-owes={owes || undefined}>
          {formatRupees(owes ? duePaise : creditPaise)}
        </strong>
      ) : null}
      {overduePaise > 0 ? <span className={styles.look}>{w.overdue(formatRupees(overduePaise))}</span> : null}
      {owes && hasCredit ? <span className={styles.safe}>{w.creditBeside(formatRupees(creditPaise))}</span> : null}
    </p>
  )
}

function Limit({ account: { duePaise, creditPaise, creditLimitPaise } }: { account: Account }) {
  const { account: w } = useWords()
  if (creditLimitPaise === null) return null
  const owed = Math.max(0, duePaise - creditPaise)
  const over = owed - creditLimitPaise
  const percent = creditLimitPaise === 0 ? 100 : Math.floor((owed * 100) / creditLimitPaise)
  return (
    <p className={styles.limit}>
      <span>{w.limit(formatRupees(creditLimitPaise))}</span>
      <span className={styles.track} aria-hidden="true">
        <span data-over={over > 0 || undefined} style={{ width: `${Math.min(100, percent)}%` }} />
      </span>
      <span className={over > 0 ? styles.look : undefined}>
        {over > 0 ? w.limitOver(formatRupees(over)) : w.limitUsed(percent)}
      </span>
    </p>
  )
}

function Facts({ customer }: { customer: CustomerView }) {
  const { account: w, customers } = useWords()
  const language = useLanguage()
  const { data } = useAsk('customer.findPurchases', { customerId: customer.id, limit: 1 }, { keep: true })
  const last = data?.rows[0]?.lastBoughtOn
  const { address } = customer
  const facts = [
    customer.phone,
    customer.gstin,
    customer.email,
    [address.line1, address.line2, address.city, address.pin].filter(Boolean).join(', '),
    w.since(showDayOf(language, customer.firstSeenAt)),
    last === undefined ? w.neverBought : w.lastBought(showDay(language, last)),
    customer.isActive ? '' : customers.inactive,
  ]
  return (
    <>
      <p className={styles.facts}>
        {facts.filter(Boolean).map(fact => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {customer.note === '' ? null : <p>{customer.note}</p>}
    </>
  )
}
