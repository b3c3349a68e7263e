// One order: what was ordered, what came of it, what is paid; its paper, and what can still be done with it.

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { DealerOrderView } from '../../../../shared/contract/counter/dealer-calls.ts'
import type { ShopState } from '../../../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../../../core/ask.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { RecordHead } from '../../../widgets/record/RecordHead.tsx'
import { useKeys } from '../../../widgets/use-keys.ts'
import { DealerPaperDialog } from '../DealerPaperDialog.tsx'
import styles from '../Dealers.module.css'
import { PayDialog } from '../PayDialog.tsx'
import { ReceiveDialog } from '../receive/ReceiveDialog.tsx'
import { CancelOrderDialog } from './CancelOrderDialog.tsx'
import { OrderBody } from './OrderBody.tsx'
import { OrderShareMenu } from './OrderShareMenu.tsx'

type Overlay = 'none' | 'paper' | 'receive' | 'pay' | 'cancel'

export function OrderScreen({ id, shop }: { id: string; shop: ShopState }) {
  const words = useWords()
  const [, navigate] = useLocation()
  const { data: view, error } = useAsk('dealerOrder.get', { id }, { keep: true })
  const back = () => navigate(view === undefined ? '/dealers' : `/dealers/${view.order.dealer.dealerId}`)
  if (view !== undefined) return <OpenOrder view={view} shop={shop} onBack={back} />
  return (
    <section className={styles.page}>
      <RecordHead isPage title={words.dealers.orders} closeLabel={words.dealers.back} onClose={back} />
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
    </section>
  )
}

interface Props {
  readonly view: DealerOrderView
  readonly shop: ShopState
  readonly onBack: () => void
}

function OpenOrder({ view, shop, onBack }: Props) {
  const { dealers } = useWords()
  const { order, summary } = view
  const [overlay, setOverlay] = useState<Overlay>('none')
  const isPending = summary.status === 'pending'
  const isPayable = summary.status !== 'cancelled' && summary.paymentStatus !== 'paid'
  const show = (wanted: Overlay, isFit: boolean) => () => (isFit ? setOverlay(wanted) : undefined)
  useKeys({
    'Ctrl+o': show('paper', true),
    'Ctrl+p': show('paper', true),
    F7: show('receive', isPending),
    F9: show('pay', isPayable),
    F4: show('cancel', isPending),
    Escape: onBack,
  })
  return (
    <section className={styles.page} aria-label={order.number}>
      <RecordHead isPage title={`${order.number} · ${order.dealer.name}`} closeLabel={dealers.back} onClose={onBack}>
        {isPending ? (
          <Button variant="filled" onClick={() => setOverlay('receive')} leftSection={<Key name="F7" quiet />}>
            {dealers.receive.act}
          </Button>
        ) : null}
        {isPayable ? (
          <Button
            variant={isPending ? 'default' : 'filled'}
            onClick={() => setOverlay('pay')}
            leftSection={<Key name="F9" quiet />}
          >
            {dealers.pay.act}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => setOverlay('paper')} rightSection={<Key name="Ctrl+O" quiet />}>
          {dealers.paper}
        </Button>
        <OrderShareMenu order={order} settings={shop.settings} shopName={shop.shop?.name ?? ''} />
        {isPending ? (
          <Button variant="subtle" onClick={() => setOverlay('cancel')} rightSection={<Key name="F4" quiet />}>
            {view.receipts.some(receipt => !receipt.isReversed) ? dealers.cancelRest : dealers.cancel}
          </Button>
        ) : null}
      </RecordHead>
      <OrderBody view={view} settings={shop.settings} />
      <OrderOverlay view={view} shop={shop} overlay={overlay} onClose={() => setOverlay('none')} />
    </section>
  )
}

interface OverlayProps {
  readonly view: DealerOrderView
  readonly shop: ShopState
  readonly overlay: Overlay
  readonly onClose: () => void
}

function OrderOverlay({ view, shop, overlay, onClose }: OverlayProps) {
  const { dealers } = useWords()
  const { order } = view
  const dealer = { id: order.dealer.dealerId, name: order.dealer.name, payablePaise: 0 }
  if (overlay === 'receive') return <ReceiveDialog dealer={dealer} view={view} onClose={onClose} />
  if (overlay === 'pay') return <PayDialog dealer={dealer} orderId={order.id} onClose={onClose} />
  if (overlay === 'cancel') return <CancelOrderDialog view={view} onClose={onClose} />
  if (overlay === 'paper')
    return (
      <DealerPaperDialog
        wish={{ kind: 'order', orderId: order.id }}
        title={dealers.paperTitle(order.number)}
        settings={shop.settings}
        onClose={onClose}
      />
    )
  return null
}
