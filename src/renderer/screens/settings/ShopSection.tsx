// What the shop says of itself on its bills: name, address, phone, logo.

import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Shop } from '../../../shared/records/shop.ts'
import { LogoField } from '../../parts/shop/LogoField.tsx'
import { ShopBillFields, ShopNameField, useShopText } from '../../parts/shop/ShopFormFields.tsx'
import { readShopDraft, type ShopProblems, shopDraftOf } from '../../parts/shop/shop-draft.ts'
import { useWords } from '../../text/language.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { SaveFoot } from './SaveFoot.tsx'
import styles from './SettingsScreen.module.css'
import { useSaveShop } from './use-save.ts'

export function ShopSection({ shop }: { shop: Shop }) {
  const words = useWords()
  const [draft, setDraft] = useState(() => shopDraftOf(shop))
  const [problems, setProblems] = useState<ShopProblems>({})
  const { save, error, isPending } = useSaveShop()
  const fields = { draft, problems, onChange: setDraft }
  const { text } = useShopText(fields)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readShopDraft(draft)
    setProblems(read.ok ? {} : read.problems)
    if (!read.ok) return
    const { name, legalName, address, phone, email, upiId, logo } = read.fields
    save({ name, legalName, address, phone, email, upiId, logo })
  }
  return (
    <form className={styles.body} onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
      <div className={form.grid}>
        <ShopNameField {...fields} />
        <TextInput
          className={form.two}
          {...text('legalName', words.shop.legalName, 100)}
          description={words.shop.legalNameHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        <TextInput className={form.two} {...text('ownerName', words.shop.ownerName, 100)} />
        <TextInput className={form.two} {...text('email', words.common.email, 120)} />
        <ShopBillFields {...fields} />
        <LogoField logo={draft.logo} onChange={logo => setDraft({ ...draft, logo })} />
      </div>
      <SaveFoot error={error} isPending={isPending} />
    </form>
  )
}
