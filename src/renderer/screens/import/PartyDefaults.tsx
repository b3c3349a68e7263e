// Of which day balances are whose row names none.

import { TextInput } from '@mantine/core'
import type { CustomersMapping } from '../../../shared/contract/counter/import/customers-mapping.ts'
import type { DealersMapping } from '../../../shared/contract/counter/import/dealers-mapping.ts'
import { useWords } from '../../text/language.tsx'

type PartyMapping = CustomersMapping | DealersMapping

export function PartyDefaults<M extends PartyMapping>({
  mapping,
  onChange,
}: {
  mapping: M
  onChange: (mapping: M) => void
}) {
  const { imports } = useWords()
  return (
    <TextInput
      type="date"
      label={imports.balanceOn}
      value={mapping.defaults.balanceOn}
      onChange={event => {
        const balanceOn = event.currentTarget.value
        // A day that is being typed is none yet.
        if (balanceOn !== '') onChange({ ...mapping, defaults: { balanceOn } })
      }}
    />
  )
}
