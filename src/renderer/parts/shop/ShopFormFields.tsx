// The fields a shop says of itself, for the first run and for Settings: who it is, its GST standing, what the bill shows.

import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { checkGstin } from '../../../shared/domain/customer/gstin.ts'
import type { TaxScheme } from '../../../shared/records/shop.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { stateChoices, stateName } from '../../text/states.ts'
import form from '../../widgets/Form.module.css'
import { type ShopDraft, type ShopProblems, withShopGstin } from './shop-draft.ts'

export interface ShopFormProps {
  readonly draft: ShopDraft
  readonly problems: ShopProblems
  readonly onChange: (draft: ShopDraft) => void
}

type TextField = 'name' | 'legalName' | 'ownerName' | 'phone' | 'email' | 'upiId' | 'line1' | 'line2' | 'city' | 'pin'

export function useShopText({ draft, problems, onChange }: ShopFormProps) {
  const { common, shop } = useWords()
  const words = {
    required: common.requiredField,
    gstinMissing: shop.gstinMissing,
    pin: shop.badPin,
    phone: shop.badPhone,
    upi: shop.badUpi,
    ...common.gstinErrors,
  }
  const say = (field: keyof ShopDraft) => (problems[field] === undefined ? undefined : words[problems[field]])
  const text = (field: TextField, label: string, maxLength: number) => ({
    label,
    maxLength,
    value: draft[field],
    error: say(field),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ ...draft, [field]: event.currentTarget.value }),
  })
  return { say, text }
}

export function ShopNameField({ isBesideOther = false, ...props }: ShopFormProps & { isBesideOther?: boolean }) {
  const { shop } = useWords()
  const { text } = useShopText(props)
  return (
    <TextInput
      className={isBesideOther ? form.two : form.wide}
      {...text('name', shop.name, 100)}
      data-autofocus
      autoFocus
      withAsterisk
    />
  )
}

export function ShopTaxFields(props: ShopFormProps) {
  const { draft, onChange } = props
  const { common, shop } = useWords()
  const language = useLanguage()
  const { say } = useShopText(props)
  const check = draft.gstin === '' ? null : checkGstin(draft.gstin)
  const isRegistered = draft.scheme !== 'unregistered'
  const live = check?.ok === false && draft.gstin.length >= 15 ? common.gstinErrors[check.error] : undefined
  return (
    <>
      <div className={form.wide}>
        <span className="mantine-InputWrapper-label" id="shop-scheme">
          {shop.scheme}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="shop-scheme"
          data={(['regular', 'composition', 'unregistered'] as const).map(value => ({
            value,
            label: shop.schemes[value],
          }))}
          value={draft.scheme}
          onChange={scheme => onChange({ ...draft, scheme: scheme as TaxScheme })}
        />
        <p className="mantine-InputWrapper-description">{shop.schemeHints[draft.scheme]}</p>
      </div>
      {isRegistered ? (
        <TextInput
          className={form.two}
          label={common.gstin}
          withAsterisk
          maxLength={15}
          value={draft.gstin}
          onChange={event => onChange(withShopGstin(draft, event.currentTarget.value))}
          error={live ?? say('gstin')}
          descriptionProps={check?.ok === true ? { className: form.good } : {}}
          description={
            check?.ok === true ? common.gstinGood(stateName(language, check.stateCode)) : `${draft.gstin.length}/15`
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      ) : null}
      <NativeSelect
        label={common.state}
        withAsterisk
        data={[{ value: '', label: '' }, ...stateChoices(language)]}
        value={draft.stateCode}
        error={say('stateCode')}
        disabled={isRegistered && check?.ok === true}
        description={isRegistered && check?.ok === true ? shop.stateFromGstin : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={event => onChange({ ...draft, stateCode: event.currentTarget.value })}
      />
    </>
  )
}

export function ShopBillFields(props: ShopFormProps) {
  const { common, shop } = useWords()
  const { text } = useShopText(props)
  return (
    <>
      <TextInput className={form.two} {...text('line1', common.addressLine1, 120)} />
      <TextInput {...text('line2', common.addressLine2, 120)} />
      <TextInput {...text('city', common.city, 60)} />
      <TextInput {...text('pin', common.pin, 6)} inputMode="numeric" />
      <TextInput {...text('phone', shop.phone, 20)} inputMode="tel" />
      <TextInput
        className={form.two}
        {...text('upiId', shop.upiId, 128)}
        description={shop.upiHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
    </>
  )
}
