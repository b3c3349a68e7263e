// What became of an invoice on the marketplace, on the invoice's own record. Nothing where it was never offered.

import { useAsk } from '../../core/ask.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf, showTime } from '../../text/show-date.ts'
import { wordFor } from '../../text/word-for.ts'
import styles from '../../widgets/record/Record.module.css'
import { stateText } from './listing-text.ts'

export function InvoiceListings({ invoiceId }: { invoiceId: string }) {
  const { finance } = useWords()
  const language = useLanguage()
  const { data } = useAsk('listing.ofInvoice', { invoiceId }, { keep: true })
  if (data === undefined || data.listings.length === 0) return null
  return (
    <section className={styles.section} aria-label={finance.onInvoice.title}>
      <h3>{finance.onInvoice.title}</h3>
      {data.listings.map(listing => (
        <p key={listing.id} className={styles.row}>
          <a href={`#/finance/listings/${listing.id}`}>{stateText(finance, listing)}</a>
          <span className={styles.grow}>
            {showDayOf(language, listing.requestedAt)}, {showTime(listing.requestedAt)} · {listing.requestedBy}
          </span>
          {listing.standing === null || listing.standing.reason === '' ? null : (
            <span>{wordFor(finance.reasons, listing.standing.reason)}</span>
          )}
        </p>
      ))}
    </section>
  )
}
