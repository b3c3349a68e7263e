// The paper of a count, and the two ends it can have: posted, or given up.

import { Button, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { FormEvent } from 'react'
import { useLocation } from 'wouter'
import type { StockCount } from '../../../../shared/contract/counter/count-calls.ts'
import type { DocumentLanguage } from '../../../../shared/contract/counter/document-calls.ts'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import { useAsk, useTell } from '../../../core/ask.ts'
import { PdfDialog } from '../../../parts/document/PdfDialog.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import form from '../../../widgets/Form.module.css'

interface Props {
  readonly count: StockCount
  readonly overlay: 'none' | 'sheet' | 'post' | 'discard'
  readonly language: DocumentLanguage
  readonly onClose: () => void
}

export function CountEnd({ count, overlay, language, onClose }: Props) {
  if (overlay === 'none') return null
  if (overlay === 'sheet') return <SheetDialog count={count} language={language} onClose={onClose} />
  return <EndDialog count={count} isPost={overlay === 'post'} onClose={onClose} />
}

function SheetDialog({ count, language, onClose }: Pick<Props, 'count' | 'language' | 'onClose'>) {
  const { stock } = useWords()
  const { data, error } = useAsk('document.renderCountSheet', { countId: count.id, language })
  return <PdfDialog title={stock.counts.sheet} file={data} error={error} onClose={onClose} />
}

function EndDialog({ count, isPost, onClose }: { count: StockCount; isPost: boolean; onClose: () => void }) {
  const words = useWords()
  const w = words.stock.counts
  const [, navigate] = useLocation()
  const post = useTell('count.post')
  const discard = useTell('count.discard')
  const leave = (message: string) => {
    notifications.show({ message, color: 'green' })
    onClose()
    navigate('/stock/counts')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPost)
      post.mutate({ id: count.id, note: '' }, { onSuccess: ({ postedCount }) => leave(w.posted(postedCount)) })
    else discard.mutate({ id: count.id }, { onSuccess: () => leave(w.discarded) })
  }
  const error = post.error ?? discard.error
  return (
    <Modal
      opened
      onClose={onClose}
      title={isPost ? w.postTitle : w.discard}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit}>
        <p>{w.postHint(count.differentCount, count.lineCount - count.countedCount)}</p>
        {isPost && count.differentCount > 0 ? (
          <p>
            {w.missing}: <strong>{formatRupees(-count.missingPaise)}</strong> · {w.surplus}:{' '}
            <strong>{formatRupees(count.surplusPaise)}</strong>
          </p>
        ) : null}
        {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
        <div className={form.foot}>
          <Button variant="subtle" onClick={onClose}>
            {words.common.back}
          </Button>
          <Button data-autofocus type="submit" variant="filled" loading={post.isPending || discard.isPending}>
            {isPost ? w.post : w.discard}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
