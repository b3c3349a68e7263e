// The words of dealer orders, debit notes and dealer statements.

import type { DocumentLanguage } from '../../../shared/contract/counter/document-calls.ts'
import type { GoodsReturnReason } from '../../../shared/records/dealer/goods-return.ts'

export interface DealerWords {
  readonly order: string
  readonly statement: string
  readonly to: string
  readonly contact: string
  readonly number: string
  readonly date: string
  readonly wantedOn: string
  readonly orderedBy: string
  readonly urgent: string
  readonly dealerCode: string
  readonly ourCode: string
  readonly items: (count: number) => string
  readonly beforeTax: string
  readonly instructions: string
  readonly note: string
  readonly from: string
  readonly until: string
  readonly opening: string
  readonly bill: (number: string) => string
  readonly billWithout: string
  readonly payment: string
  readonly billReversed: string
  /** What stood open before Galla. */
  readonly openingLine: string
  readonly openingReversed: string
  readonly paymentReversed: string
  readonly forOrder: (number: string) => string
  readonly details: string
  readonly billed: string
  readonly payable: string
  readonly inAdvance: string
  readonly ageing: string
  readonly paidOrReturned: string
  readonly debitNote: string
  readonly noteNumber: string
  readonly againstBill: string
  readonly billDate: string
  readonly reason: string
  readonly reasons: Readonly<Record<GoodsReturnReason, string>>
  readonly returnedBy: string
  /** Goods that were sent back with whoever brought them. */
  readonly notAccepted: string
  readonly takenOff: string
  readonly noteTakenBack: string
  readonly debitNoteNumbered: (number: string) => string
  readonly noteReversed: (number: string) => string
  readonly ages: readonly [to30: string, to60: string, to90: string, over90: string, overdue: string]
}

