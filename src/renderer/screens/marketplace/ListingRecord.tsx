// One invoice that is on offer, with all that an investor may know of it, and the act.

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ListingDetails } from '../../../shared/contract/market/listing.ts'
import { dayInIndia, daysBetween } from '../../../shared/kernel/calendar.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useAsk } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { Loading } from '../../parts/list/Loading.tsx'
import { showRate } from '../../parts/market/market-figures.ts'
import { Progress } from '../../parts/market/Progress.tsx'
import { Staleness } from '../../parts/market/Staleness.tsx'
import { useIsLive } from '../../parts/market/use-market.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { Key } from '../../widgets/Key.tsx'
import record from '../../widgets/record/Record.module.css'
import { RecordHead } from '../../widgets/record/RecordHead.tsx'
import { useRecordKeys } from '../../widgets/record/record-keys.ts'
import { AuctionStanding } from './AuctionStanding.tsx'
import { BidDialog } from './BidDialog.tsx'
import { FundDialog } from './FundDialog.tsx'
import { ListingFacts } from './ListingFacts.tsx'
import { listingNow } from './listing-now.ts'
import styles from './Marketplace.module.css'

export function ListingRecord({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords()
  const { data, error } = useAsk('market.listing', { id }, { keep: true })
  const [isFunding, setFunding] = useState(false)
  const isLive = useIsLive()
  const listing = listingNow(data?.value, error)
  const canFund = isLive && listing?.isOpen === true
  // A key that comes before the invoice is there opens its sheet when it is.
  useRecordKeys({ F9: () => setFunding(listing === undefined || canFund) })
  return (
    <>
      <RecordHead title={listing?.number ?? ''} closeLabel={words.common.close} onClose={onClose}>
        {listing === undefined ? null : (
          <Button
            variant="filled"
            disabled={!canFund}
            title={isLive ? undefined : words.market.staleAct}
            onClick={() => setFunding(true)}
            rightSection={<Key name="F9" quiet />}
          >
            {listing.mode === 'auction' ? words.market.bid.act : words.market.listing.fund}
          </Button>
        )}
      </RecordHead>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {data === undefined ? error === null ? <Loading /> : null : <Staleness asOf={data.asOf} isFresh={data.isFresh} />}
      {listing === undefined ? null : (
        <div className={record.body}>
          <Head listing={listing} />
          {listing.auction === null || !listing.isOpen ? null : (
            <AuctionStanding listing={listing} auction={listing.auction} />
          )}
          <ListingFacts listing={listing} />
        </div>
      )}
      {isFunding && listing !== undefined ? <Sheet listing={listing} onClose={() => setFunding(false)} /> : null}
    </>
  )
}

function Sheet({ listing, onClose }: { listing: ListingDetails; onClose: () => void }) {
  if (listing.auction === null) return <FundDialog listing={listing} onClose={onClose} />
  return <BidDialog listing={listing} auction={listing.auction} onClose={onClose} />
}

function Head({ listing }: { listing: ListingDetails }) {
  const { listing: w, rate, risks } = useWords().market
  const language = useLanguage()
  const { nowMs } = useCore()
  const days = daysBetween(dayInIndia(nowMs()), listing.dueOn)
  const { owedPaise, targetPaise, yearlyRateBps } = listing
  return (
    <header className={styles.head}>
      <p className={styles.parties}>
        {listing.sellerName} → {listing.buyerName}
      </p>
      <Standing listing={listing} />
      <p className={styles.gain}>
        <strong>{formatRupees(owedPaise - targetPaise)}</strong>
        {yearlyRateBps === null ? null : <span>{rate(showRate(yearlyRateBps))}</span>}
        <span>{w.owed(formatRupees(owedPaise), showDay(language, listing.dueOn))}</span>
      </p>
      <p className={record.facts}>
        <span>
          {w.face} {formatRupees(listing.facePaise)}
        </span>
        <span>
          {w.issued} {showDay(language, listing.issuedOn)}
        </span>
        <span>
          {w.due} {showDay(language, listing.dueOn)}
          {days > 0 ? ` · ${w.days(days)}` : ''}
        </span>
        <span className={styles.risk} data-risk={listing.riskCategory}>
          {risks[listing.riskCategory]}
        </span>
      </p>
      {!listing.isOpen ? <Callout kind="plain">{w.notOpen}</Callout> : null}
    </header>
  )
}

/** What is still needed, and how far it is; of an auction, what is bid for; of one that is over, what it came to. */
function Standing({ listing }: { listing: ListingDetails }) {
  const { bid, listing: w, states } = useWords().market
  const { fundedPaise, isOpen, owedPaise, parts, state, targetPaise } = listing
  const own = parts.filter(part => part.isOwn).reduce((sum, part) => sum + part.paidPaise, 0)
  const isAuction = listing.auction !== null && isOpen
  return (
    <>
      <p className={record.total}>
        <span className={record.figure}>
          {formatRupees(isAuction ? owedPaise : isOpen ? targetPaise - fundedPaise : targetPaise)}
        </span>
        <span>{isAuction ? bid.advance : isOpen ? w.needs : (states[state] ?? '')}</span>
      </p>
      {isAuction ? null : (
        <>
          <Progress fundedPaise={fundedPaise} targetPaise={targetPaise} />
          <p className={record.facts}>
            <span>{w.ofTarget(formatRupees(fundedPaise), formatRupees(targetPaise))}</span>
            {own === 0 ? null : <strong>{w.ownPart(formatRupees(own))}</strong>}
          </p>
        </>
      )}
    </>
  )
}
