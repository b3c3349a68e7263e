// What holds for a whole list of another program's bills.

import { NativeSelect, TextInput } from '@mantine/core'
import type { SalesMapping } from '../../../../shared/contract/counter/import/sales-mapping.ts'
import { useWords } from '../../../text/language.tsx'

interface Props {
  readonly mapping: SalesMapping
  readonly onChange: (mapping: SalesMapping) => void
}
type Defaults = SalesMapping['defaults']

export function SalesDefaults({ mapping, onChange }: Props) {
  const { salesImport } = useWords()
  const { defaults } = mapping
  const set = (change: Partial<Defaults>) => onChange({ ...mapping, defaults: { ...defaults, ...change } })
  return (
    <>
      <TextInput
        label={salesImport.currency}
        placeholder={salesImport.currencyHint}
        value={defaults.currency}
        maxLength={3}
        error={/^[A-Z]{3}$/.test(defaults.currency) ? undefined : salesImport.currencyHint}
        onChange={event => set({ currency: event.currentTarget.value.toUpperCase() })}
      />
      <TextInput
        label={salesImport.returnMark}
        value={defaults.returnMark}
        maxLength={8}
        onChange={event => set({ returnMark: event.currentTarget.value })}
      />
      <NativeSelect
        label={salesImport.dateOrder}
        value={defaults.dateOrder}
        data={(['day_first', 'month_first'] as const).map(value => ({ value, label: salesImport.dateOrders[value] }))}
        onChange={event => set({ dateOrder: event.currentTarget.value as Defaults['dateOrder'] })}
      />
    </>
  )
}
