// Goods taken back against an invoice: how much of which line, why, and how its worth goes back. The credit note's id is
// made when the dialog opens, so that sending twice takes back once.

import { Button, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { CreditNoteView } from '../../../../shared/contract/counter/credit-note-calls.ts'
import type { InvoiceAnswer } from '../../../../shared/records/invoice.ts'
import { useAsk, useTell } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { enterMovesOn } from '../../../widgets/enter-moves-on.ts'
import { FormFoot } from '../../../widgets/FormFoot.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { ReturnChoices } from './ReturnChoices.tsx'
import styles from './ReturnDialog.module.css'
import { ReturnLines } from './ReturnLines.tsx'
import { newReturnDraft, priceDraft, returnWish, withEverything } from './return-draft.ts'
import { TaxTermCallout } from './TaxTermCallout.tsx'

interface Props {
  readonly view: InvoiceAnswer
  readonly onClose: () => void
  readonly onDone: (issued: CreditNoteView) => void
}

export function ReturnDialog({ view, onClose, onDone }: Props) {
  const words = useWords()
  const { returns: w, common } = words
  const { newId } = useCore()
  const [ids] = useState(() => ({ id: newId(), refundId: newId() }))
  const [draft, setDraft] = useState(() => newReturnDraft(view))
  const { data: shop } = useAsk('shop.get', {})
  const issue = useTell('creditNote.issue')
  const priced = priceDraft(view, draft, shop?.shop?.roundsToRupee ?? true)
  const everything = () => setDraft(withEverything(draft))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (priced === null) return
    const onSuccess = (issued: CreditNoteView) => {
      notifications.show({ message: w.done(issued.creditNote.number), color: 'green' })
      onDone(issued)
    }
    issue.mutate(returnWish(ids, view, draft, priced), { onSuccess })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'F4') {
      event.preventDefault()
      everything()
    } else enterMovesOn(event)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.title(view.invoice.number)}
      size={860}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form onSubmit={submit} onKeyDown={onKeyDown} noValidate>
        <div className={styles.tools}>
          <p>{w.hint}</p>
          <Button variant="default" onClick={everything} rightSection={<Key name="F4" quiet />}>
            {w.everything}
          </Button>
        </div>
        <TaxTermCallout invoice={view.invoice} />
        <ReturnLines lines={draft.lines} onChange={lines => setDraft({ ...draft, lines })} />
        <ReturnChoices draft={draft} priced={priced} hasAccount={view.invoice.buyer !== null} onChange={setDraft} />
        <FormFoot
          problem={issue.error === null ? null : errorWords(words, issue.error)}
          back={common.cancel}
          onBack={onClose}
          act={w.act}
          isBusy={issue.isPending}
          isDisabled={priced === null}
        />
      </form>
    </Modal>
  )
}
