// One's own PIN, against the one that holds now.

import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTell } from '../../../core/ask.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import { enterMovesOn } from '../../../widgets/enter-moves-on.ts'
import form from '../../../widgets/Form.module.css'
import { NewPinFields, noPin, PinInput, type PinProblem, readPin } from './PinFields.tsx'

export function OwnPin() {
  const words = useWords()
  const w = words.people
  const [now, setNow] = useState('')
  const [pin, setPin] = useState(noPin)
  const [problem, setProblem] = useState<PinProblem | null>(null)
  const change = useTell('person.changePin')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readPin(pin, true)
    setProblem('problem' in read ? read.problem : null)
    if ('problem' in read || read.pin === null || now.length < 4) return
    const clear = () => {
      setNow('')
      setPin(noPin)
    }
    change.mutate({ pin: now, newPin: read.pin }, { onSuccess: clear, onError: () => setNow('') })
  }
  return (
    <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
      <h3>{w.own.title}</h3>
      <div className={form.grid}>
        <PinInput label={w.own.now} value={now} onChange={setNow} />
        <NewPinFields pin={pin} problem={problem} hint={w.newPin.hint} onChange={setPin} />
      </div>
      {change.error === null ? null : <Callout kind="stop">{errorWords(words, change.error)}</Callout>}
      {change.isSuccess && now === '' ? <Callout kind="safe">{w.own.done}</Callout> : null}
      <div className={form.foot}>
        <Button type="submit" variant="default" loading={change.isPending} disabled={now.length < 4}>
          {w.own.act}
        </Button>
      </div>
    </form>
  )
}
