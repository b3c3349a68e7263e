// One person: name, role, a new PIN; whether he still works here.

import { Button, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { type PersonView, Role } from '../../../../shared/records/person.ts'
import { useTell } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { enterMovesOn } from '../../../widgets/enter-moves-on.ts'
import form from '../../../widgets/Form.module.css'
import { FormFoot } from '../../../widgets/FormFoot.tsx'
import { useFocusBack } from '../../../widgets/use-focus-back.ts'
import { type NewPin, NewPinFields, noPin, type PinProblem, readPin } from './PinFields.tsx'

interface Props {
  /** Null: one more. */
  readonly saved: PersonView | null
  readonly onClose: () => void
}

export function PersonDialog({ saved, onClose }: Props) {
  const words = useWords()
  const w = words.people
  const { newId } = useCore()
  const [id] = useState(() => saved?.id ?? newId())
  const [draft, setDraft] = useState<Draft>({ name: saved?.name ?? '', role: saved?.role ?? 'cashier', pin: noPin })
  const [problem, setProblem] = useState<PinProblem | null>(null)
  const save = useTell('person.save')
  useFocusBack()
  const done = {
    onSuccess: (person: PersonView) => {
      notifications.show({ message: `${words.common.saved}: ${person.name}`, color: 'green', autoClose: 2500 })
      onClose()
    },
  }
  const name = draft.name.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readPin(draft.pin, saved === null)
    setProblem('problem' in read ? read.problem : null)
    if ('problem' in read || name === '') return
    const fields = { name, role: draft.role, ...(saved === null ? { isActive: true } : {}) }
    save.mutate({ id, fields, ...(read.pin === null ? {} : { pin: read.pin }) }, done)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={saved?.name ?? w.list.addTitle}
      size={560}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <PersonFields draft={draft} problem={problem} isNew={saved === null} onChange={setDraft} />
        {saved === null ? null : (
          <Button
            mt="md"
            variant={saved.isActive ? 'danger' : 'default'}
            onClick={() => save.mutate({ id, fields: { isActive: !saved.isActive } }, done)}
          >
            {saved.isActive ? w.list.leave : w.list.comeBack}
          </Button>
        )}
        <FormFoot
          problem={save.error === null ? null : errorWords(words, save.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={words.common.save}
          isBusy={save.isPending}
          isDisabled={name === ''}
        />
      </form>
    </Modal>
  )
}

interface Draft {
  readonly name: string
  readonly role: Role
  readonly pin: NewPin
}

interface FieldsProps {
  readonly draft: Draft
  readonly problem: PinProblem | null
  readonly isNew: boolean
  readonly onChange: (draft: Draft) => void
}

function PersonFields({ draft, problem, isNew, onChange }: FieldsProps) {
  const { people: w, common } = useWords()
  return (
    <div className={form.grid}>
      <TextInput
        className={form.wide}
        data-autofocus
        label={common.name}
        description={w.list.nameHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.name}
        maxLength={60}
        onChange={event => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <div className={form.wide}>
        <span className="mantine-InputWrapper-label" id="person-role">
          {w.list.role}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="person-role"
          data={Role.options.map(value => ({ value, label: w.roles[value] }))}
          value={draft.role}
          onChange={value => onChange({ ...draft, role: value as Role })}
        />
      </div>
      <NewPinFields
        pin={draft.pin}
        problem={problem}
        hint={isNew ? w.newPin.hint : `${w.newPin.keep} ${w.newPin.hint}`}
        onChange={pin => onChange({ ...draft, pin })}
      />
    </div>
  )
}
