// A decision with its reason, which is kept with who decided.

import { Modal, NativeSelect, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { SuspenseItem } from '../../../shared/contract/market/admin.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useTell } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import styles from './BackOffice.module.css'
import { type Asked, actOf, effectsOf, subjectOf } from './decisions.ts'

export function DecideDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const words = useWords()
  const { backOffice: w } = words.marketOwn
  const act = actOf(words.marketOwn, asked)
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
      title={`${act}: ${subjectOf(asked)}`}
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
        <Effects asked={asked} />
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
          act={act}
          isBusy={isPending}
          isDisabled={isLost}
        />
      </form>
    </Modal>
  )
}

function Effects({ asked }: { asked: Asked }) {
  const { dispute } = useWords().marketOwn
  const language = useLanguage()
  return effectsOf(dispute.office, language, asked).map(effect => (
    <p key={effect} className={styles.effect}>
      {effect}
    </p>
  ))
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
  const dispute = useTell('market.decideDispute')
  const writeOff = useTell('market.writeOff')
  const telling = { kyc, hold, suspense, late, dispute, writeOff }[asked.kind]
  const decide = (onSuccess: () => void) => {
    const { isYes } = asked
    if (asked.kind === 'kyc') kyc.mutate({ id: asked.account.id, isVerified: isYes, why }, { onSuccess })
    if (asked.kind === 'hold') hold.mutate({ id: asked.invoice.id, isReleased: isYes, why }, { onSuccess })
    if (asked.kind === 'late') late.mutate({ id: asked.invoice.id, isDeclared: isYes, why }, { onSuccess })
    if (asked.kind === 'dispute') dispute.mutate({ id: asked.invoice.id, isRefunded: isYes, why }, { onSuccess })
    if (asked.kind === 'writeOff') writeOff.mutate({ id: asked.invoice.id, why }, { onSuccess })
    if (asked.kind === 'suspense') {
      const { reference } = asked.item
      suspense.mutate({ reference, invoiceId: isYes ? invoiceId : null, why }, { onSuccess })
    }
  }
  return { decide, error: telling.error, isPending: telling.isPending }
}
