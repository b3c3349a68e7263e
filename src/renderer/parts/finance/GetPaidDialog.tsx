// *Get paid now*: what arrives, what it costs in rupees, per day and as a yearly rate, and when – before anybody agrees.
// Enter agrees. The request's id is made when the sheet opens, so that sending it twice asks once.

import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { QuotedListing } from '../../../shared/contract/counter/finance/listing-calls.ts'
import { usualAsk } from '../../../shared/domain/finance/quote-listing.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import { AskFields } from './AskFields.tsx'
import { type AskDraft, firstDraft, readAsk } from './ask-draft.ts'
import styles from './Finance.module.css'
import { QuoteFigures } from './QuoteFigures.tsx'

interface Props {
  readonly invoiceId: string
  readonly number: string
  readonly onClose: () => void
}

export function GetPaidDialog(props: Props) {
  const words = useWords()
  const { number, onClose } = props
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.finance.sheet.title(number)}
      size={600}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <Sheet {...props} />
    </Modal>
  )
}

function Sheet({ invoiceId, number, onClose }: Props) {
  const words = useWords()
  const { sheet } = words.finance
  const { newId } = useCore()
  const [id] = useState(newId)
  const [draft, setDraft] = useState<AskDraft>(firstDraft)
  const asked = readAsk(draft)
  const [priced, setPriced] = useState(asked)
  const pricing = typeof asked === 'string' ? priced : asked
  const input = { invoiceId, pricing: typeof pricing === 'string' ? usualAsk : pricing }
  const { data, error, isPlaceholderData } = useAsk('listing.quote', input, { keep: true, freshMs: 0 })
  const { data: sync } = useAsk('sync.status', {}, { keep: true })
  const request = useTell('listing.request')
  const change = (next: AskDraft) => {
    setDraft(next)
    const read = readAsk(next)
    if (typeof read !== 'string') setPriced(read)
  }
  const isFit = typeof asked !== 'string' && data !== undefined && !isPlaceholderData && error === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isFit) return
    const onSuccess = () => {
      notifications.show({ message: sheet.done(number), color: 'green' })
      onClose()
    }
    request.mutate({ id, invoiceId, pricing: asked, quote: data.quote }, { onSuccess })
  }
  if (error !== null && data === undefined) return <Callout kind="stop">{errorWords(words, error)}</Callout>
  if (data === undefined) return null
  return (
    <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
      <Figures quoted={data} way={draft.way} />
      <AskFields draft={draft} problem={typeof asked === 'string' ? asked : null} onChange={change} />
      {sync?.state === 'offline' ? <Callout kind="plain">{sheet.waits}</Callout> : null}
      <FormFoot
        problem={request.error === null ? null : errorWords(words, request.error)}
        back={words.common.cancel}
        onBack={onClose}
        act={sheet.act(formatRupees(data.quote.settlementPaise))}
        isBusy={request.isPending}
        isDisabled={!isFit}
        hasFocus
      />
    </form>
  )
}

function Figures({ quoted, way }: { quoted: QuotedListing; way: AskDraft['way'] }) {
  const { sheet } = useWords().finance
  return (
    <>
      <QuoteFigures quoted={quoted} />
      <p>{sheet.when[way]}</p>
      <p className={styles.consent}>{sheet.consent}</p>
    </>
  )
}
