// The dealer's bill for goods that came, and what becomes of damaged goods, of the rest, of the cost.

import { Switch, TextInput } from '@mantine/core'
import type { ChangeEvent } from 'react'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import { useWords } from '../../../text/language.tsx'
import form from '../../../widgets/Form.module.css'
import record from '../../../widgets/record/Record.module.css'
import styles from '../Dealers.module.css'
import { goodsPaise, type ReceiveDraft, readAmount, readQuantity } from './receive-draft.ts'

interface Props {
  readonly draft: ReceiveDraft
  readonly onChange: (draft: ReceiveDraft) => void
  readonly hasOrder: boolean
}

type TextKey = 'billNumber' | 'billOn' | 'dueOn' | 'amount' | 'tax' | 'deliveredBy' | 'note'

export function ReceiveBillFields({ draft, onChange, hasOrder }: Props) {
  const { receive } = useWords().dealers
  const text = (key: TextKey, label: string, maxLength: number) => ({
    label,
    maxLength,
    value: draft[key],
    onChange: (event: ChangeEvent<HTMLInputElement>) => onChange({ ...draft, [key]: event.currentTarget.value }),
  })
  const isBad = (key: 'amount' | 'tax') => (readAmount(draft[key]) === undefined ? receive.badNumber : undefined)
  const turn = (key: 'keepsDamaged' | 'restComes' | 'updatesCost', label: string) => (
    <Switch
      label={label}
      checked={draft[key]}
      onChange={event => onChange({ ...draft, [key]: event.currentTarget.checked })}
    />
  )
  const hasDamaged = draft.lines.some(line => (readQuantity(line.damaged, line.decimals) ?? 0) > 0)
  return (
    <>
      <div className={styles.facts}>
        {hasDamaged ? turn('keepsDamaged', receive.keepsDamaged) : null}
        {hasOrder ? turn('restComes', receive.restComes) : null}
        {turn('updatesCost', receive.updatesCost)}
        <span className={record.grow} />
        <strong>{receive.goodsSum(formatRupees(goodsPaise(draft)))}</strong>
      </div>
      <div className={form.grid}>
        <TextInput {...text('billNumber', receive.billNumber, 40)} />
        <TextInput type="date" {...text('billOn', receive.billOn, 10)} />
        <TextInput type="date" {...text('dueOn', receive.dueOn, 10)} />
        <TextInput
          {...text('amount', receive.amount, 20)}
          leftSection="₹"
          inputMode="decimal"
          error={isBad('amount')}
          description={receive.noBillYet}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        <TextInput {...text('tax', receive.tax, 20)} leftSection="₹" inputMode="decimal" error={isBad('tax')} />
        <TextInput {...text('deliveredBy', receive.deliveredBy, 120)} />
        <TextInput className={form.two} {...text('note', receive.note, 500)} />
      </div>
    </>
  )
}
