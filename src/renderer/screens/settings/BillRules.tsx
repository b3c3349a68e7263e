// How every bill is made out: rounding, days of credit, the text under the totals, what customers are asked for.

import { Checkbox, Switch, Textarea, TextInput } from '@mantine/core'
import type { Shop, ShopFields } from '../../../shared/records/shop.ts'
import { useWords } from '../../text/language.tsx'
import form from '../../widgets/Form.module.css'
import styles from './SettingsScreen.module.css'

interface BillRulesDraft {
  readonly footer: string
  readonly roundsToRupee: boolean
  readonly dueDays: string
  readonly customerFields: ShopFields['customerFields']
  readonly requiredCustomerFields: ShopFields['customerFields']
}

const none = { address: false, gstin: false, email: false }

export function billRulesOf({ footer, roundsToRupee, dueDays, customerFields, ...shop }: Shop): BillRulesDraft {
  const requiredCustomerFields = shop.requiredCustomerFields ?? none
  return { footer, roundsToRupee, dueDays: String(dueDays), customerFields, requiredCustomerFields }
}

/** Null when the days of credit are no such number. */
export function readBillRules(draft: BillRulesDraft) {
  const isDays = /^\d{1,3}$/.test(draft.dueDays) && Number(draft.dueDays) <= 365
  return isDays ? { ...draft, dueDays: Number(draft.dueDays) } : null
}

interface Props {
  readonly rules: BillRulesDraft
  readonly onChange: (rules: BillRulesDraft) => void
}

export function BillRules({ rules, onChange }: Props) {
  const { shop, common } = useWords()
  return (
    <>
      <TextInput
        label={shop.dueDays}
        inputMode="numeric"
        maxLength={3}
        value={rules.dueDays}
        error={readBillRules(rules) === null ? common.invalidField : undefined}
        onChange={event => onChange({ ...rules, dueDays: event.currentTarget.value })}
      />
      <Switch
        className={form.wide}
        label={shop.roundsToRupee}
        checked={rules.roundsToRupee}
        onChange={event => onChange({ ...rules, roundsToRupee: event.currentTarget.checked })}
      />
      <Textarea
        className={form.wide}
        label={shop.footer}
        description={shop.footerHint}
        rows={3}
        maxLength={600}
        value={rules.footer}
        onChange={event => onChange({ ...rules, footer: event.currentTarget.value })}
      />
      <AskedFields rules={rules} onChange={onChange} />
    </>
  )
}

/** What is asked of customers, and which of it has to be given. */
function AskedFields({ rules, onChange }: Props) {
  const { settings } = useWords()
  const { customerFields: asked, requiredCustomerFields: required } = rules
  // What is asked for must be given, unless the shop says that it may stay empty.
  const ask = (name: keyof typeof none, isAsked: boolean) =>
    onChange({
      ...rules,
      customerFields: { ...asked, [name]: isAsked },
      requiredCustomerFields: { ...required, [name]: isAsked },
    })
  return (
    <fieldset className={`${form.wide} ${styles.choices} ${styles.asked}`}>
      <legend className="mantine-InputWrapper-label">{settings.customerFields}</legend>
      {(['address', 'gstin', 'email'] as const).map(name => (
        <span key={name}>
          <Checkbox
            label={settings.customerFieldNames[name]}
            checked={asked[name]}
            onChange={event => ask(name, event.currentTarget.checked)}
          />
          <Checkbox
            label={settings.customerFieldMust}
            aria-label={`${settings.customerFieldNames[name]}: ${settings.customerFieldMust}`}
            disabled={!asked[name]}
            checked={required[name]}
            onChange={event =>
              onChange({ ...rules, requiredCustomerFields: { ...required, [name]: event.currentTarget.checked } })
            }
          />
        </span>
      ))}
    </fieldset>
  )
}
