// The words of credit notes (Rule 53) besides those of invoices.

import type { DocumentLanguage } from '../../../shared/contract/counter/document-calls.ts'
import type { ReturnReason } from '../../../shared/records/credit-note.ts'

export interface CreditNoteWords {
  /** The law's English words stand in the second line. */
  readonly title: string
  readonly against: string
  readonly ofDay: string
  readonly issuedBy: string
  readonly reason: string
  readonly reasons: Readonly<Record<ReturnReason, string>>
  readonly againstDue: string
  readonly refunded: (means: string) => string
  readonly toAccount: string
}

export const creditNoteWords: Readonly<Record<DocumentLanguage, CreditNoteWords>> = {
  en: {
    title: 'Credit Note',
    against: 'Against invoice',
    ofDay: 'Invoice date',
    issuedBy: 'Issued by',
    reason: 'Reason',
    reasons: {
      not_wanted: 'Not wanted',
      damaged: 'Damaged',
      expired: 'Expired',
      wrong_item: 'Wrong item',
      wrong_price: 'Wrong price',
      other: 'Other',
    },
    againstDue: 'Taken off what was due',
    refunded: means => `Refunded: ${means}`,
    toAccount: 'Kept on your account',
  },
  hi: {
    title: 'क्रेडिट नोट\nCredit Note',
    against: 'किस बिल के लिए',
    ofDay: 'बिल दिनांक',
    issuedBy: 'बनाने वाले',
    reason: 'कारण',
    reasons: {
      not_wanted: 'नहीं चाहिए',
      damaged: 'खराब',
      expired: 'एक्सपायर हुआ',
      wrong_item: 'गलत सामान',
      wrong_price: 'गलत दाम',
      other: 'अन्य',
    },
    againstDue: 'बाकी में से घटाया',
    refunded: means => `लौटाया: ${means}`,
    toAccount: 'आपके खाते में जमा',
  },
  ta: {
    title: 'கிரெடிட் நோட்\nCredit Note',
    against: 'எந்தப் பில்லுக்கு',
    ofDay: 'பில் தேதி',
    issuedBy: 'வழங்கியவர்',
    reason: 'காரணம்',
    reasons: {
      not_wanted: 'வேண்டாம்',
      damaged: 'சேதம்',
      expired: 'காலாவதி',
      wrong_item: 'தவறான பொருள்',
      wrong_price: 'தவறான விலை',
      other: 'மற்றவை',
    },
    againstDue: 'பாக்கியில் கழித்தது',
    refunded: means => `திருப்பித் தந்தது: ${means}`,
    toAccount: 'உங்கள் கணக்கில் வரவு',
  },
}
