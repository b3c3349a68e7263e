// How far a bill is funded, drawn; and the money that came of it.

import type { ListingStep } from '../../../shared/contract/counter/finance/listing-calls.ts'
import { formatDrawnRupees, formatRupees } from '../../../shared/kernel/money.ts'
import { useWords } from '../../text/language.tsx'
import { PartsBar } from '../../widgets/drawing/PartsBar.tsx'
import styles from '../../widgets/record/Record.module.css'

export function ListingFigures({ standing: { figures } }: { standing: ListingStep }) {
  const { record } = useWords().finance
  const { fundedPaise, targetPaise } = figures
  const missing = Math.max(0, targetPaise - fundedPaise)
  const rows = [
    [record.face, figures.facePaise],
    [record.target, targetPaise],
    [record.settled, figures.settledPaise],
    [record.fee, figures.feePaise + figures.feeGstPaise],
    [record.received, figures.receivedPaise],
    [record.reserve, figures.reservePaidPaise],
  ] as const
  return (
    <section className={styles.section} aria-label={record.progress}>
      {targetPaise === 0 ? null : (
        <PartsBar
          name={record.progress}
          parts={[
            { name: record.funded, value: fundedPaise, shown: formatDrawnRupees(fundedPaise), tone: 'first' },
            { name: record.missing, value: missing, shown: formatDrawnRupees(missing), tone: 'fourth' },
          ]}
          labels="inline"
        />
      )}
      {rows.map(([label, paise]) =>
        paise === 0 ? null : (
          <p key={label} className={styles.row}>
            <span className={styles.grow}>{label}</span>
            <strong>{formatRupees(paise)}</strong>
          </p>
        ),
      )}
    </section>
  )
}
