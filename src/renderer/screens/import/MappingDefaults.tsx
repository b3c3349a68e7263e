// What holds where the file has no such column or an empty cell.

import { NativeSelect, TextInput } from '@mantine/core'
import type { ImportMapping } from '../../../shared/contract/counter/import/import-mapping.ts'
import type { ItemsMapping } from '../../../shared/contract/counter/import/items-mapping.ts'
import type { StockMapping } from '../../../shared/contract/counter/import/stock-mapping.ts'
import { formatBps, parsePercent } from '../../../shared/kernel/rate.ts'
import { useWords } from '../../text/language.tsx'
import { PartyDefaults } from './PartyDefaults.tsx'
import { SalesDefaults } from './sales/SalesDefaults.tsx'

interface Props {
  readonly mapping: ImportMapping
  readonly onChange: (mapping: ImportMapping) => void
}
interface ItemsProps {
  readonly mapping: ItemsMapping
  readonly onChange: (mapping: ItemsMapping) => void
}
type Defaults = ItemsMapping['defaults']

const usualPercents = ['0', '0.25', '1.5', '3', '5', '12', '18', '28', '40']

export function MappingDefaults({ mapping, onChange }: Props) {
  if (mapping.kind === 'items') return <ItemsDefaults mapping={mapping} onChange={onChange} />
  if (mapping.kind === 'stock') return <StockDefaults mapping={mapping} onChange={onChange} />
  if (mapping.kind === 'sales') return <SalesDefaults mapping={mapping} onChange={onChange} />
  return <PartyDefaults mapping={mapping} onChange={onChange} />
}

function StockDefaults({ mapping, onChange }: { mapping: StockMapping; onChange: (mapping: StockMapping) => void }) {
  const { imports } = useWords()
  return (
    <NativeSelect
      label={imports.moved}
      value={mapping.defaults.moved}
      data={(['refuse', 'add'] as const).map(value => ({ value, label: imports.moveds[value] }))}
      onChange={event =>
        onChange({ ...mapping, defaults: { moved: event.currentTarget.value === 'add' ? 'add' : 'refuse' } })
      }
    />
  )
}

function ItemsDefaults({ mapping, onChange }: ItemsProps) {
  const { imports, items } = useWords()
  const { defaults } = mapping
  const set = (change: Partial<Defaults>) => onChange({ ...mapping, defaults: { ...defaults, ...change } })
  const tax = formatBps(defaults.taxRateBps)
  return (
    <>
      <NativeSelect
        label={imports.defaultMode}
        value={defaults.priceMode}
        data={[
          { value: 'inclusive', label: items.withTax },
          { value: 'exclusive', label: items.plusTax },
        ]}
        onChange={event => set({ priceMode: event.currentTarget.value as Defaults['priceMode'] })}
      />
      <NativeSelect
        label={imports.defaultTax}
        value={tax}
        data={[...new Set([...usualPercents, tax])].map(value => ({ value, label: `${value} %` }))}
        onChange={event => set({ taxRateBps: parsePercent(event.currentTarget.value) ?? 0 })}
      />
      <TextInput
        label={imports.defaultUnit}
        value={defaults.unit}
        maxLength={12}
        error={defaults.unit.trim() === '' ? items.problems.required : undefined}
        onChange={event => set({ unit: event.currentTarget.value })}
      />
      <NativeSelect
        label={imports.missingPrice}
        value={defaults.missingPrice}
        data={(['refuse', 'zero'] as const).map(value => ({ value, label: imports.missingPrices[value] }))}
        onChange={event => set({ missingPrice: event.currentTarget.value as Defaults['missingPrice'] })}
      />
      <NativeSelect
        label={imports.badBarcode}
        value={defaults.badBarcode}
        data={(['refuse', 'keep'] as const).map(value => ({ value, label: imports.badBarcodes[value] }))}
        onChange={event => set({ badBarcode: event.currentTarget.value as Defaults['badBarcode'] })}
      />
    </>
  )
}
