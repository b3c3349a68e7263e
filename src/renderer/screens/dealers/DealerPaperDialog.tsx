// An order, a debit note or a statement as paper: which size and language, with or without prices; printed or saved.

import { Switch } from '@mantine/core'
import { useState } from 'react'
import type { CutPaper, DocumentLanguage } from '../../../shared/contract/counter/document-calls.ts'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../../core/ask.ts'
import { DocumentDialog, type PaperChoice } from '../../parts/document/DocumentDialog.tsx'
import { useWords } from '../../text/language.tsx'

type Wish =
  | { readonly kind: 'order'; readonly orderId: string }
  | { readonly kind: 'return'; readonly returnId: string }
  | {
      readonly kind: 'statement'
      readonly dealerId: string
      readonly fromOn: string | null
      readonly toOn: string | null
    }

interface Props {
  readonly wish: Wish
  readonly title: string
  readonly settings: LocalSettings
  readonly onClose: () => void
}

export function DealerPaperDialog({ wish, title, settings, onClose }: Props) {
  const { dealers } = useWords()
  const [choice, setChoice] = useState<PaperChoice<CutPaper>>({
    paper: settings.invoicePaper === 'a5' ? 'a5' : 'a4',
    language: settings.invoiceLanguage,
  })
  const [hasPrices, setPrices] = useState(false)
  const { data: file, error } = usePaper(wish, { ...choice, hasPrices })
  const prices =
    wish.kind === 'order' ? (
      <Switch
        label={dealers.withPrices}
        checked={hasPrices}
        onChange={event => setPrices(event.currentTarget.checked)}
      />
    ) : null
  return (
    <DocumentDialog
      papers={['a4', 'a5']}
      {...{ title, choice, file, error, onClose }}
      onChoice={setChoice}
      tools={prices}
    />
  )
}

interface Choice {
  readonly paper: CutPaper
  readonly language: DocumentLanguage
  readonly hasPrices: boolean
}

function usePaper(wish: Wish, { paper, language, hasPrices }: Choice) {
  const isOrder = wish.kind === 'order'
  const isReturn = wish.kind === 'return'
  const orderId = isOrder ? wish.orderId : ''
  const returnId = isReturn ? wish.returnId : ''
  const { dealerId, fromOn, toOn } = wish.kind === 'statement' ? wish : { dealerId: '', fromOn: null, toOn: null }
  const order = useAsk(
    'document.renderDealerOrder',
    { orderId, paper, language, hasPrices },
    { enabled: isOrder, keep: true },
  )
  const statement = useAsk(
    'document.renderDealerStatement',
    { dealerId, fromOn, toOn, paper, language },
    { enabled: wish.kind === 'statement', keep: true },
  )
  const note = useAsk('document.renderGoodsReturn', { returnId, paper, language }, { enabled: isReturn, keep: true })
  return isOrder ? order : isReturn ? note : statement
}
