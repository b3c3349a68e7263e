// The sheet before a bid: so much of the advance, at which yearly rate, how far it goes down by itself, and what is held.

import { Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AuctionBook, ListingDetails } from '../../../shared/contract/market/listing.ts'
import { formatRupees, plainRupees } from '../../../shared/kernel/money.ts'
import { useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { showRate } from '../../parts/market/market-figures.ts'
import { useIsLive } from '../../parts/market/use-market.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import { type BidDraft, type ReadBid, readBid } from './bid-draft.ts'
import styles from './Marketplace.module.css'

interface Props {
  readonly listing: ListingDetails
  readonly auction: AuctionBook
  /** The slice that is proposed; left out: the whole advance. */
  readonly firstPaise?: number
  readonly onClose: () => void
}

export function BidDialog({ auction, firstPaise, listing, onClose }: Props) {
  const words = useWords()
  const { bid: w } = words.market
  const isLive = useIsLive()
  const { newId } = useCore()
  const queries = useQueryClient()
  const [key, setKey] = useState(newId)
  const [draft, setDraft] = useState(() => firstDraft(auction, firstPaise ?? listing.owedPaise))
  const bid = useTell('market.bid')
  const read = readBid(draft, auction, listing.owedPaise)
  const { heldPaise, limitBps, rateBps, slicePaise } = read
  const isGone = !listing.isOpen && !bid.isPending
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (heldPaise === undefined || limitBps === undefined || rateBps === undefined || slicePaise === undefined) return
    const onSuccess = () => {
      notifications.show({ message: w.placed, color: 'green' })
      void queries.invalidateQueries({ queryKey: ['market.listing'] })
      onClose()
    }
    // After a *no* the next try is another act.
    const onError = () => setKey(newId())
    bid.mutate({ id: listing.id, key, slicePaise, rateBps, limitBps, heldPaise }, { onSuccess, onError })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.title(listing.number)}
      size={560}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <BidFields draft={draft} highestBps={auction.maxRateBps} read={read} onChange={setDraft} />
        <Consequences listing={listing} read={read} />
        {isGone ? <Callout kind="look">{words.market.fund.gone}</Callout> : null}
        <FormFoot
          problem={bid.error === null ? (isLive ? null : words.market.staleAct) : errorWords(words, bid.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={w.act}
          isBusy={bid.isPending}
          isDisabled={!isLive || isGone || heldPaise === undefined}
        />
      </form>
    </Modal>
  )
}

/** Just below what it takes to win. */
function firstDraft({ barBps, maxRateBps, own }: AuctionBook, slicePaise: number): BidDraft {
  const rateBps = barBps === null ? maxRateBps : Math.max(0, Math.min(maxRateBps, barBps - stepBps))
  return { slice: plainRupees(own?.slicePaise ?? slicePaise), rate: showRate(rateBps), limit: '' }
}
const stepBps = 5

interface FieldsProps {
  readonly draft: BidDraft
  readonly highestBps: number
  readonly read: ReadBid
  readonly onChange: (draft: BidDraft) => void
}

function BidFields({ draft, highestBps, onChange, read }: FieldsProps) {
  const { common, market } = useWords()
  const { bid: w } = market
  return (
    <div className={form.grid}>
      <TextInput
        className={form.wide}
        label={w.slice}
        leftSection="₹"
        inputMode="decimal"
        value={draft.slice}
        maxLength={20}
        error={read.slicePaise === undefined ? common.invalidField : undefined}
        onChange={event => onChange({ ...draft, slice: event.currentTarget.value })}
      />
      <TextInput
        data-autofocus
        autoFocus
        label={w.rate}
        rightSection="%"
        inputMode="decimal"
        value={draft.rate}
        maxLength={6}
        error={read.rateBps === undefined ? w.badRate(market.rate(showRate(highestBps))) : undefined}
        onChange={event => onChange({ ...draft, rate: event.currentTarget.value })}
      />
      <TextInput
        label={w.limit}
        description={w.limitHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        rightSection="%"
        inputMode="decimal"
        value={draft.limit}
        maxLength={6}
        error={read.rateBps !== undefined && read.limitBps === undefined ? w.badLimit : undefined}
        onChange={event => onChange({ ...draft, limit: event.currentTarget.value })}
      />
    </div>
  )
}

function Consequences({ listing, read }: { listing: ListingDetails; read: ReadBid }) {
  const { bid: w, rate } = useWords().market
  const language = useLanguage()
  return (
    <dl className={styles.consequences}>
      <dt>{w.held}</dt>
      <dd>{formatRupees(read.heldPaise ?? 0)}</dd>
      <dt>{w.back(showDay(language, listing.dueOn))}</dt>
      <dd>{formatRupees(read.slicePaise ?? 0)}</dd>
      <dt>{w.gain}</dt>
      <dd>
        <strong>{formatRupees(read.gainPaise)}</strong>
        {read.limitBps === undefined ? null : <small>{rate(showRate(read.limitBps))}</small>}
      </dd>
    </dl>
  )
}
