// An order or a statement as paper: which size and language, with or without prices; printed or saved.

import { Button, Modal, NativeSelect, Switch } from '@mantine/core'
import { useRef, useState } from 'react'
import type { CutPaper, DocumentLanguage } from '../../../shared/contract/counter/document-calls.ts'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../../core/ask.ts'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { PdfFrame } from '../../parts/document/InvoicePaper.tsx'
import { printFrame } from '../../parts/document/print-frame.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import styles from './Dealers.module.css'

type Wish =
  | { readonly kind: 'order'; readonly orderId: string }
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
  const words = useWords()
  const { dealers, invoices, common } = words
  const [paper, setPaper] = useState<CutPaper>(settings.invoicePaper === 'a5' ? 'a5' : 'a4')
  const [language, setLanguage] = useState<DocumentLanguage>(settings.invoiceLanguage)
  const [hasPrices, setPrices] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const { data: file, error } = usePaper(wish, { paper, language, hasPrices })
  return (
    <Modal opened onClose={onClose} title={title} size="90%" closeButtonProps={{ 'aria-label': common.close }}>
      <div className={styles.dialog}>
        <div className={styles.tools}>
          <NativeSelect
            aria-label={invoices.paper}
            value={paper}
            data={(['a4', 'a5'] as const).map(value => ({ value, label: invoices.papers[value] }))}
            onChange={event => setPaper(event.currentTarget.value as CutPaper)}
          />
          <NativeSelect
            aria-label={common.language}
            value={language}
            data={(['en', 'hi', 'ta'] as const).map(value => ({ value, label: common.languages[value] }))}
            onChange={event => setLanguage(event.currentTarget.value as DocumentLanguage)}
          />
          {wish.kind === 'order' ? (
            <Switch
              label={dealers.withPrices}
              checked={hasPrices}
              onChange={event => setPrices(event.currentTarget.checked)}
            />
          ) : null}
          <span className={styles.acts}>
            <Button
              variant="default"
              disabled={file === undefined}
              onClick={() => file !== undefined && downloadFile(file)}
              leftSection={<Icon name="save" size={18} />}
            >
              {dealers.save}
            </Button>
            <Button
              variant="filled"
              disabled={file === undefined}
              onClick={() => printFrame(frame.current)}
              leftSection={<Icon name="print" size={18} />}
            >
              {dealers.print}
            </Button>
          </span>
        </div>
        {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
        <div ref={frame} className={styles.paper}>
          {file === undefined ? null : <PdfFrame file={file} title={title} />}
        </div>
      </div>
    </Modal>
  )
}

interface Choice {
  readonly paper: CutPaper
  readonly language: DocumentLanguage
  readonly hasPrices: boolean
}

function usePaper(wish: Wish, { paper, language, hasPrices }: Choice) {
  const isOrder = wish.kind === 'order'
  const orderId = isOrder ? wish.orderId : ''
  const { dealerId, fromOn, toOn } = isOrder ? { dealerId: '', fromOn: null, toOn: null } : wish
  const order = useAsk(
    'document.renderDealerOrder',
    { orderId, paper, language, hasPrices },
    { enabled: isOrder, keep: true },
  )
  const statement = useAsk(
    'document.renderDealerStatement',
    { dealerId, fromOn, toOn, paper, language },
    { enabled: !isOrder, keep: true },
  )
  return isOrder ? order : statement
}
