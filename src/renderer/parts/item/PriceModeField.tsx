// Whether a price holds its tax already or tax comes on top.

import { SegmentedControl } from '@mantine/core'
import type { PriceMode } from '../../../shared/records/item.ts'
import { useWords } from '../../text/language.tsx'

export function PriceModeField({ mode, onChange }: { mode: PriceMode; onChange: (mode: PriceMode) => void }) {
  const { items } = useWords()
  return (
    <div>
      <span className="mantine-InputWrapper-label" id="price-mode">
        {items.priceMode}
      </span>
      <SegmentedControl
        fullWidth
        aria-labelledby="price-mode"
        data={[
          { value: 'inclusive', label: items.withTax },
          { value: 'exclusive', label: items.plusTax },
        ]}
        value={mode}
        onChange={next => onChange(next === 'exclusive' ? 'exclusive' : 'inclusive')}
      />
    </div>
  )
}
