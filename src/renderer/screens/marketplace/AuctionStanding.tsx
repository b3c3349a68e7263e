// How an auction stands: the rates, what is covered, and the own bid, which can be taken back.

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import type { AuctionBook, ListingDetails } from '../../../shared/contract/market/listing.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { showRate } from '../../parts/market/market-figures.ts'
import { useIsLive } from '../../parts/market/use-market.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showInstant } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import styles from './Marketplace.module.css'

export function AuctionStanding({ auction, listing }: { auction: AuctionBook; listing: ListingDetails }) {
  const { bid: w, rate } = useWords().market
  const language = useLanguage()
  const { nowMs } = useCore()
  const { barBps, bestBps, coveredPaise, maxRateBps } = auction
  const shown = (bps: number) => rate(showRate(bps))
  return (
    <section className={styles.part}>
      <h3>{listing.closesAt === null ? w.act : w.until(showInstant(language, listing.closesAt, nowMs()))}</h3>
      <p>{w.highest(shown(maxRateBps))}</p>
      <p>{bestBps === null ? w.nobody : w.best(shown(bestBps))}</p>
      {barBps === null ? null : <p>{w.beat(shown(barBps))}</p>}
      <p>{w.covered(formatRupees(coveredPaise), formatRupees(listing.owedPaise))}</p>
      <OwnBid own={auction.own} listing={listing} />
    </section>
  )
}

function OwnBid({ listing, own }: { own: AuctionBook['own']; listing: ListingDetails }) {
  const words = useWords()
  const { bid: w, rate } = words.market
  const isLive = useIsLive()
  const queries = useQueryClient()
  const withdraw = useTell('market.withdrawBid')
  if (own === null) return null
  const takeBack = () => {
    const onSuccess = () => {
      notifications.show({ message: w.takenBack, color: 'green' })
      void queries.invalidateQueries({ queryKey: ['market.listing'] })
    }
    withdraw.mutate({ id: listing.id }, { onSuccess })
  }
  return (
    <>
      <Callout
        kind={own.winsPaise > 0 ? 'safe' : 'look'}
        acts={
          <Button
            size="compact-sm"
            variant="default"
            disabled={!isLive || !listing.isOpen}
            loading={withdraw.isPending}
            onClick={takeBack}
          >
            {w.takeBack}
          </Button>
        }
      >
        {w.own(
          formatRupees(own.slicePaise),
          rate(showRate(own.askedBps)),
          own.limitBps < own.askedBps ? rate(showRate(own.limitBps)) : null,
        )}{' '}
        {own.winsPaise > 0 ? w.wins(formatRupees(own.winsPaise)) : w.outbid}
      </Callout>
      {withdraw.error === null ? null : <Callout kind="stop">{errorWords(words, withdraw.error)}</Callout>}
    </>
  )
}
