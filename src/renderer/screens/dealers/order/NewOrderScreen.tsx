// A new order by keyboard: one box to find items, Enter adds, F6 fills in what runs low, F9 places it.

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { DealerOrderView } from '../../../../shared/contract/counter/dealer-calls.ts'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import { putAnswer, useAsk, useTell } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import { EmptyState } from '../../../widgets/EmptyState.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { RecordHead } from '../../../widgets/record/RecordHead.tsx'
import { useKeys } from '../../../widgets/use-keys.ts'
import styles from '../Dealers.module.css'
import { OrderBox } from './OrderBox.tsx'
import { OrderDetailFields, type OrderDetails } from './OrderDetailFields.tsx'
import { OrderDraftLines } from './OrderDraftLines.tsx'
import { estimateOf, type OrderDraftLine, ofLinked, quantityOf, withItem } from './order-draft.ts'

const noDetails: OrderDetails = { isUrgent: false, wantedOn: '', instructions: '', note: '' }

export function NewOrderScreen({ dealerId }: { dealerId: string }) {
  const words = useWords()
  const { dealers } = words
  const order = useNewOrder(dealerId)
  const { side, lines, setLines, fill } = order
  const { data: dealer } = useAsk('dealer.get', { id: dealerId })
  const title = dealers.order.titleNew(dealer?.name ?? '')
  useKeys({
    F2: () => focusLast(side.current, '[data-quantity]'),
    F4: () => focusLast(side.current, '[data-wanted]'),
    F6: fill,
    F9: order.place,
    Escape: () => (side.current?.contains(document.activeElement) === true ? focusBox() : order.leave()),
  })
  return (
    <section className={styles.page} aria-label={title}>
      <RecordHead isPage title={title} closeLabel={words.common.close} onClose={order.leave}>
        <Button variant="default" onClick={fill} leftSection={<Key name="F6" quiet />}>
          {dealers.order.fill}
        </Button>
        <Button
          variant="filled"
          onClick={order.place}
          loading={order.isBusy}
          disabled={lines.length === 0}
          leftSection={<Key name="F9" quiet />}
        >
          {dealers.order.place}
        </Button>
      </RecordHead>
      <div className={styles.split}>
        <div className={styles.found} data-order-box>
          <OrderBox
            items={order.items}
            lines={lines}
            onTake={(item, thousandths) => setLines(withItem(lines, item, thousandths))}
          />
          <OrderKeys />
        </div>
        <div ref={side} className={styles.side}>
          {order.error === null ? null : <Callout kind="stop">{errorWords(words, order.error)}</Callout>}
          <Ordered lines={lines} onChange={setLines} />
          <OrderDetailFields details={order.details} onChange={order.setDetails} />
        </div>
      </div>
    </section>
  )
}

interface OrderedProps {
  readonly lines: readonly OrderDraftLine[]
  readonly onChange: (lines: readonly OrderDraftLine[]) => void
}

function Ordered({ lines, onChange }: OrderedProps) {
  const { order } = useWords().dealers
  if (lines.length === 0) return <EmptyState icon="dealers" title={order.linesEmpty} hint={order.linesEmptyHint} />
  return (
    <>
      <OrderDraftLines lines={lines} onChange={onChange} onDone={focusBox} />
      <p className={styles.foot}>
        <span className={styles.soft}>{order.lines(lines.length)}</span>
        <strong>{order.estimate(formatRupees(estimateOf(lines)))}</strong>
      </p>
    </>
  )
}

function focusLast(within: HTMLElement | null, selector: string): void {
  const fields = within?.querySelectorAll<HTMLInputElement>(selector)
  fields?.[fields.length - 1]?.focus()
}

function focusBox(): void {
  document.querySelector<HTMLInputElement>('[data-order-box] input')?.focus()
}

function OrderKeys() {
  const { order } = useWords().dealers
  const keys = [
    ['F2', order.quantityKey],
    ['F4', order.detailsKey],
    ['Esc', order.boxKey],
  ] as const
  return (
    <p className={styles.keys}>
      {keys.map(([key, what]) => (
        <span key={key}>
          <Key name={key} quiet /> {what}
        </span>
      ))}
    </p>
  )
}

/** The order's id is made when the screen opens, so that placing twice places once. */
function useNewOrder(dealerId: string) {
  const { newId } = useCore()
  const queries = useQueryClient()
  const { dealers } = useWords()
  const [, navigate] = useLocation()
  const [id] = useState(newId)
  const [lines, setLines] = useState<readonly OrderDraftLine[]>([])
  const [details, setDetails] = useState<OrderDetails>(noDetails)
  const side = useRef<HTMLDivElement>(null)
  const { data: linked = [] } = useAsk('dealer.findItems', { dealerId })
  const items = linked.map(ofLinked)
  const fill = () => {
    const low = items
      .filter(item => item.suggestedThousandths > 0 && !lines.some(line => line.item.itemId === item.itemId))
      .sort((a, b) => a.onHandThousandths - b.onHandThousandths)
    if (low.length === 0) notifications.show({ message: dealers.order.nothingLow, color: 'yellow' })
    else setLines(low.reduce<readonly OrderDraftLine[]>((all, item) => withItem(all, item, undefined), lines))
  }
  const tell = useTell('dealerOrder.place')
  const place = () => {
    const wanted = lines.map(line => ({ line, quantityThousandths: quantityOf(line) }))
    if (tell.isPending || lines.length === 0 || wanted.some(each => each.quantityThousandths === undefined)) return
    const onSuccess = (view: DealerOrderView) => {
      putAnswer(queries, 'dealerOrder.get', { id }, view)
      notifications.show({ message: dealers.order.placed(view.order.number), color: 'green' })
      navigate(`/dealers/orders/${id}`)
    }
    const { isUrgent, wantedOn, instructions, note } = details
    const ordered = wanted.map(({ line, quantityThousandths = 0 }) => {
      const { itemId, pricePaise } = line.item
      return { itemId, quantityThousandths, pricePaise }
    })
    tell.mutate(
      { id, dealerId, lines: ordered, isUrgent, wantedOn: wantedOn || null, instructions, note },
      { onSuccess },
    )
  }
  return {
    side,
    items,
    fill,
    lines,
    setLines,
    details,
    setDetails,
    place,
    isBusy: tell.isPending,
    error: tell.error,
    leave: () => navigate(`/dealers/${dealerId}`),
  }
}
