// What waits for the receipt printer, and what may become of it.

import type { PrintJob } from '../../shared/contract/counter/document-calls.ts'

/** What is to be printed. Its bytes are made when its turn comes, so a job is small and always up to date. */
export type PrintWork =
  | { readonly kind: 'invoice'; readonly invoiceId: string }
  | { readonly kind: 'credit_note'; readonly creditNoteId: string }
  /** Money taken after a sale, or paid back. */
  | { readonly kind: 'payment'; readonly paymentId: string }
  | { readonly kind: 'shift'; readonly shiftId: string }
  | { readonly kind: 'test' }
  | { readonly kind: 'drawer' }

export interface StoredPrintJob extends PrintJob {
  readonly work: PrintWork
  /** Place in the line; printed lowest first. */
  readonly order: number
}

/** Why a job waits or failed, besides what sending says. */
export const documentFailed = 'document_failed'
/** The program ended while the printer was taking the job: nobody knows how much of it is on paper. */
export const printInterrupted = 'print_interrupted'

export function isFinished(job: PrintJob): boolean {
  return job.state === 'printed' || job.state === 'failed' || job.state === 'cancelled'
}

/** A job as screens see it. */
export function shown({ id, title, state, tries, problem, createdAt }: StoredPrintJob): PrintJob {
  return { id, title, state, tries, problem, createdAt }
}
