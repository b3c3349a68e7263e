// What one was told, the last first. Opening the list is looking at it; what is done with is put away, one or all.

import { ActionIcon, Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { MarketNotice } from '../../../shared/contract/market/notices.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { putAnswer, useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showAgo } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import { Key } from '../../widgets/Key.tsx'
import { useKeys } from '../../widgets/use-keys.ts'
import styles from './Market.module.css'
import { Staleness } from './Staleness.tsx'
import { useIsLive, useMarket } from './use-market.ts'

export function NoticeList() {
  const words = useWords()
  const { notices: w } = words.marketOwn
  const { data, error } = useAsk('market.notices', {}, { keep: true })
  const [chosen, setChosen] = useState<number | null>(null)
  const { clear, problem, remove } = usePutAway()
  useSeen(data?.value.last)
  const rows = data?.value.rows ?? []
  const last = rows.length - 1
  const at = chosen === null ? null : Math.min(chosen, last)
  const isLive = useIsLive()
  const newest = rows[0]?.cursor
  const onClear = () => (newest !== undefined && isLive ? clear(newest) : undefined)
  useKeys({
    ArrowDown: () => setChosen(at === null ? 0 : Math.min(last, at + 1)),
    ArrowUp: () => setChosen(at === null ? 0 : Math.max(0, at - 1)),
    Delete: () => (at !== null && isLive ? remove(rows[at]?.cursor) : undefined),
    'Ctrl+Delete': onClear,
  })
  if (data === undefined) return error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>
  return (
    <>
      <Staleness asOf={data.asOf} isFresh={data.isFresh} />
      {problem === null ? null : <Callout kind="stop">{errorWords(words, problem)}</Callout>}
      {rows.length === 0 ? (
        <EmptyState icon="news" title={w.none} />
      ) : (
        <div className={styles.noticeActs}>
          <Button
            variant="default"
            disabled={!isLive}
            onClick={onClear}
            rightSection={<Key name="Ctrl+Delete" quiet />}
          >
            {w.clear}
          </Button>
        </div>
      )}
      <ul className={styles.notices}>
        {rows.map((row, index) => (
          <Notice
            key={row.cursor}
            row={row}
            isChosen={index === at}
            canRemove={isLive}
            onRemove={() => remove(row.cursor)}
          />
        ))}
      </ul>
    </>
  )
}

interface NoticeProps {
  readonly row: MarketNotice
  readonly isChosen: boolean
  readonly canRemove: boolean
  readonly onRemove: () => void
}

function Notice({ canRemove, isChosen, onRemove, row }: NoticeProps) {
  const words = useWords()
  const { notices: w } = words.marketOwn
  const language = useLanguage()
  const { nowMs } = useCore()
  const amount = row.amountPaise === null ? '' : formatRupees(row.amountPaise)
  const text = w.words[row.type](row.invoiceNumber, amount)
  return (
    <li className={styles.notice} aria-current={isChosen || undefined}>
      <span>{text}</span>
      {row.said === '' ? null : <span className={styles.soft}>{row.said}</span>}
      <time className={styles.soft} dateTime={row.at}>
        {showAgo(words, language, row.at, nowMs())}
      </time>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={w.removeOf(text)}
        title={w.remove}
        disabled={!canRemove}
        onClick={onRemove}
      >
        <Icon name="close" size={16} />
      </ActionIcon>
    </li>
  )
}

function usePutAway() {
  const queries = useQueryClient()
  const removing = useTell('market.removeNotice')
  const clearing = useTell('market.clearNotices')
  const onSuccess = () => void queries.invalidateQueries({ queryKey: ['market.notices'] })
  return {
    problem: clearing.error ?? removing.error,
    remove(cursor: string | undefined) {
      if (cursor !== undefined) removing.mutate({ cursor }, { onSuccess })
    },
    clear: (until: string) => clearing.mutate({ until }, { onSuccess }),
  }
}

function useSeen(last: string | undefined): void {
  const queries = useQueryClient()
  const unread = useMarket()?.unreadCount ?? 0
  const { mutate } = useTell('market.noteSeen')
  useEffect(() => {
    if (last === undefined || unread === 0) return
    mutate({ cursor: last }, { onSuccess: status => putAnswer(queries, 'market.status', {}, status) })
  }, [last, unread, mutate, queries])
}
