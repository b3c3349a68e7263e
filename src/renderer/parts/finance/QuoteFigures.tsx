// What arrives and what it costs: rupees first and large, the yearly rate beside, never alone.

import type { QuotedListing } from '../../../shared/contract/counter/finance/listing-calls.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import styles from './Finance.module.css'
import { yearlyText } from './listing-text.ts'

export function QuoteFigures({ quoted: { cost, quote } }: { quoted: QuotedListing }) {
  const { finance } = useWords()
  const language = useLanguage()
  const { sheet } = finance
  const feePaise = quote.feePaise + quote.feeGstPaise
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{sheet.arrives}</dt>
        <dd className={styles.arrives}>{formatRupees(quote.settlementPaise)}</dd>
        <dd className={styles.soft}>
          {sheet.ofFace(formatRupees(quote.facePaise), showDay(language, quote.dueOn), quote.days)}
        </dd>
      </div>
      <div>
        <dt>{sheet.costs}</dt>
        <dd className={styles.costs}>{formatRupees(cost.costPaise)}</dd>
        <dd>
          {sheet.perDay(formatRupees(cost.perDayPaise))} · {yearlyText(finance, cost.yearlyBps)}
        </dd>
        {feePaise === 0 ? null : (
          <dd className={styles.soft}>{sheet.parts(formatRupees(quote.discountPaise), formatRupees(feePaise))}</dd>
        )}
      </div>
      {quote.reservePaise === 0 ? null : (
        <div>
          <dt>{sheet.later}</dt>
          <dd className={styles.costs}>{formatRupees(quote.reservePaise)}</dd>
          <dd className={styles.soft}>{sheet.laterHint}</dd>
        </div>
      )}
    </dl>
  )
}
