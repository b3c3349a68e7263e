// The unit as the shop says it, with the usual ones offered; GSTN's code and the decimals follow from it.

import { Autocomplete } from '@mantine/core'
import { unitCodeOf } from '../../../shared/domain/item/unit-code.ts'
import { useWords } from '../../text/language.tsx'

const usualUnits = [
  'nos',
  'pcs',
  'kg',
  'g',
  'l',
  'ml',
  'packet',
  'box',
  'bottle',
  'bag',
  'dozen',
  'pair',
  'set',
  'm',
  'roll',
  'can',
  'tube',
  'tablet',
  'sq ft',
]

interface Props {
  readonly unit: string
  readonly onChange: (unit: string) => void
  readonly error?: string | undefined
}

export function UnitField({ unit, onChange, error }: Props) {
  const { items } = useWords()
  const { uqc, decimals } = unitCodeOf(unit)
  return (
    <Autocomplete
      label={items.unit}
      description={items.unitMeans(uqc, decimals)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={usualUnits}
      value={unit}
      onChange={onChange}
      error={error}
      maxLength={12}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      selectFirstOptionOnChange={false}
    />
  )
}
