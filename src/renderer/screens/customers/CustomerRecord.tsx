// One customer: how he stands, his bills, statement, purchases and payments, and what can be done for him.

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Account } from '../../../shared/contract/counter/account-calls.ts'
import type { CustomerView } from '../../../shared/records/customer.ts'
import { useAsk } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Key } from '../../widgets/Key.tsx'
import { RecordHead } from '../../widgets/record/RecordHead.tsx'
import { useRecordKeys } from '../../widgets/record/record-keys.ts'
import { CustomerStanding } from './account/CustomerStanding.tsx'
import { CustomerDialogs, type Overlay } from './CustomerDialogs.tsx'
import { CustomerEditor } from './CustomerEditor.tsx'
import styles from './CustomerRecord.module.css'
import { CustomerTab, type TabName, Tabs, tabNames } from './CustomerTabs.tsx'

interface Props {
  readonly id: string
  /** Opened to take his money. */
  readonly isPaying: boolean
  readonly onClose: () => void
}

export function CustomerRecord({ id, isPaying, onClose }: Props) {
  const words = useWords()
  const { newId } = useCore()
  const [idForNew] = useState(newId)
  const isNew = id === 'new'
  const customer = useAsk('customer.get', { id }, { enabled: !isNew, keep: true })
  const account = useAsk('account.get', { customerId: id }, { enabled: !isNew, keep: true })
  const head = (title: string) => <RecordHead title={title} closeLabel={words.common.close} onClose={onClose} />
  if (isNew) {
    return (
      <>
        {head(words.customers.newCustomer)}
        <CustomerEditor id={idForNew} saved={null} />
      </>
    )
  }
  if (customer.data !== undefined && account.data !== undefined)
    return <KnownCustomer customer={customer.data} account={account.data} isPaying={isPaying} onClose={onClose} />
  const error = customer.error ?? account.error
  return (
    <>
      {head(words.customers.title)}
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
    </>
  )
}

interface KnownProps {
  readonly customer: CustomerView
  readonly account: Account
  readonly isPaying: boolean
  readonly onClose: () => void
}

function KnownCustomer({ customer, account, isPaying, onClose }: KnownProps) {
  const words = useWords()
  const [tab, setTab] = useState<TabName>('bills')
  const [overlay, setOverlay] = useState<Overlay>(isPaying ? { kind: 'payment' } : { kind: 'none' })
  const canRemind = account.duePaise > account.creditPaise
  const hasCredit = account.creditPaise > 0
  useRecordKeys({
    F2: () => setTab('details'),
    F6: () => setTab(tabNames[(tabNames.indexOf(tab) + 1) % tabNames.length] ?? 'bills'),
    F7: () => (canRemind ? setOverlay({ kind: 'reminder' }) : undefined),
    F8: () => (hasCredit ? setOverlay({ kind: 'credit' }) : undefined),
    F9: () => setOverlay({ kind: 'payment' }),
    'Ctrl+o': () => setOverlay({ kind: 'statement' }),
    'Ctrl+b': () => setOverlay({ kind: 'opening' }),
  })
  return (
    <>
      <RecordHead title={customer.name} closeLabel={words.common.close} onClose={onClose}>
        <Acts canRemind={canRemind} hasCredit={hasCredit} onAct={kind => setOverlay({ kind })} />
      </RecordHead>
      <div className={styles.body}>
        <CustomerStanding customer={customer} account={account} />
        <Tabs tab={tab} onChange={setTab} />
        {tab === 'details' ? null : (
          <CustomerTab
            tab={tab}
            customer={customer}
            account={account}
            onReceipt={payment => setOverlay({ kind: 'receipt', ...payment })}
            onOpening={() => setOverlay({ kind: 'opening' })}
          />
        )}
      </div>
      {tab === 'details' ? <CustomerEditor id={customer.id} saved={customer} /> : null}
      <CustomerDialogs overlay={overlay} customer={customer} account={account} onShow={setOverlay} />
    </>
  )
}

interface ActsProps {
  readonly canRemind: boolean
  readonly hasCredit: boolean
  readonly onAct: (kind: 'payment' | 'reminder' | 'credit' | 'statement') => void
}

function Acts({ canRemind, hasCredit, onAct }: ActsProps) {
  const { account: w, payment } = useWords()
  return (
    <>
      <Button variant="filled" onClick={() => onAct('payment')} leftSection={<Key name="F9" quiet />}>
        {payment.later.take}
      </Button>
      {hasCredit ? (
        <Button variant="default" onClick={() => onAct('credit')} leftSection={<Key name="F8" quiet />}>
          {w.credit.use}
        </Button>
      ) : null}
      {canRemind ? (
        <Button variant="default" onClick={() => onAct('reminder')} leftSection={<Key name="F7" quiet />}>
          {w.remind.act}
        </Button>
      ) : null}
      <Button variant="default" onClick={() => onAct('statement')} rightSection={<Key name="Ctrl+O" quiet />}>
        {w.statementPaper}
      </Button>
    </>
  )
}
