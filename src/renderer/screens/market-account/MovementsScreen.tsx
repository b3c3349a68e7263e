// What is in the wallet, what of it is held, and what moved.

import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { WalletMovement } from '../../../shared/contract/market/money.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { call, useAsk } from '../../core/ask.ts'
import { useClient, useCore } from '../../core/core-context.tsx'
import { Staleness } from '../../parts/market/Staleness.tsx'
import { useIsLive } from '../../parts/market/use-market.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showInstant } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import type { Column } from '../../widgets/column-widths.ts'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { Key } from '../../widgets/Key.tsx'
import { RowList } from '../../widgets/RowList.tsx'
import { useKeys } from '../../widgets/use-keys.ts'
import styles from './Account.module.css'
import { WithdrawDialog } from './WithdrawDialog.tsx'

export function MovementsScreen() {
  const words = useWords()
  const { movements: w } = words.marketOwn
  const wallet = useAsk('market.wallet', {}, { keep: true })
  const first = useAsk('market.movements', {}, { keep: true })
  const [earlier, setEarlier] = useState<{ rows: readonly WalletMovement[]; next: string | null } | null>(null)
  const [chosen, setChosen] = useState(0)
  const client = useClient()
  const columns = useMovementColumns()
  const page = first.data?.value
  const rows = [...(page?.rows ?? []), ...(earlier?.rows ?? [])]
  const next = earlier === null ? (page?.next ?? null) : earlier.next
  const more = async () => {
    if (next === null) return
    const { value } = await call(client, 'market.movements', { after: next })
    setEarlier({ rows: [...(earlier?.rows ?? []), ...value.rows], next: value.next })
  }
  const error = wallet.error ?? first.error
  return (
    <div className={styles.list}>
      <WalletHead />
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {first.data === undefined ? null : <Staleness asOf={first.data.asOf} isFresh={first.data.isFresh} />}
      <RowList
        name="movements"
        label={w.title}
        columns={columns}
        count={rows.length}
        rowAt={index => rows[index]}
        chosen={chosen}
        onOpen={setChosen}
        empty={page === undefined ? null : <EmptyState icon="money" title={w.none} />}
      />
      {next === null ? null : (
        <footer className={styles.foot}>
          <Button size="compact-sm" variant="default" onClick={() => void more()}>
            {w.more}
          </Button>
        </footer>
      )}
    </div>
  )
}

/** What is there and what is held, and the way to a bank. */
function WalletHead() {
  const words = useWords()
  const { movements: w, withdraw } = words.marketOwn
  const { data } = useAsk('market.wallet', {}, { keep: true })
  const [isSending, setSending] = useState(false)
  const isLive = useIsLive()
  const { balancePaise, heldPaise } = data?.value ?? { balancePaise: 0, heldPaise: 0 }
  const canSend = isLive && balancePaise > 0
  useKeys({ F9: () => (canSend ? setSending(true) : undefined) })
  return (
    <header className={styles.head}>
      <h1>{w.title}</h1>
      {data === undefined ? null : (
        <p className={styles.sums}>
          <span>{w.balance}</span>
          <strong className={styles.figure}>{formatRupees(balancePaise)}</strong>
          <span className={styles.soft}>{heldPaise === 0 ? w.heldNone : w.held(formatRupees(heldPaise))}</span>
        </p>
      )}
      <Button
        variant="default"
        disabled={!canSend}
        onClick={() => setSending(true)}
        rightSection={<Key name="F9" quiet />}
      >
        {withdraw.title}
      </Button>
      {isSending ? <WithdrawDialog balancePaise={balancePaise} onClose={() => setSending(false)} /> : null}
    </header>
  )
}

function useMovementColumns(): readonly Column<WalletMovement>[] {
  const { movements: w } = useWords().marketOwn
  const language = useLanguage()
  const { nowMs } = useCore()
  return useMemo(() => {
    const { columns, kinds } = w
    return [
      {
        key: 'when',
        head: columns.when,
        width: 190,
        draw: ({ at }) => <span>{showInstant(language, at, nowMs())}</span>,
      },
      { key: 'what', head: columns.what, width: 0, draw: ({ kind }) => <span>{kinds[kind] ?? kind}</span> },
      {
        key: 'invoice',
        head: columns.invoice,
        width: 200,
        draw: ({ invoiceNumber }) => <span>{invoiceNumber ?? ''}</span>,
      },
      {
        key: 'amount',
        head: columns.amount,
        width: 170,
        isRight: true,
        draw: ({ amountPaise }) => (
          <span className={styles.amount} data-in={amountPaise > 0 || undefined}>
            {amountPaise > 0 ? '+' : '−'}
            {formatRupees(Math.abs(amountPaise))}
          </span>
        ),
      },
      {
        key: 'balance',
        head: columns.balance,
        width: 170,
        isRight: true,
        draw: ({ balancePaise }) => <span>{formatRupees(balancePaise)}</span>,
      },
    ] satisfies Column<WalletMovement>[]
  }, [w, language, nowMs])
}
