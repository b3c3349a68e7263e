// One bill on the marketplace: how far it is funded, what was agreed to, what came, each step, and the way to have it back.

import { Button, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ListingStep, ListingView } from '../../../shared/contract/counter/finance/listing-calls.ts'
import { mayWithdraw } from '../../../shared/domain/finance/eligibility.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { stateText } from '../../parts/finance/listing-text.ts'
import { QuoteFigures } from '../../parts/finance/QuoteFigures.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf, showTime } from '../../text/show-date.ts'
import { wordFor } from '../../text/word-for.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import { Key } from '../../widgets/Key.tsx'
import styles from '../../widgets/record/Record.module.css'
import { RecordHead } from '../../widgets/record/RecordHead.tsx'
import { useRecordKeys } from '../../widgets/record/record-keys.ts'
import { BuyerLinkDialog } from './BuyerLinkDialog.tsx'
import { ListingFigures } from './ListingFigures.tsx'

export function ListingRecord({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords()
  const { finance } = words
  const { data: listing, error } = useAsk('listing.get', { id }, { keep: true })
  const [isAsking, setAsking] = useState(false)
  const canWithdraw =
    listing !== undefined && listing.withdrawalAskedAt === null && mayWithdraw(listing.standing?.state)
  const [isLinking, setLinking] = useState(false)
  const isForBuyer = listing?.standing?.state === 'waiting_buyer'
  useRecordKeys({
    F6: () => (isForBuyer ? setLinking(true) : undefined),
    F7: () => (canWithdraw ? setAsking(true) : undefined),
  })
  return (
    <>
      <RecordHead title={listing?.invoice.number ?? ''} closeLabel={words.common.close} onClose={onClose}>
        {isForBuyer ? (
          <Button variant="filled" onClick={() => setLinking(true)} rightSection={<Key name="F6" quiet />}>
            {finance.link.act}
          </Button>
        ) : null}
        {canWithdraw ? (
          <Button variant="default" onClick={() => setAsking(true)} rightSection={<Key name="F7" quiet />}>
            {finance.record.withdraw}
          </Button>
        ) : null}
      </RecordHead>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {listing === undefined ? null : (
        <div className={styles.body}>
          <Head listing={listing} />
          {listing.standing === null ? null : <ListingFigures standing={listing.standing} />}
          <section className={styles.section} aria-label={finance.record.agreed}>
            <h3>{finance.record.agreed}</h3>
            <QuoteFigures quoted={listing} />
          </section>
          <Steps steps={listing.steps} />
        </div>
      )}
      {isLinking && listing !== undefined ? (
        <BuyerLinkDialog listing={listing} onClose={() => setLinking(false)} />
      ) : null}
      {isAsking && listing !== undefined ? <WithdrawDialog listing={listing} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function Head({ listing }: { listing: ListingView }) {
  const { finance } = useWords()
  const language = useLanguage()
  const { invoice, quote, requestedAt, requestedBy, standing } = listing
  return (
    <header>
      <p className={styles.total}>
        <span className={styles.figure}>{formatRupees(standing?.figures.facePaise || quote.facePaise)}</span>
        <strong>{stateText(finance, listing)}</strong>
      </p>
      <p className={styles.facts}>
        <span>{invoice.buyerName}</span>
        <a href={`#/invoices/${invoice.id}`}>{finance.record.bill}</a>
        <span>
          {finance.record.askedBy(requestedBy, `${showDayOf(language, requestedAt)}, ${showTime(requestedAt)}`)}
        </span>
      </p>
      {standing === null || standing.reason === '' ? null : (
        <Callout kind="look">{wordFor(finance.reasons, standing.reason)}</Callout>
      )}
    </header>
  )
}

function Steps({ steps }: { steps: readonly ListingStep[] }) {
  const { finance } = useWords()
  const language = useLanguage()
  if (steps.length === 0) return null
  return (
    <section className={styles.section} aria-label={finance.record.steps}>
      <h3>{finance.record.steps}</h3>
      {steps.map(({ at, figures, state, step }) => (
        <p key={step} className={styles.row}>
          <span>
            {showDayOf(language, at)}, {showTime(at)}
          </span>
          <strong className={styles.grow}>{finance.states[state]}</strong>
          {figures.fundedPaise === 0 ? null : <span>{formatRupees(figures.fundedPaise)}</span>}
        </p>
      ))}
    </section>
  )
}

function WithdrawDialog({ listing, onClose }: { listing: ListingView; onClose: () => void }) {
  const words = useWords()
  const { record } = words.finance
  const { newId } = useCore()
  const [id] = useState(newId)
  const withdraw = useTell('listing.withdraw')
  const onSuccess = () => {
    notifications.show({ message: record.withdrawn, color: 'green' })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={record.withdrawTitle(listing.invoice.number)}
      size={480}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          withdraw.mutate({ id, listingId: listing.id }, { onSuccess })
        }}
      >
        <p>{record.withdrawHint}</p>
        <FormFoot
          problem={withdraw.error === null ? null : errorWords(words, withdraw.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={record.withdraw}
          isBusy={withdraw.isPending}
          hasFocus
        />
      </form>
    </Modal>
  )
}
