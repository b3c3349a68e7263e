// This counter: its branch, its code, which stays, and who sells at it.

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ShopState } from '../../../shared/contract/counter/shop-calls.ts'
import { useWhoIsHere } from '../../core/who-is-here.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import form from '../../widgets/Form.module.css'
import { MoveCounterDialog } from './branch/MoveCounterDialog.tsx'
import styles from './SettingsScreen.module.css'
import { ShiftRulesFields } from './ShiftRulesFields.tsx'
import { useSaveSettings } from './use-save.ts'

export function CounterSection({ shop }: { shop: ShopState }) {
  const words = useWords()
  const { isAsked } = useWhoIsHere()
  const [isMoving, setIsMoving] = useState(false)
  const stay = () => setIsMoving(false)
  return (
    <div className={styles.body}>
      <dl className={styles.facts}>
        <dt>{words.shop.branch}</dt>
        <dd>{shop.branch?.name}</dd>
        <dt>{words.shop.counterCode}</dt>
        <dd>{shop.counter?.code}</dd>
      </dl>
      <p className={styles.hint}>{words.settings.counterFixed}</p>
      <div className={styles.acts}>
        <Button variant="default" onClick={() => setIsMoving(true)}>
          {words.branch.moveHere}
        </Button>
      </div>
      {/* Once people have names, whoever signed in sells. */}
      {isAsked ? null : <CashierForm name={shop.settings.cashierName} />}
      {shop.shop === null ? null : <ShiftRulesFields shop={shop.shop} />}
      {isMoving && shop.counter !== null ? (
        <MoveCounterDialog counter={shop.counter} onDone={stay} onClose={stay} />
      ) : null}
    </div>
  )
}

function CashierForm({ name }: { name: string }) {
  const words = useWords()
  const [cashier, setCashier] = useState(name)
  const { save, error, isPending } = useSaveSettings()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (cashier.trim() !== '') save({ cashierName: cashier.trim() })
  }
  return (
    <form onSubmit={submit} noValidate>
      <div className={form.grid}>
        <TextInput
          className={form.two}
          label={words.settings.cashier}
          description={words.shop.cashierHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={cashier}
          maxLength={60}
          error={cashier.trim() === '' ? words.common.requiredField : undefined}
          onChange={event => setCashier(event.currentTarget.value)}
        />
      </div>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      <div className={form.foot}>
        <Button type="submit" variant="filled" loading={isPending}>
          {words.common.save}
        </Button>
      </div>
    </form>
  )
}
