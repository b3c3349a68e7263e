// A decision with its reason, which is kept with who decided.

import { Modal, NativeSelect, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { HeldInvoice, KycCase, LateInvoice, SuspenseItem } from '../../../shared/contract/market/admin.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useTell } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { FormFoot } from '../../widgets/FormFoot.tsx'

/** `isYes`: it is verified, listed, assigned, taken for lost; else rejected, ended, sent back, noted. */
export type Asked = { readonly isYes: boolean } & (
  | { readonly kind: 'kyc'; readonly account: KycCase }
  | { readonly kind: 'hold'; readonly invoice: HeldInvoice }
  | { readonly kind: 'suspense'; readonly item: SuspenseItem }
  | { readonly kind: 'late'; readonly invoice: LateInvoice }
)

export function DecideDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const words = useWords()
  const { backOffice: w } = words.marketOwn
  const queries = useQueryClient()
  const candidates = asked.kind === 'suspense' ? asked.item.candidates : []
  const [draft, setDraft] = useState({ why: '', invoiceId: candidates[0]?.id ?? '' })
  const [wasSent, setSent] = useState(false)
  const { decide, error, isPending } = useDecide(asked, draft)
  const isMatch = asked.kind === 'suspense' && asked.isYes
  const isLost = isMatch && candidates.length === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (draft.why.trim() === '' || isLost) return
    decide(() => {
      notifications.show({ message: w.decided, color: 'green' })
      void queries.invalidateQueries({ queryKey: ['market.backOffice'] })
      onClose()
    })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${actOf(w, asked)}: ${subjectOf(asked)}`}
      size={520}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} noValidate>
        {isMatch && !isLost ? (
          <Candidates
            candidates={candidates}
            chosen={draft.invoiceId}
            onChoose={invoiceId => setDraft({ ...draft, invoiceId })}
          />
        ) : null}
        <Textarea
          label={w.why}
          data-autofocus
          autosize
          minRows={2}
          maxLength={1000}
          value={draft.why}
          error={wasSent && draft.why.trim() === '' ? w.whyNeeded : undefined}
          onChange={event => setDraft({ ...draft, why: event.currentTarget.value })}
        />
        <FormFoot
          problem={isLost ? w.noCandidates : error === null ? null : errorWords(words, error)}
          back={words.common.cancel}
          onBack={onClose}
          act={actOf(w, asked)}
          isBusy={isPending}
          isDisabled={isLost}
        />
      </form>
    </Modal>
  )
}

interface CandidatesProps {
  readonly candidates: SuspenseItem['candidates']
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

function Candidates({ candidates, chosen, onChoose }: CandidatesProps) {
  const { backOffice: w } = useWords().marketOwn
  return (
    <NativeSelect
      label={w.to}
      value={chosen}
      data={candidates.map(({ buyerName, facePaise, id, number }) => ({
        ...{ value: id, label: `${number} · ${buyerName} · ${formatRupees(facePaise)}` },
      }))}
      onChange={event => onChoose(event.currentTarget.value)}
    />
  )
}

function useDecide(asked: Asked, { invoiceId, why }: { readonly why: string; readonly invoiceId: string }) {
  const kyc = useTell('market.decideKyc')
  const hold = useTell('market.decideHold')
  const suspense = useTell('market.decideSuspense')
  const late = useTell('market.decideLate')
  const telling = { kyc, hold, suspense, late }[asked.kind]
  const decide = (onSuccess: () => void) => {
    const { isYes } = asked
    if (asked.kind === 'kyc') kyc.mutate({ id: asked.account.id, isVerified: isYes, why }, { onSuccess })
    if (asked.kind === 'hold') hold.mutate({ id: asked.invoice.id, isReleased: isYes, why }, { onSuccess })
    if (asked.kind === 'late') late.mutate({ id: asked.invoice.id, isDeclared: isYes, why }, { onSuccess })
    if (asked.kind === 'suspense') {
      const { reference } = asked.item
      suspense.mutate({ reference, invoiceId: isYes ? invoiceId : null, why }, { onSuccess })
    }
  }
  return { decide, error: telling.error, isPending: telling.isPending }
}

function subjectOf(asked: Asked): string {
  if (asked.kind === 'kyc') return asked.account.email
  return asked.kind === 'suspense' ? asked.item.reference : asked.invoice.number
}

type ActName = 'verify' | 'reject' | 'release' | 'end' | 'match' | 'sendBack' | 'declare' | 'note'
const acts: Record<Asked['kind'], readonly [yes: ActName, no: ActName]> = {
  kyc: ['verify', 'reject'],
  hold: ['release', 'end'],
  suspense: ['match', 'sendBack'],
  late: ['declare', 'note'],
}

function actOf(words: Readonly<Record<ActName, string>>, { isYes, kind }: Asked): string {
  return words[acts[kind][isYes ? 0 : 1]]
}
