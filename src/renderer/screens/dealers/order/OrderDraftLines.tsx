// The lines of a new order; quantities are typed in place, Enter goes back to the box.

import { ActionIcon, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { formatPaise } from '../../../../shared/kernel/money.ts'
import { useWords } from '../../../text/language.tsx'
import { showQuantity } from '../../../text/show-quantity.ts'
import { Icon } from '../../../widgets/Icon.tsx'
import table from '../../../widgets/record/RecordTable.module.css'
import styles from '../Dealers.module.css'
import { type OrderDraftLine, quantityOf } from './order-draft.ts'

interface Props {
  readonly lines: readonly OrderDraftLine[]
  readonly onChange: (lines: readonly OrderDraftLine[]) => void
  readonly onDone: () => void
}

export function OrderDraftLines({ lines, onChange, onDone }: Props) {
  return (
    <table className={table.table}>
      <tbody>
        {lines.map(line => (
          <DraftLine
            key={line.item.itemId}
            line={line}
            onQuantity={quantity => onChange(lines.map(each => (each === line ? { ...line, quantity } : each)))}
            onRemove={() => {
              onChange(lines.filter(each => each !== line))
              onDone()
            }}
            onDone={onDone}
          />
        ))}
      </tbody>
    </table>
  )
}

interface LineProps {
  readonly line: OrderDraftLine
  readonly onQuantity: (typed: string) => void
  readonly onRemove: () => void
  readonly onDone: () => void
}

function DraftLine({ line, onQuantity, onRemove, onDone }: LineProps) {
  const { order } = useWords().dealers
  const { item, quantity } = line
  const onHand = order.onHand(`${showQuantity(item.onHandThousandths)} ${item.unit}`)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    onDone()
  }
  return (
    <tr>
      <td>
        {item.name}
        <small>{[item.dealerCode, onHand].filter(part => part !== '').join(' · ')}</small>
      </td>
      <td className={styles.number}>
        <TextInput
          data-quantity
          inputMode="decimal"
          aria-label={order.quantityOf(item.name)}
          value={quantity}
          error={quantityOf(line) === undefined ? order.badQuantity : undefined}
          onFocus={event => event.currentTarget.select()}
          onChange={event => onQuantity(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </td>
      <td>{item.unit}</td>
      <td data-right className={styles.soft}>
        {item.pricePaise === null ? '' : formatPaise(item.pricePaise)}
      </td>
      <td className={styles.act}>
        <ActionIcon variant="subtle" color="gray" aria-label={order.removeLine(item.name)} onClick={onRemove}>
          <Icon name="close" size={16} />
        </ActionIcon>
      </td>
    </tr>
  )
}
