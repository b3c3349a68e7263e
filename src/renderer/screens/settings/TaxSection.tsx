// GST standing and what follows from it on a bill: rounding, credit days, footer, customer fields, weight labels.

import { type FormEvent, useState } from 'react'
import type { Shop } from '../../../shared/records/shop.ts'
import { ShopTaxFields } from '../../parts/shop/ShopFormFields.tsx'
import { readShopDraft, type ShopProblems, shopDraftOf } from '../../parts/shop/shop-draft.ts'
import { useWords } from '../../text/language.tsx'
import form from '../../widgets/Form.module.css'
import { BillRules, billRulesOf, readBillRules } from './BillRules.tsx'
import { SaveFoot } from './SaveFoot.tsx'
import styles from './SettingsScreen.module.css'
import { useSaveShop } from './use-save.ts'
import { WeightFields } from './WeightFields.tsx'

export function TaxSection({ shop }: { shop: Shop }) {
  const words = useWords()
  const [draft, setDraft] = useState(() => shopDraftOf(shop))
  const [problems, setProblems] = useState<ShopProblems>({})
  const [rules, setRules] = useState(() => billRulesOf(shop))
  const [weightBarcode, setWeight] = useState(shop.weightBarcode)
  const { save, error, isPending } = useSaveShop()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readShopDraft(draft)
    const billRules = readBillRules(rules)
    setProblems(read.ok ? {} : read.problems)
    if (!read.ok || billRules === null) return
    const { scheme, gstin, stateCode } = read.fields
    save({ scheme, gstin, stateCode, ...billRules, weightBarcode })
  }
  return (
    <form className={styles.body} onSubmit={submit} noValidate>
      <p className={styles.hint}>{words.settings.schemeHint}</p>
      <div className={form.grid}>
        <ShopTaxFields draft={draft} problems={problems} onChange={setDraft} />
        <BillRules rules={rules} onChange={setRules} />
        <WeightFields weight={weightBarcode} onChange={setWeight} />
      </div>
      <SaveFoot error={error} isPending={isPending} />
    </form>
  )
}
