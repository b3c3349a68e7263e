// How stock is valued, when an expiry is soon, and the way to bring in a list of items. Each choice holds at once.

import { SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Shop, StockValuation } from '../../../shared/records/shop.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import styles from './SettingsScreen.module.css'
import { useSaveShop } from './use-save.ts'

const usualDays = 30

export function StockSection({ shop }: { shop: Shop }) {
  const words = useWords()
  const { stock, common } = words
  const w = stock.settings
  const { save, error } = useSaveShop()
  const [days, setDays] = useState(String(shop.expiringDays ?? usualDays))
  const isDays = /^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= 365
  return (
    <div className={styles.body}>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      <div>
        <span className="mantine-InputWrapper-label" id="stock-valuation">
          {w.valuation}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="stock-valuation"
          data={(['average', 'fifo'] as const).map(value => ({ value, label: w[value] }))}
          value={shop.stockValuation ?? 'average'}
          onChange={value => save({ stockValuation: value as StockValuation })}
        />
      </div>
      <TextInput
        label={w.expiringDays}
        inputMode="numeric"
        maxLength={3}
        value={days}
        error={isDays ? undefined : common.invalidField}
        onChange={event => setDays(event.currentTarget.value)}
        onBlur={() =>
          isDays && Number(days) !== (shop.expiringDays ?? usualDays) && save({ expiringDays: Number(days) })
        }
      />
      <p>
        <a href="#/import">{w.import}</a>
      </p>
    </div>
  )
}
