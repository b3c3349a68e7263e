// Ctrl+K: any action, item, customer or bill by name. Records are asked for as one types; answers to older letters are
// dropped by their question's key.

import { Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { formatRupees } from '../../shared/kernel/money.ts'
import { useAsk } from '../core/ask.ts'
import { itemNames } from '../text/item-names.ts'
import { useLanguage, useWords } from '../text/language.tsx'
import { Icon, type IconName } from '../widgets/Icon.tsx'
import { Key } from '../widgets/Key.tsx'
import { type PickGroup, PickList } from '../widgets/PickList.tsx'
import styles from './CommandBox.module.css'
import { useCommands } from './commands.ts'

interface Props {
  readonly onClose: () => void
  readonly onKeys: () => void
  readonly onPerson: () => void
}

export function CommandBox({ onClose, onKeys, onPerson }: Props) {
  const words = useWords()
  const w = words.frame.command
  const [query, setQuery] = useState('')
  const text = query.trim()
  const [, navigate] = useLocation()
  const leave = (act: () => void) => () => {
    onClose()
    act()
  }
  const commands = useCommands(onKeys, onPerson)
    .filter(command => matches(command.label, text))
    .map(({ label, icon, key, act }) => ({
      id: label,
      content: <Row icon={icon} label={label} detail={key === undefined ? '' : <Key name={key} />} />,
      take: leave(act),
    }))
  const records = useRecords(text, path => leave(() => navigate(path)))
  const groups = [...records, { title: w.actions, rows: commands }].filter(group => group.rows.length > 0)
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.title}
      size={680}
      yOffset="10vh"
      centered={false}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <PickList
        label={w.title}
        placeholder={w.placeholder}
        text={query}
        onText={setQuery}
        groups={groups}
        empty={w.empty}
      />
    </Modal>
  )
}

function Row({ icon, label, detail }: { icon: IconName; label: string; detail: ReactNode }) {
  return (
    <>
      <span className={styles.icon}>
        <Icon name={icon} />
      </span>
      <span className={styles.label}>{label}</span>
      <span className={styles.detail}>{detail}</span>
    </>
  )
}

/** Every typed word begins some word of the label. */
function matches(label: string, text: string): boolean {
  const starts = label.toLowerCase().split(/\s+/)
  return text
    .toLowerCase()
    .split(/\s+/)
    .every(word => starts.some(start => start.startsWith(word)))
}

function useRecords(text: string, open: (path: string) => () => void): PickGroup[] {
  const { frame } = useWords()
  const language = useLanguage()
  const enabled = text.length >= 2
  const options = { enabled, keep: true }
  const items = useAsk('item.search', { text, limit: 6 }, options)
  const customers = useAsk('customer.find', { text, limit: 4 }, options)
  const invoices = useAsk('invoice.find', { text, limit: 4 }, options)
  if (!enabled) return []
  const row = (icon: IconName, path: string, id: string, label: string, details: readonly (string | null)[]) => ({
    id,
    content: <Row icon={icon} label={label} detail={details.filter(Boolean).join(' · ')} />,
    take: open(`${path}/${id}`),
  })
  const { command } = frame
  return [
    {
      title: command.items,
      rows: (items.data ?? []).map(item =>
        row('items', '/items', item.id, itemNames(language, item)[0], [item.code, formatRupees(item.pricePaise)]),
      ),
    },
    {
      title: command.customers,
      rows: (customers.data?.rows ?? []).map(({ id, name, phone }) =>
        row('customers', '/customers', id, name, [phone]),
      ),
    },
    {
      title: command.invoices,
      rows: (invoices.data?.rows ?? []).map(({ id, number, customerName, totalPaise }) =>
        row('invoices', '/invoices', id, number, [customerName, formatRupees(totalPaise)]),
      ),
    },
  ]
}