export const dealerWords: Readonly<Record<DocumentLanguage, DealerWords>> = {
  en: {
    order: 'Order',
    statement: 'Dealer Statement',
    to: 'To',
    contact: 'Attn.',
    number: 'Order no.',
    date: 'Date',
    wantedOn: 'Wanted by',
    orderedBy: 'Ordered by',
    urgent: 'URGENT',
    dealerCode: 'Your code',
    ourCode: 'Our code',
    items: count => (count === 1 ? '1 item' : `${count} items`),
    beforeTax: 'Total before tax',
    instructions: 'Delivery instructions',
    note: 'Note',
    from: 'From',
    until: 'To',
    opening: 'Payable before',
    bill: number => `Bill ${number}`,
    billWithout: 'Goods without bill number',
    payment: 'Payment',
    billReversed: 'Bill taken back',
    openingLine: 'Opening balance',
    openingReversed: 'Opening taken back',
    paymentReversed: 'Payment taken back',
    forOrder: number => `for order ${number}`,
    details: 'Details',
    billed: 'Billed',
    payable: 'Payable',
    inAdvance: 'Paid in advance',
    ageing: 'Payable by age of the bills',
    paidOrReturned: 'Paid or sent back',
    debitNote: 'Debit Note',
    noteNumber: 'Debit note no.',
    againstBill: 'Against your bill',
    billDate: 'Bill date',
    reason: 'Reason',
    reasons: {
      damaged: 'Damaged',
      expired: 'Expired',
      wrong_goods: 'Wrong goods',
      unsold: 'Not sold',
      other: 'Other',
    },
    returnedBy: 'Issued by',
    notAccepted: 'not accepted on delivery',
    takenOff: 'We have taken this amount off your account.',
    noteTakenBack: 'TAKEN BACK: this debit note is void',
    debitNoteNumbered: number => `Debit note ${number}`,
    noteReversed: number => `Debit note ${number} taken back`,
    ages: ['0–30 days', '31–60 days', '61–90 days', 'Over 90 days', 'Of it overdue'],
  },
  hi: {
    order: 'ऑर्डर\nOrder',
    statement: 'डीलर खाता विवरण\nDealer Statement',
    to: 'सेवा में',
    contact: 'संपर्क',
    number: 'ऑर्डर संख्या',
    date: 'दिनांक',
    wantedOn: 'कब तक चाहिए',
    orderedBy: 'ऑर्डर किया',
    urgent: 'तुरंत · URGENT',
    dealerCode: 'आपका कोड',
    ourCode: 'हमारा कोड',
    items: count => `${count} आइटम`,
    beforeTax: 'कर से पहले कुल',
    instructions: 'डिलीवरी के निर्देश',
    note: 'टिप्पणी',
    from: 'दिनांक से',
    until: 'दिनांक तक',
    opening: 'पहले का देय',
    bill: number => `बिल ${number}`,
    billWithout: 'बिना बिल नंबर का माल',
    payment: 'भुगतान',
    billReversed: 'बिल वापस लिया',
    openingLine: 'शुरुआती बाकी',
    openingReversed: 'शुरुआती बाकी वापस',
    paymentReversed: 'भुगतान वापस लिया',
    forOrder: number => `ऑर्डर ${number}`,
    details: 'विवरण',
    billed: 'बिल राशि',
    payable: 'देय',
    inAdvance: 'अग्रिम भुगतान',
    ageing: 'बिलों की आयु के अनुसार देय',
    paidOrReturned: 'भुगतान या वापसी',
    debitNote: 'डेबिट नोट\nDebit Note',
    noteNumber: 'डेबिट नोट संख्या',
    againstBill: 'आपका बिल',
    billDate: 'बिल दिनांक',
    reason: 'कारण',
    reasons: {
      damaged: 'खराब माल',
      expired: 'समय बीता',
      wrong_goods: 'गलत माल',
      unsold: 'नहीं बिका',
      other: 'अन्य',
    },
    returnedBy: 'बनाने वाले',
    notAccepted: 'डिलीवरी पर नहीं लिया',
    takenOff: 'यह राशि हमने आपके खाते से घटा दी है।',
    noteTakenBack: 'वापस लिया गया: यह डेबिट नोट रद्द है',
    debitNoteNumbered: number => `डेबिट नोट ${number}`,
    noteReversed: number => `डेबिट नोट ${number} वापस लिया`,
    ages: ['0–30 दिन', '31–60 दिन', '61–90 दिन', '90 दिन से ऊपर', 'इसमें समय बीता'],
  },
  ta: {
    order: 'ஆர்டர்\nOrder',
    statement: 'டீலர் கணக்கு அறிக்கை\nDealer Statement',
    to: 'பெறுநர்',
    contact: 'தொடர்பு',
    number: 'ஆர்டர் எண்',
    date: 'தேதி',
    wantedOn: 'தேவைப்படும் நாள்',
    orderedBy: 'ஆர்டர் செய்தவர்',
    urgent: 'அவசரம் · URGENT',
    dealerCode: 'உங்கள் குறியீடு',
    ourCode: 'எங்கள் குறியீடு',
    items: count => (count === 1 ? '1 பொருள்' : `${count} பொருட்கள்`),
    beforeTax: 'வரிக்கு முன் மொத்தம்',
    instructions: 'டெலிவரி குறிப்புகள்',
    note: 'குறிப்பு',
    from: 'முதல்',
    until: 'வரை',
    opening: 'முந்தைய பாக்கி',
    bill: number => `பில் ${number}`,
    billWithout: 'பில் எண் இல்லாத சரக்கு',
    payment: 'செலுத்தியது',
    billReversed: 'பில் திரும்பப் பெறப்பட்டது',
    openingLine: 'ஆரம்ப பாக்கி',
    openingReversed: 'ஆரம்ப பாக்கி திரும்பப் பெறப்பட்டது',
    paymentReversed: 'செலுத்தியது திரும்பப் பெறப்பட்டது',
    forOrder: number => `ஆர்டர் ${number}`,
    details: 'விவரம்',
    billed: 'பில் தொகை',
    payable: 'செலுத்த வேண்டியது',
    inAdvance: 'முன்பணம்',
    ageing: 'பில்களின் வயது வாரியாகப் பாக்கி',
    paidOrReturned: 'செலுத்தியது / திருப்பியது',
    debitNote: 'டெபிட் நோட்\nDebit Note',
    noteNumber: 'டெபிட் நோட் எண்',
    againstBill: 'உங்கள் பில்',
    billDate: 'பில் தேதி',
    reason: 'காரணம்',
    reasons: {
      damaged: 'சேதம்',
      expired: 'காலாவதி',
      wrong_goods: 'தவறான சரக்கு',
      unsold: 'விற்கவில்லை',
      other: 'மற்றவை',
    },
    returnedBy: 'வழங்கியவர்',
    notAccepted: 'டெலிவரியில் ஏற்கவில்லை',
    takenOff: 'இந்தத் தொகையை உங்கள் கணக்கில் கழித்துள்ளோம்.',
    noteTakenBack: 'திரும்பப் பெறப்பட்டது: இந்த டெபிட் நோட் செல்லாது',
    debitNoteNumbered: number => `டெபிட் நோட் ${number}`,
    noteReversed: number => `டெபிட் நோட் ${number} திரும்பப் பெறப்பட்டது`,
    ages: ['0–30 நாட்கள்', '31–60 நாட்கள்', '61–90 நாட்கள்', '90 நாட்களுக்கு மேல்', 'இதில் கெடு தாண்டியது'],
  },
}
