// What speaks for an invoice and against it: factors, what is odd, the pair's history, documents, who has funded it.

import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ListingDetails } from '../../../shared/contract/market/listing.ts'
import { riskBase } from '../../../shared/domain/finance/risk-score.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useClient, useCore } from '../../core/core-context.tsx'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { DisputeNote } from '../../parts/market/DisputeNote.tsx'
import { useIsLive } from '../../parts/market/use-market.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showAgo, showDayOf } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { type RecordColumn, RecordTable } from '../../widgets/record/RecordTable.tsx'
import styles from './Marketplace.module.css'

export function ListingFacts({ listing }: { listing: ListingDetails }) {
  const { market, marketOwn } = useWords()
  const { listing: w } = market
  const { flags, pair } = listing
  const language = useLanguage()
  return (
    <>
      <DisputeNote dispute={listing.dispute} />
      {listing.state === 'written_off' ? <Callout kind="stop">{marketOwn.dispute.writtenOff}</Callout> : null}
      <p className={styles.about}>{listing.description}</p>
      <Part title={w.riskTitle(listing.riskScore)}>
        <p>
          {listing.buyerConfirmedAt === null
            ? w.notConfirmed
            : w.confirmed(showDayOf(language, listing.buyerConfirmedAt))}
        </p>
        <Factors listing={listing} />
      </Part>
      <Part title={w.flags}>
        {flags.length === 0 ? <p>{w.noFlags}</p> : null}
        <ul className={styles.flags}>
          {flags.map(({ message, severity }) => (
            <li key={message} data-severity={severity}>
              {message}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={w.pair}>
        {pair.count === 0 ? (
          <p>{w.pairNone}</p>
        ) : (
          <>
            <p>{w.pairLine(pair.count, pair.repaidCount, pair.lateCount, pair.defaultedCount)}</p>
            <p>{w.pairPaid(formatRupees(pair.repaidPaise))}</p>
          </>
        )}
      </Part>
      <Documents listing={listing} />
      <Parts listing={listing} />
    </>
  )
}

function Part({ children, title }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

type Factor = ListingDetails['riskFactors'][number]

function Factors({ listing }: { listing: ListingDetails }) {
  const { listing: w } = useWords().market
  const columns: readonly RecordColumn<Factor>[] = [
    { head: w.base, draw: ({ factor }) => w.factors[factor] ?? factor },
    { head: String(riskBase), isRight: true, draw: ({ weight }) => w.factorEach(weight) },
    { head: w.points, isRight: true, draw: ({ score }) => (score > 0 ? `+${score}` : score < 0 ? `−${-score}` : '0') },
  ]
  return <RecordTable label={w.riskTitle(listing.riskScore)} columns={columns} lines={listing.riskFactors} />
}

function Documents({ listing }: { listing: ListingDetails }) {
  const { listing: w } = useWords().market
  const client = useClient()
  const isLive = useIsLive()
  const open = async (documentId: string) =>
    downloadFile(await client.market.document({ invoiceId: listing.id, documentId }))
  return (
    <Part title={w.documents}>
      {listing.documents.length === 0 ? <p>{w.noDocuments}</p> : null}
      <div className={styles.documents}>
        {listing.documents.map(({ id, name }) => (
          <Button key={id} size="compact-sm" variant="default" disabled={!isLive} onClick={() => void open(id)}>
            {name}
          </Button>
        ))}
      </div>
    </Part>
  )
}

function Parts({ listing }: { listing: ListingDetails }) {
  const words = useWords()
  const { listing: w } = words.market
  const language = useLanguage()
  const { nowMs } = useCore()
  return (
    <Part title={w.parts}>
      {listing.parts.length === 0 ? <p>{w.noParts}</p> : null}
      <ul className={styles.parts}>
        {listing.parts.map(({ fundedAt, isOwn, paidPaise }) => (
          <li key={`${fundedAt} ${paidPaise}`} data-own={isOwn || undefined}>
            <span>{isOwn ? w.you : w.another}</span>
            <span>{showAgo(words, language, fundedAt, nowMs())}</span>
            <strong>{formatRupees(paidPaise)}</strong>
          </li>
        ))}
      </ul>
    </Part>
  )
}
