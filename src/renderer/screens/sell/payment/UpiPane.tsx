// The UPI code for exactly this amount, large enough to be scanned across the counter, over the rest of the screen.

import { formatRupees } from '../../../../shared/kernel/money.ts'
import { useAsk } from '../../../core/ask.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import styles from './UpiPane.module.css'

interface Props {
  readonly upiId: string
  readonly amountPaise: number
  readonly reference: string
}

export function UpiPane({ upiId, amountPaise, reference }: Props) {
  const words = useWords()
  const isAskable = upiId !== '' && amountPaise > 0
  const input = { amountPaise: Math.max(1, amountPaise), reference: reference.replaceAll('-', '') }
  const { data, error } = useAsk('document.renderUpiQr', input, { enabled: isAskable })
  return (
    <div className={styles.pane}>
      {upiId === '' ? <p className={styles.words}>{words.payment.upiNotSet}</p> : null}
      {error === null ? null : <p className={styles.words}>{errorWords(words, error)}</p>}
      {data === undefined ? null : (
        <figure className={styles.code}>
          <img
            className={styles.image}
            src={`data:image/svg+xml,${encodeURIComponent(data.svg)}`}
            alt={words.payment.upiScan}
          />
          <figcaption>
            <strong className={styles.amount}>{formatRupees(amountPaise)}</strong>
            <span>{upiId}</span>
            <span>{words.payment.upiScan}</span>
          </figcaption>
        </figure>
      )}
      {data === undefined ? null : <p className={styles.check}>{words.payment.upiCheck}</p>}
    </div>
  )
}
