// The items labels are printed for, each with its copies.

import { ActionIcon, TextInput } from '@mantine/core'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import { itemNames } from '../../../text/item-names.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { Icon } from '../../../widgets/Icon.tsx'
import styles from '../StockScreen.module.css'
import { type LabelLine, mostCopies } from './label-draft.ts'

interface Props {
  readonly lines: readonly LabelLine[]
  readonly onChange: (lines: readonly LabelLine[]) => void
}

export function LabelList({ lines, onChange }: Props) {
  const { stock, common } = useWords()
  const language = useLanguage()
  const setCopies = (id: string, typed: string) => {
    const copies = Math.min(Number(typed.replace(/\D/g, '')) || 1, mostCopies)
    onChange(lines.map(line => (line.item.id === id ? { ...line, copies } : line)))
  }
  return (
    <ul className={styles.labels}>
      {lines.map(({ item, copies }) => {
        const [name] = itemNames(language, item)
        return (
          <li key={item.id} className={styles.label}>
            <span>{name}</span>
            <span>{formatRupees(item.pricePaise)}</span>
            <TextInput
              aria-label={`${stock.labels.copies}: ${name}`}
              inputMode="numeric"
              value={String(copies)}
              onFocus={event => event.currentTarget.select()}
              onChange={event => setCopies(item.id, event.currentTarget.value)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={`${common.remove}: ${name}`}
              onClick={() => onChange(lines.filter(line => line.item.id !== item.id))}
            >
              <Icon name="close" />
            </ActionIcon>
          </li>
        )
      })}
    </ul>
  )
}
