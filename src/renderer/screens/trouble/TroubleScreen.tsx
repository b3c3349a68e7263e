// The shop's file could not be opened. Every way out the core offers is a button here.

import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LedgerStatus } from '../../../shared/contract/counter/ledger-calls.ts'
import { putAnswer, useTell } from '../../core/ask.ts'
import { BackupList } from '../../parts/ledger/BackupList.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf, showTime } from '../../text/show-date.ts'
import { troubleOf } from '../../text/trouble-words.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { Key } from '../../widgets/Key.tsx'
import { StoryPage } from './StoryPage.tsx'
import styles from './TroubleScreen.module.css'
import { useFurtherTries } from './use-further-tries.ts'

const restorable = new Set(['ledger_damaged', 'ledger_foreign', 'disk_failed', 'other'])

export function TroubleScreen({ status }: { status: LedgerStatus }) {
  const words = useWords()
  const queries = useQueryClient()
  const [isChoosing, setChoosing] = useState(false)
  const reopen = useTell('ledger.reopen')
  const accept = useTell('ledger.acceptClock')
  const code = troubleOf(status.code)
  const onOpen = { onSuccess: (next: LedgerStatus) => putAnswer(queries, 'ledger.status', {}, next) }
  useFurtherTries(code === 'ledger_in_use' || code === 'ledger_closing', onOpen.onSuccess)
  const error = reopen.error ?? accept.error
  const acts = (
    <>
      <Button
        variant={code === 'ledger_damaged' ? 'default' : 'filled'}
        data-next={code === 'ledger_damaged' ? undefined : true}
        rightSection={code === 'ledger_damaged' ? undefined : <Key name="Enter" />}
        loading={reopen.isPending}
        onClick={() => reopen.mutate({}, onOpen)}
      >
        {words.common.tryAgain}
      </Button>
      {code === 'clock_went_back' ? (
        <Button variant="default" loading={accept.isPending} onClick={() => accept.mutate({}, onOpen)}>
          {words.trouble.acceptClock}
        </Button>
      ) : null}
      {restorable.has(code) ? (
        <Button
          variant={code === 'ledger_damaged' ? 'filled' : 'default'}
          data-next={code === 'ledger_damaged' ? true : undefined}
          rightSection={code === 'ledger_damaged' ? <Key name="Enter" /> : undefined}
          onClick={() => setChoosing(true)}
        >
          {words.trouble.restore}
        </Button>
      ) : null}
    </>
  )
  return (
    <StoryPage {...words.trouble.stories[code]} acts={acts}>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {isChoosing ? <BackupList takesFocus /> : null}
      <Details status={status} />
    </StoryPage>
  )
}

function Details({ status: { file, details } }: { status: LedgerStatus }) {
  const { trouble } = useWords()
  const language = useLanguage()
  const at = (instant: unknown) =>
    typeof instant === 'string' ? `${showDayOf(language, instant)}, ${showTime(instant)}` : null
  const last = at(details.lastAt)
  const now = at(details.nowAt)
  return (
    <div className={styles.details}>
      {now === null ? null : <p>{trouble.clockNow(now)}</p>}
      {last === null ? null : <p>{trouble.clockLast(last)}</p>}
      <p>
        {trouble.file}: <span className={styles.file}>{file}</span>
      </p>
      {typeof details.said === 'string' ? (
        <p>
          {trouble.said}: {details.said}
        </p>
      ) : null}
    </div>
  )
}
