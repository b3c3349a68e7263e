// What the month-end files ask of the shop: its turnover, whether it makes e-invoices, its e-way bill limit.

import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { gstProfileOf } from '../../../shared/domain/returns/gst-profile.ts'
import { formatPaise, parseRupees } from '../../../shared/kernel/money.ts'
import type { Shop, TurnoverBand } from '../../../shared/records/shop.ts'
import { useWords } from '../../text/language.tsx'
import form from '../../widgets/Form.module.css'
import { SaveFoot } from './SaveFoot.tsx'
import styles from './SettingsScreen.module.css'
import { useSaveShop } from './use-save.ts'

const bands: readonly TurnoverBand[] = ['up_to_5_crore', 'up_to_10_crore', 'above_10_crore']

export function ReturnsSection({ shop }: { shop: Shop }) {
  const words = useWords()
  const { returns } = words.settings
  const [profile, setProfile] = useState(() => gstProfileOf(shop))
  const [limit, setLimit] = useState(() => (profile.eWayLimitPaise === null ? '' : formatPaise(profile.eWayLimitPaise)))
  const { save, error, isPending } = useSaveShop()
  const eWayLimitPaise = limit.trim() === '' ? null : parseRupees(limit)
  const isLimit = eWayLimitPaise === null || (eWayLimitPaise !== undefined && eWayLimitPaise >= 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isLimit && eWayLimitPaise !== undefined) save({ gstProfile: { ...profile, eWayLimitPaise } })
  }
  return (
    <form className={styles.body} onSubmit={submit} noValidate>
      <p className={styles.hint}>{returns.hint}</p>
      <div className={form.grid}>
        <NativeSelect
          autoFocus
          className={form.wide}
          label={returns.turnover}
          description={returns.turnoverHint}
          data={bands.map(band => ({ value: band, label: returns.bands[band] }))}
          value={profile.turnover}
          onChange={event => setProfile({ ...profile, turnover: event.currentTarget.value as TurnoverBand })}
        />
        <Switch
          className={form.wide}
          label={returns.eInvoices}
          description={returns.eInvoicesHint}
          checked={profile.hasEInvoices}
          onChange={event => setProfile({ ...profile, hasEInvoices: event.currentTarget.checked })}
        />
        <TextInput
          className={form.wide}
          label={returns.eWayLimit}
          description={returns.eWayLimitHint}
          inputMode="decimal"
          value={limit}
          error={isLimit ? undefined : words.common.invalidField}
          onChange={event => setLimit(event.currentTarget.value)}
        />
      </div>
      <SaveFoot error={error} isPending={isPending} />
    </form>
  )
}
