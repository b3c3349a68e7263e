// The box of a new order: what runs low first, then what the dealer sells, then everything else of the shop.

import { useState } from 'react'
import { useAsk } from '../../../core/ask.ts'
import { useWords } from '../../../text/language.tsx'
import { showQuantity } from '../../../text/show-quantity.ts'
import { PickList } from '../../../widgets/PickList.tsx'
import styles from '../Dealers.module.css'
import { matches, type OrderDraftLine, type OrderItem, ofOther, readBox } from './order-draft.ts'

interface Props {
  readonly items: readonly OrderItem[]
  readonly lines: readonly OrderDraftLine[]
  readonly onTake: (item: OrderItem, thousandths: number | undefined) => void
}

export function OrderBox({ items, lines, onTake }: Props) {
  const { dealers } = useWords()
  const [text, setText] = useState('')
  const { thousandths, words } = readBox(text)
  const { data: found = [] } = useAsk('item.search', { text: words, limit: 12 }, { enabled: words !== '', keep: true })
  const isOrdered = (item: OrderItem) => lines.some(line => line.item.itemId === item.itemId)
  const fitting = items.filter(item => (words === '' ? !isOrdered(item) : matches(item, words)))
  const others =
    words === '' ? [] : found.map(ofOther).filter(item => !items.some(known => known.itemId === item.itemId))
  const groupOf = (title: string, group: readonly OrderItem[]) => ({
    title,
    rows: group.slice(0, 30).map(item => ({
      id: item.itemId,
      content: <ItemRow item={item} />,
      take: () => {
        onTake(item, thousandths)
        setText('')
      },
    })),
  })
  const groups = [
    groupOf(
      dealers.order.runsLow,
      fitting.filter(item => item.suggestedThousandths > 0),
    ),
    groupOf(
      dealers.order.ofDealer,
      fitting.filter(item => item.suggestedThousandths === 0),
    ),
    groupOf(dealers.order.others, others),
  ].filter(group => group.rows.length > 0)
  return (
    <PickList
      label={dealers.order.box}
      placeholder={dealers.order.box}
      text={text}
      onText={setText}
      groups={groups}
      empty={text === '' ? '' : dealers.order.nothing}
    />
  )
}

function ItemRow({ item }: { item: OrderItem }) {
  const { dealers } = useWords()
  const quantity = (thousandths: number) => `${showQuantity(thousandths)} ${item.unit}`
  const coming = item.onOrderThousandths > 0 ? dealers.order.coming(quantity(item.onOrderThousandths)) : null
  return (
    <>
      <span className={styles.foundName}>
        {item.name}
        <small>{[item.dealerCode, coming].filter(Boolean).join(' · ')}</small>
      </span>
      <span className={item.suggestedThousandths > 0 ? styles.lowMark : styles.soft}>
        {dealers.order.onHand(quantity(item.onHandThousandths))}
      </span>
    </>
  )
}
