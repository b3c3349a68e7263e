// Sends a paper to the receipt printer from its dialog, and says so; only where there is such a printer.

import { notifications } from '@mantine/notifications'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { type CallName, type InputAt, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'

type PaperCall = Extract<
  CallName,
  'print.queueInvoice' | 'print.queueCreditNote' | 'print.queuePayment' | 'print.queueShift'
>

/** Undefined without a receipt printer. */
export function useReceiptPrinter<P extends PaperCall>(
  settings: LocalSettings,
  path: P,
  paper: Omit<InputAt<P>, 'id'>,
): (() => void) | undefined {
  const words = useWords()
  const { newId } = useCore()
  const queue = useTell(path)
  if (settings.receiptPrinter === null) return undefined
  return () => {
    const onSuccess = () => void notifications.show({ message: words.invoices.withPrinter, color: 'green' })
    const onError = (problem: Error) =>
      void notifications.show({ message: errorWords(words, problem), color: 'yellow' })
    queue.mutate({ ...paper, id: newId() } as InputAt<P>, { onSuccess, onError })
  }
}
