// Why goods come back, what they are worth, and how that goes back.

import { formatRupees } from '../../../../shared/kernel/money.ts'
import { useWords } from '../../../text/language.tsx'
import styles from './ReturnDialog.module.css'
import { ReturnTerms } from './ReturnTerms.tsx'
import type { PricedReturn, ReturnDraft } from './return-draft.ts'

interface Props {
  readonly draft: ReturnDraft
  readonly priced: PricedReturn | null
  readonly hasAccount: boolean
  readonly onChange: (draft: ReturnDraft) => void
}

export function ReturnChoices({ draft, priced, hasAccount, onChange }: Props) {
  const { returns: w } = useWords()
  return (
    <div className={styles.choices}>
      <ReturnTerms
        terms={draft}
        hasAccount={hasAccount}
        hasMeans={priced === null || priced.backPaise !== 0}
        onChange={changed => onChange({ ...draft, ...changed })}
      />
      <p className={styles.sums} aria-live="polite">
        {priced === null ? (
          <span>{w.nothingYet}</span>
        ) : (
          <>
            <span>
              {w.worth} <strong>{formatRupees(priced.amounts.totalPaise)}</strong>
            </span>
            {priced.againstDuePaise > 0 ? (
              <span>
                {w.againstDue} <strong>{formatRupees(priced.againstDuePaise)}</strong>
              </span>
            ) : null}
            <span className={styles.figure}>
              {draft.means === 'account' ? w.toAccount : w.handBack} <strong>{formatRupees(priced.backPaise)}</strong>
            </span>
          </>
        )}
      </p>
    </div>
  )
}
