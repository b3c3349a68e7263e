// Goods that came back without their bill: found by name, code or scan, priced by hand. The core asks whether one may.

import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type Dispatch, type FormEvent, type KeyboardEvent, type SetStateAction, useState } from 'react'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import type { Customer } from '../../../../shared/records/customer.ts'
import { useAsk, useTell } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { ChooseCustomerDialog } from '../../../parts/customer/ChooseCustomerDialog.tsx'
import { NewCustomerDialog } from '../../../parts/customer/NewCustomerDialog.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { enterMovesOn } from '../../../widgets/enter-moves-on.ts'
import { FormFoot } from '../../../widgets/FormFoot.tsx'
import { BlindCustomer } from './BlindCustomer.tsx'
import { BlindLines } from './BlindLines.tsx'
import { type BlindDraft, blindWish, emptyBlindDraft, totalOf, withCustomer, withItem } from './blind-draft.ts'
import { FindItemField } from './FindItemField.tsx'
import styles from './ReturnDialog.module.css'
import { ReturnTerms } from './ReturnTerms.tsx'

type Chooser = { readonly kind: 'none' | 'choose' } | { readonly kind: 'new'; readonly text: string }

export function BlindReturnDialog({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState<BlindDraft>(emptyBlindDraft)
  const [chooser, setChooser] = useState<Chooser>({ kind: 'none' })
  const take = (customer: Customer) => {
    setDraft(withCustomer(draft, customer))
    setChooser({ kind: 'none' })
  }
  const back = () => setChooser({ kind: 'none' })
  // One dialog at a time, so that Esc leaves only the one that is seen.
  if (chooser.kind === 'choose')
    return <ChooseCustomerDialog onChosen={take} onNew={text => setChooser({ kind: 'new', text })} onClose={back} />
  if (chooser.kind === 'new') return <NewCustomerDialog text={chooser.text} onSaved={take} onClose={back} />
  return (
    <BlindReturnForm
      draft={draft}
      onChange={setDraft}
      onChooseCustomer={() => setChooser({ kind: 'choose' })}
      onClose={onClose}
    />
  )
}

interface FormProps {
  readonly draft: BlindDraft
  readonly onChange: Dispatch<SetStateAction<BlindDraft>>
  readonly onChooseCustomer: () => void
  readonly onClose: () => void
}

function BlindReturnForm({ draft, onChange, onChooseCustomer, onClose }: FormProps) {
  const words = useWords()
  const { returns: w, common } = words
  const { newId } = useCore()
  const [ids] = useState(() => ({ id: newId(), refundId: newId() }))
  const { data: state } = useAsk('shop.get', {})
  const issue = useTell('creditNote.issueBlind')
  const shop = state?.shop ?? null
  const totalPaise = shop === null ? null : totalOf(draft, shop)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (totalPaise === null) return
    const onSuccess = ({ creditNote }: { creditNote: { number: string } }) => {
      notifications.show({ message: w.done(creditNote.number), color: 'green' })
      onClose()
    }
    issue.mutate(blindWish(ids, draft, totalPaise), { onSuccess })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F6') return
    event.preventDefault()
    onChooseCustomer()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      onKeyDown={onKeyDown}
      title={w.blindTitle}
      size={860}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <p className={styles.tools}>{w.blindHint}</p>
      <FindItemField onFound={item => onChange(before => withItem(before, item))} />
      <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <BlindLines lines={draft.lines} onChange={lines => onChange({ ...draft, lines })} />
        {shop === null ? null : (
          <BlindCustomer draft={draft} shop={shop} onChange={onChange} onChoose={onChooseCustomer} />
        )}
        <div className={styles.choices}>
          <ReturnTerms
            terms={draft}
            hasAccount={draft.customer !== null}
            onChange={changed => onChange({ ...draft, ...changed })}
          />
        </div>
        <Worth draft={draft} totalPaise={totalPaise} />
        <FormFoot
          problem={issue.error === null ? null : errorWords(words, issue.error)}
          back={common.cancel}
          onBack={onClose}
          act={w.act}
          isBusy={issue.isPending}
          isDisabled={totalPaise === null}
        />
      </form>
    </Modal>
  )
}

function Worth({ draft, totalPaise }: { draft: BlindDraft; totalPaise: number | null }) {
  const { returns: w } = useWords()
  return (
    <p className={styles.sums} aria-live="polite">
      {totalPaise === null ? (
        <span>{w.nothingYet}</span>
      ) : (
        <span className={styles.figure}>
          {draft.means === 'account' ? w.toAccount : w.handBack} <strong>{formatRupees(totalPaise)}</strong>
        </span>
      )}
    </p>
  )
}
