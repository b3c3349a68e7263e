// What a dealer sells the shop: his code, his price, his packs; what runs low stands first. Changes are kept at once.

import { ActionIcon, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { formatPaise, parseRupees } from '../../../shared/kernel/money.ts'
import { formatQuantity, parseQuantity } from '../../../shared/kernel/quantity.ts'
import type { DealerItemFields, DealerItemView } from '../../../shared/records/dealer/dealer.ts'
import { useAsk, useTell } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { showQuantity } from '../../text/show-quantity.ts'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import table from '../../widgets/record/RecordTable.module.css'
import { ScrollBox } from '../../widgets/ScrollBox.tsx'
import styles from './Dealers.module.css'
import { ItemPick } from './ItemPick.tsx'

export function DealerItems({ dealerId }: { dealerId: string }) {
  const words = useWords()
  const { items } = words.dealers
  const { data } = useAsk('dealer.findItems', { dealerId }, { keep: true })
  const tell = useTell('dealer.saveItems')
  const save = (itemId: string, fields: Partial<DealerItemFields>) => {
    const onError = (error: Error) => void notifications.show({ message: errorWords(words, error), color: 'red' })
    tell.mutate({ links: [{ dealerId, itemId, fields }] }, { onError })
  }
  return (
    <>
      <ItemPick label={items.add} empty={items.nothing} onTake={item => save(item.id, { isActive: true })} />
      {data?.length === 0 ? <EmptyState icon="items" title={items.none} hint={items.noneHint} /> : null}
      {data === undefined || data.length === 0 ? null : (
        <ScrollBox className={table.scroll} label={words.dealers.tabs.items}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{words.dealers.line.item}</th>
                <th scope="col" data-right>
                  {items.left}
                </th>
                <th scope="col">{items.code}</th>
                <th scope="col">{items.price}</th>
                <th scope="col">{items.pack}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {data.map(item => (
                <ItemLine key={item.itemId} item={item} onSave={fields => save(item.itemId, fields)} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </>
  )
}

interface LineProps {
  readonly item: DealerItemView
  readonly onSave: (fields: Partial<DealerItemFields>) => void
}

function ItemLine({ item, onSave }: LineProps) {
  const { items } = useWords().dealers
  const { name, unit, onHandThousandths, lowStockThousandths, dealerCode, pricePaise, packThousandths } = item
  const isLow = lowStockThousandths !== null && onHandThousandths <= lowStockThousandths
  return (
    <tr>
      <td>
        <a href={`#/items/${item.itemId}`}>{name}</a>
      </td>
      <td data-right className={isLow ? styles.lowMark : undefined}>
        {showQuantity(onHandThousandths)} {unit}
        {isLow ? <small className={styles.lowMark}>{items.low}</small> : null}
      </td>
      <td className={styles.code}>
        <Kept label={items.fieldOf(items.code, name)} value={dealerCode} onKeep={code => onSave({ code })} />
      </td>
      <td className={styles.number}>
        <Kept
          label={items.fieldOf(items.price, name)}
          value={pricePaise === null ? '' : formatPaise(pricePaise)}
          read={text => (text === '' ? null : parseRupees(text))}
          onRead={paise => onSave({ pricePaise: paise })}
        />
      </td>
      <td className={styles.number}>
        <Kept
          label={items.fieldOf(items.pack, name)}
          value={packThousandths === null ? '' : formatQuantity(packThousandths)}
          read={text => (text === '' ? null : positive(parseQuantity(text)))}
          onRead={thousandths => onSave({ packThousandths: thousandths })}
        />
      </td>
      <td>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={items.remove(name)}
          onClick={() => onSave({ isActive: false })}
        >
          <Icon name="close" size={16} />
        </ActionIcon>
      </td>
    </tr>
  )
}

function positive(thousandths: number | undefined): number | undefined {
  return thousandths !== undefined && thousandths > 0 ? thousandths : undefined
}

interface KeptProps {
  readonly label: string
  readonly value: string
  readonly onKeep?: (text: string) => void
  /** Undefined: not such a value. */
  readonly read?: (text: string) => number | null | undefined
  readonly onRead?: (value: number | null) => void
}

/** A field that is kept when one leaves it or presses Enter, if it changed and can be read. */
function Kept({ label, value, onKeep, read, onRead }: KeptProps) {
  const { items } = useWords().dealers
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? value
  const isBad = read !== undefined && typed !== null && read(typed.trim()) === undefined
  const keep = () => {
    if (typed === null || typed.trim() === value || isBad) return
    const number = read?.(typed.trim())
    if (number !== undefined) onRead?.(number)
    onKeep?.(typed.trim())
    setTyped(null)
  }
  return (
    <TextInput
      aria-label={label}
      value={text}
      maxLength={40}
      error={isBad ? items.bad : undefined}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={event => event.key === 'Enter' && keep()}
    />
  )
}
