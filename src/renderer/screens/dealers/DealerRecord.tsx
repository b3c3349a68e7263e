// One dealer: what is to be paid, his account, orders and items, his particulars; and what one does with a dealer.

import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import type { DealerView } from '../../../shared/records/dealer/dealer.ts'
import { useAsk } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { Key } from '../../widgets/Key.tsx'
import { RecordHead } from '../../widgets/record/RecordHead.tsx'
import { useKeys } from '../../widgets/use-keys.ts'
import { DealerAccount } from './DealerAccount.tsx'
import { DealerEditor } from './DealerEditor.tsx'
import { DealerItems } from './DealerItems.tsx'
import { DealerOrders } from './DealerOrders.tsx'
import styles from './Dealers.module.css'
import { PayDialog } from './PayDialog.tsx'
import { ReceiveDialog } from './receive/ReceiveDialog.tsx'
import { SendBackDialog } from './return/SendBackDialog.tsx'

interface Props {
  readonly id: string
  readonly settings: LocalSettings
  readonly onClose: () => void
}

export function DealerRecord({ id, settings, onClose }: Props) {
  const words = useWords()
  const { newId } = useCore()
  const [idForNew] = useState(newId)
  const isNew = id === 'new'
  const { data, error } = useAsk('dealer.get', { id }, { enabled: !isNew })
  if (isNew) return <DealerEditor id={idForNew} saved={null} onClose={onClose} />
  if (data !== undefined) return <OpenDealer dealer={data} settings={settings} onClose={onClose} />
  return (
    <>
      <RecordHead title={words.dealers.title} closeLabel={words.common.close} onClose={onClose} />
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
    </>
  )
}

const tabs = ['account', 'orders', 'items', 'particulars'] as const
type Tab = (typeof tabs)[number]

interface OpenProps {
  readonly dealer: DealerView
  readonly settings: LocalSettings
  readonly onClose: () => void
}

function OpenDealer({ dealer, settings, onClose }: OpenProps) {
  const words = useWords()
  const { dealers } = words
  const [, navigate] = useLocation()
  const [tab, setTab] = useState<Tab>('account')
  const [overlay, setOverlay] = useState<'none' | 'receive' | 'send_back' | 'pay'>('none')
  const newOrder = () => navigate(`/dealers/${dealer.id}/order`)
  useKeys({
    F2: () => setTab(tabs[(tabs.indexOf(tab) + 1) % tabs.length] ?? 'account'),
    F6: () => setOverlay('send_back'),
    F7: () => setOverlay('receive'),
    F8: newOrder,
    F9: () => setOverlay('pay'),
  })
  const close = () => setOverlay('none')
  return (
    <>
      <RecordHead title={dealer.name} closeLabel={words.common.close} onClose={onClose}>
        <Button variant="filled" onClick={newOrder} leftSection={<Key name="F8" quiet />}>
          {dealers.order.make}
        </Button>
        <Button variant="default" onClick={() => setOverlay('receive')} leftSection={<Key name="F7" quiet />}>
          {dealers.receive.act}
        </Button>
        <Button variant="default" onClick={() => setOverlay('send_back')} leftSection={<Key name="F6" quiet />}>
          {dealers.sendBack.short}
        </Button>
        <Button variant="default" onClick={() => setOverlay('pay')} leftSection={<Key name="F9" quiet />}>
          {dealers.pay.act}
        </Button>
      </RecordHead>
      <div className={styles.body}>
        <Standing dealer={dealer} />
        <div className={styles.tabs}>
          <SegmentedControl
            aria-label={dealer.name}
            data={tabs.map(value => ({ value, label: dealers.tabs[value] }))}
            value={tab}
            onChange={value => setTab(value as Tab)}
          />
          <Key name="F2" quiet />
        </div>
        {tab === 'account' ? <DealerAccount dealer={dealer} settings={settings} /> : null}
        {tab === 'orders' ? <DealerOrders dealerId={dealer.id} /> : null}
        {tab === 'items' ? <DealerItems dealerId={dealer.id} /> : null}
        {tab === 'particulars' ? <DealerEditor id={dealer.id} saved={dealer} onClose={onClose} /> : null}
      </div>
      {overlay === 'receive' ? <ReceiveDialog dealer={dealer} view={null} onClose={close} /> : null}
      {overlay === 'send_back' ? (
        <SendBackDialog dealerId={dealer.id} receiptId={null} settings={settings} onClose={close} />
      ) : null}
      {overlay === 'pay' ? <PayDialog dealer={dealer} orderId={null} onClose={close} /> : null}
    </>
  )
}

function Standing({ dealer }: { dealer: DealerView }) {
  const { dealers } = useWords()
  const language = useLanguage()
  const { payablePaise, pendingOrderCount, lastOrderAt, isActive } = dealer
  return (
    <p className={styles.standing}>
      <span>
        {payablePaise < 0 ? dealers.inAdvance : dealers.payable}{' '}
        <strong className={payablePaise > 0 ? styles.owes : styles.safe}>
          {payablePaise === 0 ? dealers.nothingPayable : formatRupees(Math.abs(payablePaise))}
        </strong>
      </span>
      <span>
        {dealers.openOrders} <strong>{pendingOrderCount}</strong>
      </span>
      <span>
        {dealers.lastOrder} <strong>{lastOrderAt === null ? dealers.never : showDayOf(language, lastOrderAt)}</strong>
      </span>
      {isActive ? null : <span>{dealers.inactive}</span>}
    </p>
  )
}
