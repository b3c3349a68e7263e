// The shop's counters as the server lists them: whose they are, when they were last heard of, and one more.

import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShopCounter } from '../../../../shared/contract/counter/sync/sync-calls.ts'
import { putAnswer, useAsk } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showAgo } from '../../../text/show-date.ts'
import { Callout } from '../../../widgets/Callout.tsx'
import form from '../../../widgets/Form.module.css'
import { Key } from '../../../widgets/Key.tsx'
import { RecordTable } from '../../../widgets/record/RecordTable.tsx'
import { useKeys } from '../../../widgets/use-keys.ts'
import { MoveCounterDialog } from '../branch/MoveCounterDialog.tsx'
import styles from '../SettingsScreen.module.css'
import { AddCounterDialog } from './AddCounterDialog.tsx'
import { RenameCounterDialog, SignOutCounterDialog } from './CounterDialogs.tsx'

type OnCounter = 'rename' | 'move' | 'signOut'
type Open = { readonly what: 'add' } | { readonly what: OnCounter; readonly counter: ShopCounter } | null

export function CountersPart() {
  const words = useWords()
  const w = words.sync.counters
  const queries = useQueryClient()
  const { data, error } = useAsk('sync.findCounters', {}, { keep: true, freshMs: 0 })
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const add = () => setOpen({ what: 'add' })
  useKeys({ Insert: add })
  const dialog = {
    onClose: close,
    onDone: (counters: NonNullable<typeof data>) => {
      putAnswer(queries, 'sync.findCounters', {}, counters)
      close()
    },
  }
  return (
    <section className={form.section}>
      <h2>{w.title}</h2>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {data === undefined || data.isHeard ? null : <p className={styles.hint}>{w.unheard}</p>}
      <CounterTable
        counters={data?.counters ?? []}
        canChange={data?.isHeard === true}
        onOpen={(what, counter) => setOpen({ what, counter })}
      />
      <div className={form.foot}>
        <Button variant="filled" onClick={add} rightSection={<Key name="Insert" />}>
          {w.add}
        </Button>
      </div>
      {open?.what === 'add' ? <AddCounterDialog onClose={close} /> : null}
      {open?.what === 'rename' ? <RenameCounterDialog counter={open.counter} {...dialog} /> : null}
      {open?.what === 'move' ? <MoveCounterDialog counter={open.counter} onDone={close} onClose={close} /> : null}
      {open?.what === 'signOut' ? <SignOutCounterDialog counter={open.counter} {...dialog} /> : null}
    </section>
  )
}

interface TableProps {
  readonly counters: readonly ShopCounter[]
  readonly canChange: boolean
  readonly onOpen: (what: OnCounter, counter: ShopCounter) => void
}

function CounterTable({ canChange, counters, onOpen }: TableProps) {
  const words = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const w = words.sync.counters
  const seen = ({ isHere, isSignedOut, lastSeenAt }: ShopCounter) =>
    isSignedOut
      ? w.signedOut
      : isHere
        ? w.here
        : lastSeenAt === null
          ? ''
          : showAgo(words, language, lastSeenAt, nowMs())
  const acts = (counter: ShopCounter) => (
    <>
      {counter.isKnown ? <Act label={words.branch.move} onClick={() => onOpen('move', counter)} /> : null}
      {canChange ? <Act label={w.rename} onClick={() => onOpen('rename', counter)} /> : null}
      {counter.isHere || counter.isSignedOut || !canChange ? null : (
        <Act label={w.signOut} onClick={() => onOpen('signOut', counter)} />
      )}
    </>
  )
  return (
    <RecordTable
      label={w.title}
      lines={counters}
      columns={[
        { head: w.heads.code, draw: ({ code }) => <strong>{code}</strong> },
        { head: w.heads.name, draw: ({ name }) => name ?? '' },
        { head: w.heads.branch, draw: ({ branchName }) => branchName },
        { head: w.heads.seen, draw: seen },
        { head: w.heads.change, isRight: true, draw: acts },
      ]}
    />
  )
}

function Act({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button variant="subtle" size="compact-sm" onClick={onClick}>
      {label}
    </Button>
  )
}
