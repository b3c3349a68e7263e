// The sheet before money goes in: what goes in, what comes back and when, rupees first and the yearly rate beside.

import { Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ListingDetails } from '../../../shared/contract/market/listing.ts'
import { expectedReturn } from '../../../shared/domain/finance/flat-target.ts'
import { dayInIndia, daysBetween } from '../../../shared/kernel/calendar.ts'
import { formatRupees, parseRupees, plainRupees } from '../../../shared/kernel/money.ts'
import { useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { showRate, yearlyBps } from '../../parts/market/market-figures.ts'
import { useIsLive, useMarket } from '../../parts/market/use-market.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import { type FundProblem, fundProblem } from './fund-problem.ts'
import styles from './Marketplace.module.css'

interface Props {
  readonly listing: ListingDetails
  /** What is proposed; left out: all that can be put in. */
  readonly firstPaise?: number
  readonly onClose: () => void
}

export function FundDialog({ firstPaise, listing, onClose }: Props) {
  const words = useWords()
  const { fund: w } = words.market
  const isLive = useIsLive()
  const { amountPaise, error, isPending, mostPaise, problem, restPaise, setText, submit, text, walletPaise } =
    useFunding({ listing, firstPaise, onClose })
  const [seenPaise] = useState(listing.fundedPaise)
  const isGone = !listing.isOpen && !isPending
  const said = problem === undefined ? undefined : problemWords(w.problems, problem)
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.title(listing.number)}
      size={520}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          autoFocus
          label={w.amount}
          description={w.max(formatRupees(mostPaise))}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          leftSection="₹"
          inputMode="decimal"
          value={text}
          maxLength={20}
          error={problem?.isFinal === true && !isGone ? said : undefined}
          onChange={event => setText(event.currentTarget.value)}
        />
        <Consequences listing={listing} amountPaise={amountPaise ?? 0} walletPaise={walletPaise} />
        {isGone ? <Callout kind="look">{w.gone}</Callout> : null}
        {isGone || listing.fundedPaise === seenPaise ? null : <Callout kind="look">{w.moved}</Callout>}
        {problem?.isFinal === false ? <Callout kind="look">{said}</Callout> : null}
        <p className={styles.note}>{amountPaise === restPaise ? w.whole : w.escrow}</p>
        <FormFoot
          problem={error === null ? (isLive ? null : words.market.staleAct) : errorWords(words, error)}
          back={words.common.cancel}
          onBack={onClose}
          act={w.act(formatRupees(amountPaise ?? 0))}
          isBusy={isPending}
          isDisabled={!isLive || isGone || amountPaise === undefined || problem?.isFinal === true}
        />
      </form>
    </Modal>
  )
}

function useFunding({ firstPaise, listing, onClose }: Omit<Props, 'firstPaise'> & { firstPaise: number | undefined }) {
  const { fund: w } = useWords().market
  const { newId } = useCore()
  const queries = useQueryClient()
  const walletPaise = useMarket()?.walletPaise ?? 0
  const limits = useAsk('market.preferences', {}, { keep: true }).data?.value.limits
  const restPaise = listing.targetPaise - listing.fundedPaise
  const mostPaise = Math.min(restPaise, walletPaise)
  const [key, setKey] = useState(newId)
  const [text, setText] = useState(() => plainRupees(Math.min(firstPaise ?? mostPaise, mostPaise)))
  const fund = useTell('market.fund')
  const amountPaise = parseRupees(text)
  const problem = fundProblem(amountPaise, { restPaise, walletPaise, limits })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (amountPaise === undefined || problem?.isFinal === true) return
    const expectedPaise = expectedReturn(listing.owedPaise, listing.targetPaise, amountPaise)
    const onSuccess = () => {
      notifications.show({ message: w.done(formatRupees(amountPaise), listing.number), color: 'green' })
      void queries.invalidateQueries({ queryKey: ['market.listing'] })
      onClose()
    }
    // After a *no* the next try is another act.
    const onError = () => setKey(newId())
    fund.mutate({ id: listing.id, key, amountPaise, expectedPaise }, { onSuccess, onError })
  }
  const { error, isPending } = fund
  return { amountPaise, error, isPending, mostPaise, problem, restPaise, setText, submit, text, walletPaise }
}

function Consequences({
  amountPaise,
  listing,
  walletPaise,
}: { amountPaise: number; walletPaise: number } & Pick<Props, 'listing'>) {
  const { fund: w, rate } = useWords().market
  const language = useLanguage()
  const { nowMs } = useCore()
  const backPaise = expectedReturn(listing.owedPaise, listing.targetPaise, amountPaise)
  const bps = yearlyBps(amountPaise, backPaise, daysBetween(dayInIndia(nowMs()), listing.dueOn))
  return (
    <dl className={styles.consequences}>
      <dt>{w.comesBack(showDay(language, listing.dueOn))}</dt>
      <dd>{formatRupees(backPaise)}</dd>
      <dt>{w.gain}</dt>
      <dd>
        <strong>{formatRupees(backPaise - amountPaise)}</strong>
        {bps === undefined ? null : <small>{rate(showRate(bps))}</small>}
      </dd>
      <dt>{w.afterwards}</dt>
      <dd>{formatRupees(Math.max(0, walletPaise - amountPaise))}</dd>
    </dl>
  )
}

interface ProblemWords {
  readonly none: string
  readonly aboveRest: string
  readonly aboveWallet: string
  belowLimit(amount: string): string
  aboveLimit(amount: string): string
}

function problemWords(words: ProblemWords, { kind, limitPaise }: FundProblem): string {
  const word = words[kind]
  return typeof word === 'string' ? word : word(formatRupees(limitPaise))
}
