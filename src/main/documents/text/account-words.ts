// The words of a customer's statement and of the receipt for money on his account.

import type { AccountLine } from '../../../shared/contract/counter/account-calls.ts'
import type { DocumentLanguage } from '../../../shared/contract/counter/document-calls.ts'

export interface AccountWords {
  readonly statement: string
  readonly to: string
  readonly from: string
  readonly until: string
  readonly date: string
  readonly details: string
  readonly debit: string
  readonly credit: string
  readonly balance: string
  readonly opening: string
  readonly owed: string
  readonly hasCredit: string
  readonly settled: string
  readonly lines: Readonly<Record<AccountLine['kind'], string>>
  readonly ageing: (day: string) => string
  readonly ages: readonly [to30: string, to60: string, to90: string, over90: string, overdue: string]
  /** Beside an amount that is his own money. */
  readonly creditMark: string
  readonly paidBills: string
  readonly bill: string
  readonly billDate: string
  readonly partPaid: string
  readonly toCredit: string
  readonly owedAfter: string
  readonly creditAfter: string
  /** The slip for his own money paid back. */
  readonly refund: string
  readonly paidTo: string
  readonly paidBack: string
  readonly paidBy: string
  readonly customerSigns: string
}

export const accountWords: Readonly<Record<DocumentLanguage, AccountWords>> = {
  en: {
    statement: 'Statement of Account',
    to: 'Account of',
    from: 'From',
    until: 'To',
    date: 'Date',
    details: 'Details',
    debit: 'Billed',
    credit: 'Paid',
    balance: 'Balance',
    opening: 'Balance before',
    owed: 'To pay',
    hasCredit: 'To your credit',
    settled: 'Nothing to pay',
    lines: {
      opening: 'Opening balance',
      opening_reversal: 'Opening taken back',
      invoice: 'Bill',
      payment: 'Payment, thank you',
      credit_note: 'Goods returned, credit note',
      void: 'Bill taken back',
      refund: 'Paid back to you',
    },
    ageing: day => `To pay by age of the bills, on ${day}`,
    ages: ['0–30 days', '31–60 days', '61–90 days', 'Over 90 days', 'Of it overdue'],
    creditMark: 'Cr',
    paidBills: 'This payment was set against',
    bill: 'Bill',
    billDate: 'Bill date',
    partPaid: 'Paid now',
    toCredit: 'Stays to your credit',
    owedAfter: 'Still to pay on all bills',
    creditAfter: 'Your credit now',
    refund: 'Money Paid Back',
    paidTo: 'Paid to',
    paidBack: 'Paid back',
    paidBy: 'Handed over by',
    customerSigns: 'Customer’s signature',
  },
  hi: {
    statement: 'खाता विवरण\nStatement of Account',
    to: 'खाताधारक',
    from: 'दिनांक से',
    until: 'दिनांक तक',
    date: 'दिनांक',
    details: 'विवरण',
    debit: 'बिल राशि',
    credit: 'जमा',
    balance: 'शेष',
    opening: 'पिछला शेष',
    owed: 'देय राशि',
    hasCredit: 'आपकी जमा राशि',
    settled: 'कुछ बाकी नहीं',
    lines: {
      opening: 'शुरुआती बाकी',
      opening_reversal: 'शुरुआती बाकी वापस',
      invoice: 'बिल',
      payment: 'भुगतान मिला, धन्यवाद',
      credit_note: 'सामान वापसी, क्रेडिट नोट',
      void: 'बिल रद्द',
      refund: 'आपको लौटाया',
    },
    ageing: day => `${day} को बिलों की आयु के अनुसार देय`,
    ages: ['0–30 दिन', '31–60 दिन', '61–90 दिन', '90 दिन से ऊपर', 'इसमें समय बीता'],
    creditMark: 'जमा',
    paidBills: 'यह भुगतान इन बिलों में लगा',
    bill: 'बिल',
    billDate: 'बिल दिनांक',
    partPaid: 'अभी चुकाया',
    toCredit: 'आपके खाते में जमा',
    owedAfter: 'सब बिलों पर अब भी देय',
    creditAfter: 'अब आपकी जमा राशि',
    refund: 'पैसे लौटाने की पर्ची\nMoney Paid Back',
    paidTo: 'किसे दिए',
    paidBack: 'लौटाए',
    paidBy: 'किसने दिए',
    customerSigns: 'ग्राहक के हस्ताक्षर',
  },
  ta: {
    statement: 'கணக்கு அறிக்கை\nStatement of Account',
    to: 'கணக்கு',
    from: 'முதல்',
    until: 'வரை',
    date: 'தேதி',
    details: 'விவரம்',
    debit: 'பில் தொகை',
    credit: 'செலுத்தியது',
    balance: 'இருப்பு',
    opening: 'முந்தைய இருப்பு',
    owed: 'செலுத்த வேண்டியது',
    hasCredit: 'உங்கள் முன்பணம்',
    settled: 'பாக்கி இல்லை',
    lines: {
      opening: 'ஆரம்ப பாக்கி',
      opening_reversal: 'ஆரம்ப பாக்கி திரும்பப் பெறப்பட்டது',
      invoice: 'பில்',
      payment: 'பணம் பெறப்பட்டது, நன்றி',
      credit_note: 'பொருள் திரும்பியது, கிரெடிட் நோட்',
      void: 'பில் ரத்து',
      refund: 'உங்களுக்குத் திருப்பித் தந்தது',
    },
    ageing: day => `${day} அன்று, பில்களின் வயது வாரியாகப் பாக்கி`,
    ages: ['0–30 நாட்கள்', '31–60 நாட்கள்', '61–90 நாட்கள்', '90 நாட்களுக்கு மேல்', 'இதில் கெடு தாண்டியது'],
    creditMark: 'வரவு',
    paidBills: 'இந்தப் பணம் சேர்ந்த பில்கள்',
    bill: 'பில்',
    billDate: 'பில் தேதி',
    partPaid: 'இப்போது செலுத்தியது',
    toCredit: 'உங்கள் கணக்கில் முன்பணமாக',
    owedAfter: 'எல்லா பில்களிலும் இன்னும் பாக்கி',
    creditAfter: 'இப்போது உங்கள் முன்பணம்',
    refund: 'பணம் திருப்பித் தந்த சீட்டு\nMoney Paid Back',
    paidTo: 'பெற்றவர்',
    paidBack: 'திருப்பித் தந்தது',
    paidBy: 'தந்தவர்',
    customerSigns: 'வாடிக்கையாளர் கையொப்பம்',
  },
}
