// Opens the account by which the shop sells on the marketplace, or signs in to one that is there.

import { Modal, PasswordInput, SegmentedControl, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LinkShopAccount } from '../../../shared/contract/sync/shop-account.ts'
import { putAnswer, useTell } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { FormFoot } from '../../widgets/FormFoot.tsx'

type Draft = LinkShopAccount

const ways = ['open', 'signIn'] as const
const empty: Draft = { how: 'open', email: '', password: '', contactName: '' }

export function AccountDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const { account: w } = words.finance
  const queries = useQueryClient()
  const [draft, setDraft] = useState(empty)
  const link = useTell('financeAccount.link')
  const isFit = /^\S+@\S+\.\S+$/.test(draft.email.trim()) && /^(?=.*\p{L})(?=.*\d).{8,}$/u.test(draft.password)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isFit) return
    link.mutate(draft, {
      onSuccess(state) {
        putAnswer(queries, 'financeAccount.get', {}, state)
        notifications.show({ message: w.done(draft.email.trim()), color: 'green' })
        onClose()
      },
    })
  }
  return (
    <Modal opened onClose={onClose} title={w.title} size={520} closeButtonProps={{ 'aria-label': words.common.close }}>
      <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <Fields draft={draft} onChange={setDraft} />
        <FormFoot
          problem={link.error === null ? null : errorWords(words, link.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={w.act[draft.how]}
          isBusy={link.isPending}
          isDisabled={!isFit}
        />
      </form>
    </Modal>
  )
}

function Fields({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const { account: w } = useWords().finance
  return (
    <div className={form.grid}>
      <SegmentedControl
        className={form.wide}
        fullWidth
        aria-label={w.how}
        data={ways.map(value => ({ value, label: w.ways[value] }))}
        value={draft.how}
        onChange={how => onChange({ ...draft, how: how as Draft['how'] })}
      />
      <p className={form.wide}>{draft.how === 'open' ? w.openHint : w.signInHint}</p>
      <TextInput
        className={form.wide}
        data-autofocus
        autoFocus
        type="email"
        label={w.email}
        value={draft.email}
        onChange={event => onChange({ ...draft, email: event.currentTarget.value })}
      />
      <PasswordInput
        className={form.wide}
        label={w.password}
        description={w.passwordHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.password}
        onChange={event => onChange({ ...draft, password: event.currentTarget.value })}
      />
      {draft.how === 'signIn' ? null : (
        <TextInput
          className={form.wide}
          label={w.contact}
          value={draft.contactName}
          maxLength={60}
          onChange={event => onChange({ ...draft, contactName: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
