// The parts of a customer's page, one at a time.

import { Button } from '@mantine/core'
import type { Account } from '../../../shared/contract/counter/account-calls.ts'
import type { CustomerView } from '../../../shared/records/customer.ts'
import { useWords } from '../../text/language.tsx'
import { Key } from '../../widgets/Key.tsx'
import styles from './account/Account.module.css'
import { CustomerBills } from './account/CustomerBills.tsx'
import { MoneyMoves } from './account/MoneyMoves.tsx'
import { Purchases } from './account/Purchases.tsx'
import { StatementLines } from './account/StatementLines.tsx'
import { UnpaidBills } from './account/UnpaidBills.tsx'

export const tabNames = ['bills', 'statement', 'purchases', 'payments', 'details'] as const
export type TabName = (typeof tabNames)[number]

export function Tabs({ tab, onChange }: { tab: TabName; onChange: (tab: TabName) => void }) {
  const { account: w } = useWords()
  return (
    <nav className={styles.tabs} aria-label={w.tabKey}>
      {tabNames.map(name => (
        <button
          key={name}
          type="button"
          className={styles.tab}
          aria-current={name === tab ? 'page' : undefined}
          onClick={() => onChange(name)}
        >
          {w.tabs[name]}
          {name === 'details' ? <Key name="F2" quiet /> : null}
        </button>
      ))}
      <span className={styles.tabKey}>
        <Key name="F6" />
      </span>
    </nav>
  )
}

interface Props {
  readonly tab: Exclude<TabName, 'details'>
  readonly customer: CustomerView
  readonly account: Account
  readonly onReceipt: (payment: { id: string; receiptNumber: string | null }) => void
  readonly onOpening: () => void
}

export function CustomerTab({ tab, customer, account, onReceipt, onOpening }: Props) {
  const { opening } = useWords()
  switch (tab) {
    case 'bills':
      return (
        <>
          {account.unpaid.length === 0 ? null : <UnpaidBills account={account} />}
          <CustomerBills customerId={customer.id} />
        </>
      )
    case 'statement':
      return (
        <>
          <p className={styles.acts}>
            <Button variant="default" onClick={onOpening} rightSection={<Key name="Ctrl+B" quiet />}>
              {opening.act}
            </Button>
          </p>
          <StatementLines customer={customer} onReceipt={onReceipt} />
        </>
      )
    case 'purchases':
      return <Purchases customerId={customer.id} />
    case 'payments':
      return <MoneyMoves customerId={customer.id} onReceipt={onReceipt} />
  }
}
