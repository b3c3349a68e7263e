// The head of the first bill, as it fills while one types.

import { dayInIndia, financialYearOf } from '../../../shared/kernel/calendar.ts'
import { useCore } from '../../core/core-context.tsx'
import type { ShopDraft } from '../../parts/shop/shop-draft.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import { stateName } from '../../text/states.ts'
import styles from './BillHead.module.css'

export function BillHead({ draft, code }: { draft: ShopDraft; code: string }) {
  const { shop, common } = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const today = dayInIndia(nowMs())
  const place = [draft.city, draft.pin].filter(text => text.trim() !== '').join(' ')
  const lines = [draft.line1, draft.line2, place].filter(text => text.trim() !== '')
  return (
    <aside className={styles.side} aria-label={shop.preview}>
      <p className={styles.caption}>{shop.preview}</p>
      <div className={styles.paper}>
        {draft.logo === null ? null : <img className={styles.logo} src={draft.logo} alt="" />}
        <p className={styles.name}>{draft.name || shop.name}</p>
        {lines.map(line => (
          <p key={line}>{line}</p>
        ))}
        {draft.stateCode === '' ? null : (
          <p>
            {stateName(language, draft.stateCode)} ({draft.stateCode})
          </p>
        )}
        {draft.phone === '' ? null : <p>{draft.phone}</p>}
        {draft.scheme === 'unregistered' || draft.gstin === '' ? null : (
          <p>
            {common.gstin} {draft.gstin}
          </p>
        )}
        <p className={styles.kind}>{draft.scheme === 'regular' ? shop.previewTaxInvoice : shop.previewSupply}</p>
        <p className={styles.number}>
          <span>
            {shop.previewNumber(
              `${code || 'A1'}${draft.scheme === 'regular' ? '' : 'B'}/${financialYearOf(today)}/00001`,
            )}
          </span>
          <span>{showDay(language, today)}</span>
        </p>
        <div className={styles.lines} aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      </div>
    </aside>
  )
}
