// Finds a customer by phone or name without leaving what one is doing; the last entry makes a new one.

import { Modal } from '@mantine/core'
import { useState } from 'react'
import { formatRupees } from '../../../shared/kernel/money.ts'
import type { CustomerView } from '../../../shared/records/customer.ts'
import { useAsk } from '../../core/ask.ts'
import { useWords } from '../../text/language.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import { PickList } from '../../widgets/PickList.tsx'
import styles from './ChooseCustomerDialog.module.css'

interface Props {
  readonly onChosen: (customer: CustomerView) => void
  /** Where a new one may be made of what was typed. */
  readonly onNew?: (text: string) => void
  readonly onClose: () => void
}

export function ChooseCustomerDialog({ onChosen, onNew, onClose }: Props) {
  const words = useWords()
  const [text, setText] = useState('')
  const { data } = useAsk('customer.find', { text: text.trim(), limit: 8 }, { keep: true })
  const found = (data?.rows ?? []).filter(row => row.isActive)
  const rows = [
    ...found.map(customer => ({
      id: customer.id,
      content: <Row customer={customer} />,
      take: () => onChosen(customer),
    })),
    ...(onNew === undefined
      ? []
      : [
          {
            id: 'new',
            content: (
              <span className={styles.new}>
                <Icon name="add" size={18} />
                {words.sell.newCustomer}
              </span>
            ),
            take: () => onNew(text.trim()),
          },
        ]),
  ]
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.payment.chooseCustomer}
      size={560}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <PickList
        label={words.sell.typeCustomer}
        placeholder={words.sell.typeCustomer}
        text={text}
        onText={setText}
        groups={[{ title: null, rows }]}
        empty=""
      />
    </Modal>
  )
}

function Row({ customer }: { customer: CustomerView }) {
  const { common } = useWords()
  return (
    <>
      <span className={styles.name}>{customer.name}</span>
      <span>{customer.phone}</span>
      <span className={styles.due}>
        {customer.duePaise > 0 ? `${common.due} ${formatRupees(customer.duePaise)}` : ''}
      </span>
    </>
  )
}
