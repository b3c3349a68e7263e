// Before anybody has a name: what changes when they have, what happens when a PIN is forgotten, and the owner to begin
// with.

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTell } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { rememberPerson } from '../../../parts/person/last-person.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import { enterMovesOn } from '../../../widgets/enter-moves-on.ts'
import form from '../../../widgets/Form.module.css'
import { NewPinFields, noPin, type PinProblem, readPin } from './PinFields.tsx'
import styles from './people.module.css'

const findPeople = `npm run galla -- call person.find '{}'`
const resetPin = `npm run galla -- call person.save '{"id":"…","fields":{},"pin":"…"}'`

export function FirstPerson() {
  const words = useWords()
  const w = words.people
  const { newId } = useCore()
  const [id] = useState(newId)
  const [name, setName] = useState('')
  const [pin, setPin] = useState(noPin)
  const [problem, setProblem] = useState<PinProblem | null>(null)
  const save = useTell('person.save')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readPin(pin, true)
    setProblem('problem' in read ? read.problem : null)
    if ('problem' in read || read.pin === null || name.trim() === '') return
    const fields = { name: name.trim(), role: 'owner' as const, isActive: true }
    save.mutate({ id, fields, pin: read.pin }, { onSuccess: () => rememberPerson('signIn', id) })
  }
  return (
    <form className={styles.body} onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
      <div>
        <div className={styles.intro}>
          <h3>{w.first.title}</h3>
          <p className={styles.hint}>{w.first.what}</p>
          <p className={styles.hint}>{w.first.forgotten}</p>
          <code className={styles.command}>
            {findPeople}
            <br />
            {resetPin}
          </code>
        </div>
        <div className={form.grid}>
          <TextInput
            className={form.wide}
            autoFocus
            label={words.common.name}
            description={w.list.nameHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={name}
            maxLength={60}
            onChange={event => setName(event.currentTarget.value)}
          />
          <NewPinFields pin={pin} problem={problem} hint={w.newPin.hint} onChange={setPin} />
        </div>
        {save.error === null ? null : <Callout kind="stop">{errorWords(words, save.error)}</Callout>}
        <div className={form.foot}>
          <Button type="submit" variant="filled" loading={save.isPending} disabled={name.trim() === ''}>
            {w.first.act}
          </Button>
        </div>
      </div>
    </form>
  )
}
