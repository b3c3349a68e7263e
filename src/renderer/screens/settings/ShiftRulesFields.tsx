// What the shop wants of its drawer.

import { Checkbox } from '@mantine/core'
import { type ShiftRules, usualShiftRules } from '../../../shared/records/shift.ts'
import type { Shop } from '../../../shared/records/shop.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import form from '../../widgets/Form.module.css'
import styles from './SettingsScreen.module.css'
import { useSaveShop } from './use-save.ts'

export function ShiftRulesFields({ shop }: { shop: Shop }) {
  const words = useWords()
  const { till } = words
  const { save, error } = useSaveShop()
  const rules = shop.shiftRules ?? usualShiftRules
  const set = (changed: Partial<ShiftRules>) => save({ shiftRules: { ...rules, ...changed } })
  return (
    <>
      <fieldset className={`${form.wide} ${styles.choices}`}>
        <legend className="mantine-InputWrapper-label">{till.rules}</legend>
        {(['mustBeOpen', 'countsBlind'] as const).map(name => (
          <Checkbox
            key={name}
            label={till[name]}
            checked={rules[name]}
            onChange={event => set({ [name]: event.currentTarget.checked })}
          />
        ))}
      </fieldset>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
    </>
  )
}
