// The counts going on at this machine, and the start of a new one.

import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { CountScope, StockCount } from '../../../../shared/contract/counter/count-calls.ts'
import { useAsk, useTell } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDayOf, showTime } from '../../../text/show-date.ts'
import { Callout } from '../../../widgets/Callout.tsx'
import { isForDialog } from '../../../widgets/dialog-open.ts'
import { EmptyState } from '../../../widgets/EmptyState.tsx'
import { Key } from '../../../widgets/Key.tsx'
import styles from '../StockScreen.module.css'

export function CountsTab() {
  const words = useWords()
  const { stock } = words
  const { data: counts, error } = useAsk('count.find', {})
  return (
    <div className={styles.body}>
      <StartCount />
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {counts?.length === 0 ? (
        <EmptyState icon="stock" title={stock.counts.none} hint={stock.counts.noneHint} />
      ) : (
        <ul className={styles.cards}>
          {counts?.map(count => (
            <li key={count.id}>
              <CountCard count={count} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function CountCard({ count }: { count: StockCount }) {
  const { stock } = useWords()
  const language = useLanguage()
  const w = stock.counts
  return (
    <a className={styles.card} href={`#/stock/counts/${count.id}`}>
      <strong>{count.groupName ?? w.scopes[count.scope.kind]}</strong>
      <span className={styles.soft}>
        {w.started(`${showDayOf(language, count.startedAt)}, ${showTime(count.startedAt)}`)}
      </span>
      <span>{w.progress(count.countedCount, count.lineCount)}</span>
      <span className={styles.acts}>{w.open}</span>
    </a>
  )
}

function StartCount() {
  const words = useWords()
  const w = words.stock.counts
  const { newId } = useCore()
  const [, navigate] = useLocation()
  const [what, setWhat] = useState('all')
  const { data: groups = [] } = useAsk('itemGroup.find', {})
  const start = useTell('count.start')
  const begin = () => {
    const isKind = what === 'all' || what === 'low' || what === 'scan'
    const scope: CountScope = isKind ? { kind: what, groupId: null } : { kind: 'group', groupId: what }
    start.mutate({ id: newId(), scope }, { onSuccess: count => navigate(`/stock/counts/${count.id}`) })
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Insert' || isForDialog(event)) return
      event.preventDefault()
      begin()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    begin()
  }
  return (
    <form className={styles.choices} onSubmit={submit}>
      <NativeSelect
        autoFocus
        label={w.what}
        value={what}
        data={[
          ...(['all', 'low', 'scan'] as const).map(value => ({ value, label: w.scopes[value] })),
          ...groups.map(group => ({ value: group.id, label: `${w.scopes.group}: ${group.name}` })),
        ]}
        onChange={event => setWhat(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" loading={start.isPending} rightSection={<Key name="Insert" quiet />}>
        {w.start}
      </Button>
      {start.error === null ? null : <Callout kind="stop">{errorWords(words, start.error)}</Callout>}
    </form>
  )
}
