// How the shop's scale prints weight into a barcode.

import { NativeSelect, Switch } from '@mantine/core'
import type { WeightBarcode } from '../../../shared/records/shop.ts'
import { useWords } from '../../text/language.tsx'
import form from '../../widgets/Form.module.css'

interface Props {
  readonly weight: WeightBarcode | null
  readonly onChange: (weight: WeightBarcode | null) => void
}

const usual: WeightBarcode = { prefix: '21', itemDigits: 5, stepThousandths: 1 }
const steps = ['1', '10', '100', '1000'] as const

export function WeightFields({ weight, onChange }: Props) {
  const { settings } = useWords()
  return (
    <>
      <Switch
        className={form.wide}
        label={settings.weightBarcode}
        description={settings.weightBarcodeHint}
        checked={weight !== null}
        onChange={event => onChange(event.currentTarget.checked ? usual : null)}
      />
      {weight === null ? null : (
        <>
          <NativeSelect
            label={settings.weightPrefix}
            data={['2', ...Array.from({ length: 10 }, (_, digit) => `2${digit}`)]}
            value={weight.prefix}
            onChange={event => onChange({ ...weight, prefix: event.currentTarget.value })}
          />
          <NativeSelect
            label={settings.weightItemDigits}
            data={['4', '5', '6']}
            value={String(weight.itemDigits)}
            onChange={event => onChange({ ...weight, itemDigits: Number(event.currentTarget.value) })}
          />
          <NativeSelect
            label={settings.weightStep}
            data={steps.map(value => ({ value, label: settings.weightSteps[value] }))}
            value={String(weight.stepThousandths)}
            onChange={event => onChange({ ...weight, stepThousandths: Number(event.currentTarget.value) })}
          />
        </>
      )}
    </>
  )
}
