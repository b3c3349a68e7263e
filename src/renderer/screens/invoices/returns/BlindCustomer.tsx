// Who brings goods back without their bill, and which tax that makes of them.

import { Button } from '@mantine/core'
import type { Shop } from '../../../../shared/records/shop.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { stateName } from '../../../text/states.ts'
import { Key } from '../../../widgets/Key.tsx'
import { type BlindDraft, placeOf, withCustomer } from './blind-draft.ts'
import styles from './ReturnDialog.module.css'

interface Props {
  readonly draft: BlindDraft
  readonly shop: Shop
  readonly onChange: (draft: BlindDraft) => void
  readonly onChoose: () => void
}

export function BlindCustomer({ draft, shop, onChange, onChoose }: Props) {
  const { returns: w, common, invoices } = useWords()
  const language = useLanguage()
  const { customer } = draft
  const { placeOfSupply, supplyType } = placeOf(draft, shop)
  const hasTax = shop.scheme === 'regular'
  return (
    <div className={styles.customer}>
      <span className={styles.label}>{w.customer}</span>
      <Button variant="default" onClick={onChoose} rightSection={<Key name="F6" quiet />}>
        {customer?.name ?? w.nobody}
      </Button>
      {customer === null ? null : (
        <Button variant="subtle" tabIndex={-1} onClick={() => onChange(withCustomer(draft, null))}>
          {common.remove}
        </Button>
      )}
      {hasTax && supplyType === 'inter' ? (
        <span>{invoices.placeOfSupply(stateName(language, placeOfSupply))} · IGST</span>
      ) : null}
    </div>
  )
}
