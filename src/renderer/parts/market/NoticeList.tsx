// What one was told, the last first. Opening the list is looking at it.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { MarketNotice } from '../../../shared/contract/market/notices.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { putAnswer, useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showAgo } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import styles from './Market.module.css'
import { Staleness } from './Staleness.tsx'
import { useMarket } from './use-market.ts'

export function NoticeList() {
  const words = useWords()
  const { data, error } = useAsk('market.notices', {}, { keep: true })
  useSeen(data?.value.last)
  if (data === undefined) return error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>
  const { rows } = data.value
  return (
    <>
      <Staleness asOf={data.asOf} isFresh={data.isFresh} />
      {rows.length === 0 ? <EmptyState icon="news" title={words.marketOwn.notices.none} /> : null}
      <ul className={styles.notices}>
        {rows.map(row => (
          <Notice key={row.cursor} row={row} />
        ))}
      </ul>
    </>
  )
}

function Notice({ row }: { row: MarketNotice }) {
  const words = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const amount = row.amountPaise === null ? '' : formatRupees(row.amountPaise)
  return (
    <li className={styles.notice}>
      <span>{words.marketOwn.notices.words[row.type](row.invoiceNumber, amount)}</span>
      {row.type === 'new_message' || row.type === 'announcement' ? (
        <span className={styles.soft}>{row.message}</span>
      ) : null}
      <time className={styles.soft} dateTime={row.at}>
        {showAgo(words, language, row.at, nowMs())}
      </time>
    </li>
  )
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
