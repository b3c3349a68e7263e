// One place of the shop: what it is called, and what its bills say of where it is.

import { Modal, TextInput } from '@mantine/core'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import type { ShopBranches } from '../../../../shared/contract/counter/shop/branch-calls.ts'
import type { Branch } from '../../../../shared/records/shop.ts'
import { useTell } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { enterMovesOn } from '../../../widgets/enter-moves-on.ts'
import form from '../../../widgets/Form.module.css'
import { FormFoot } from '../../../widgets/FormFoot.tsx'
import { useFocusBack } from '../../../widgets/use-focus-back.ts'
import styles from '../SettingsScreen.module.css'
import { type BranchDraft, type BranchProblems, branchDraftOf, readBranchDraft } from './branch-draft.ts'

interface Props {
  /** Null: one more. */
  readonly branch: Branch | null
  readonly onDone: (branches: ShopBranches) => void
  readonly onClose: () => void
}

export function BranchDialog({ branch, onClose, onDone }: Props) {
  const words = useWords()
  const w = words.branch
  const { newId } = useCore()
  const [id] = useState(() => branch?.id ?? newId())
  const [draft, setDraft] = useState(() => branchDraftOf(branch))
  const [problems, setProblems] = useState<BranchProblems>({})
  const save = useTell('branch.save')
  useFocusBack()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readBranchDraft(draft)
    setProblems(read.ok ? {} : read.problems)
    if (read.ok) save.mutate({ id, fields: read.fields }, { onSuccess: onDone })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={branch === null ? w.newTitle : w.changeTitle(branch.name)}
      size={640}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <BranchInputs draft={draft} problems={problems} onChange={setDraft} />
        <p className={`${styles.hint} ${form.problem}`}>{w.fieldsHint}</p>
        <FormFoot
          problem={save.error === null ? null : errorWords(words, save.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={words.common.save}
          isBusy={save.isPending}
        />
      </form>
    </Modal>
  )
}

interface InputProps {
  readonly draft: BranchDraft
  readonly problems: BranchProblems
  readonly onChange: (draft: BranchDraft) => void
}

function BranchInputs({ draft, onChange, problems }: InputProps) {
  const { branch, common, shop } = useWords()
  const say = { required: common.requiredField, pin: shop.badPin, phone: shop.badPhone }
  const text = (field: keyof BranchDraft, label: string, maxLength: number) => {
    const problem = problems[field]
    return {
      label,
      maxLength,
      value: draft[field],
      error: problem === undefined ? undefined : say[problem],
      onChange: (event: ChangeEvent<HTMLInputElement>) => onChange({ ...draft, [field]: event.currentTarget.value }),
    }
  }
  return (
    <div className={form.grid}>
      <TextInput className={form.wide} {...text('name', branch.heads.name, 60)} data-autofocus withAsterisk />
      <TextInput className={form.wide} {...text('line1', common.addressLine1, 120)} />
      <TextInput className={form.wide} {...text('line2', common.addressLine2, 120)} />
      <TextInput {...text('city', common.city, 60)} />
      <TextInput {...text('pin', common.pin, 6)} inputMode="numeric" />
      <TextInput {...text('phone', common.phone, 20)} />
    </div>
  )
}
