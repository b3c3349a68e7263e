// When and how an order is wanted.

import { Switch, TextInput } from '@mantine/core'
import { useWords } from '../../../text/language.tsx'
import form from '../../../widgets/Form.module.css'

export interface OrderDetails {
  readonly isUrgent: boolean
  /** Empty: whenever. */
  readonly wantedOn: string
  readonly instructions: string
  readonly note: string
}

interface Props {
  readonly details: OrderDetails
  readonly onChange: (details: OrderDetails) => void
}

export function OrderDetailFields({ details, onChange }: Props) {
  const { dealers } = useWords()
  const { order } = dealers
  return (
    <div className={form.grid}>
      <TextInput
        data-wanted
        type="date"
        label={order.wantedOn}
        value={details.wantedOn}
        onChange={event => onChange({ ...details, wantedOn: event.currentTarget.value })}
      />
      <Switch
        mt={28}
        label={order.isUrgent}
        checked={details.isUrgent}
        onChange={event => onChange({ ...details, isUrgent: event.currentTarget.checked })}
      />
      <TextInput
        className={form.wide}
        label={order.instructions}
        maxLength={500}
        value={details.instructions}
        onChange={event => onChange({ ...details, instructions: event.currentTarget.value })}
      />
      <TextInput
        className={form.wide}
        label={order.note}
        maxLength={500}
        value={details.note}
        onChange={event => onChange({ ...details, note: event.currentTarget.value })}
      />
    </div>
  )
}
