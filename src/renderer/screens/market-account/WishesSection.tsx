// An investor's own limits, and how an account wants to be told.

import { Button, NativeSelect, Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { MarketPreferences } from '../../../shared/contract/market/account.ts'
import type { MarketRole } from '../../../shared/contract/market/market-fields.ts'
import { parseRupees, plainRupees } from '../../../shared/kernel/money.ts'
import { useAsk, useTell } from '../../core/ask.ts'
import { useIsLive } from '../../parts/market/use-market.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import form from '../../widgets/Form.module.css'
import styles from './Account.module.css'

export function WishesSection({ role }: { role: MarketRole }) {
  const { data } = useAsk('market.preferences', {}, { keep: true })
  return data === undefined ? null : <Wishes known={data.value} role={role} />
}

const channels = ['email', 'sms', 'push'] as const
const tolerances = ['low', 'medium', 'high'] as const

interface Draft {
  readonly least: string
  readonly most: string
  readonly riskTolerance: (typeof tolerances)[number]
  readonly notifications: MarketPreferences['notifications']
}

function draftOf({ limits, notifications: told }: MarketPreferences): Draft {
  const { maxPaise, minPaise, riskTolerance } = limits
  return { least: plainRupees(minPaise), most: plainRupees(maxPaise), riskTolerance, notifications: told }
}

function Wishes({ known, role }: { known: MarketPreferences; role: MarketRole }) {
  const words = useWords()
  const { account: w } = words.marketOwn
  const isLive = useIsLive()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(known))
  const save = useTell('market.savePreferences')
  const [minPaise, maxPaise] = [parseRupees(draft.least), parseRupees(draft.most)]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (minPaise === undefined || maxPaise === undefined || minPaise > maxPaise) return
    const onSuccess = () => {
      notifications.show({ message: w.saved, color: 'green' })
      void queries.invalidateQueries({ queryKey: ['market.preferences'] })
    }
    const { notifications: told, riskTolerance } = draft
    save.mutate({ notifications: told, limits: { minPaise, maxPaise, riskTolerance } }, { onSuccess })
  }
  return (
    <form className={styles.section} onSubmit={submit} noValidate>
      {role === 'investor' ? <Limits draft={draft} onChange={setDraft} /> : null}
      <h2>{w.told}</h2>
      {channels.map(channel => (
        <Switch
          key={channel}
          label={w.channels[channel]}
          checked={draft.notifications[channel]}
          onChange={event =>
            setDraft({ ...draft, notifications: { ...draft.notifications, [channel]: event.currentTarget.checked } })
          }
        />
      ))}
      {save.error === null ? null : <Callout kind="stop">{errorWords(words, save.error)}</Callout>}
      <div className={form.foot}>
        <Button type="submit" variant="filled" loading={save.isPending} disabled={!isLive}>
          {words.common.save}
        </Button>
      </div>
    </form>
  )
}

function Limits({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const { common, marketOwn } = useWords()
  const { account: w } = marketOwn
  const [minPaise, maxPaise] = [parseRupees(draft.least), parseRupees(draft.most)]
  const isCrossed = minPaise !== undefined && maxPaise !== undefined && minPaise > maxPaise
  const bad = (paise: number | undefined) => (paise === undefined ? common.invalidField : undefined)
  return (
    <>
      <h2>{w.limits}</h2>
      <p className={styles.soft}>{w.limitsHint}</p>
      <div className={form.grid}>
        <TextInput
          label={w.least}
          leftSection="₹"
          value={draft.least}
          maxLength={20}
          error={bad(minPaise)}
          onChange={event => onChange({ ...draft, least: event.currentTarget.value })}
        />
        <TextInput
          label={w.most}
          leftSection="₹"
          value={draft.most}
          maxLength={20}
          error={isCrossed ? w.crossed : bad(maxPaise)}
          onChange={event => onChange({ ...draft, most: event.currentTarget.value })}
        />
        <NativeSelect
          label={w.tolerance}
          value={draft.riskTolerance}
          data={tolerances.map(value => ({ value, label: w.tolerances[value] }))}
          onChange={event => onChange({ ...draft, riskTolerance: event.currentTarget.value as Draft['riskTolerance'] })}
        />
      </div>
    </>
  )
}
