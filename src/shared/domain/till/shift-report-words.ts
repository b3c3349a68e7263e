// The words of a shift's report, the same on the screen and on paper.

import { groupIndian } from '../../kernel/money.ts'
import type { CashDirection, CashReason, FlowKind } from '../../records/shift.ts'

export interface ShiftReportWords {
  readonly opened: string
  readonly cashiers: string
  readonly sales: string
  readonly bills: (count: number) => string
  readonly beforeDiscount: string
  readonly discounts: string
  readonly total: string
  readonly takenBack: string
  readonly returns: string
  readonly voids: string
  readonly net: string
  readonly paidBy: string
  readonly credit: string
  readonly drawer: string
  readonly short: string
  readonly over: string
  readonly moves: string
  /** Sections of money besides sales, and the lines of the drawer. */
  readonly kinds: Readonly<Record<FlowKind, string>>
  readonly reasons: Readonly<Record<CashDirection, Readonly<Record<CashReason, string>>>>
}

export const shiftReportWords: Readonly<Record<'en' | 'hi' | 'ta', ShiftReportWords>> = {
  en: {
    opened: 'Opened',
    cashiers: 'Cashiers',
    sales: 'Sales',
    bills: count => (count === 1 ? '1 bill' : `${groupIndian(String(count))} bills`),
    beforeDiscount: 'Before discounts',
    discounts: 'Discounts',
    total: 'Sales',
    takenBack: 'Taken back',
    returns: 'Returns',
    voids: 'Bills voided',
    net: 'Sales less what came back',
    paidBy: 'How it was paid',
    credit: 'On credit',
    drawer: 'Cash in the drawer',
    short: 'Short',
    over: 'Over',
    moves: 'Cash in and out',
    kinds: {
      sale: 'Cash sales',
      payment: 'Received on earlier bills',
      cash_in: 'Cash in',
      cash_out: 'Cash out',
      refund: 'Refunds',
      dealer_payment: 'Paid to dealers',
    },
    reasons: {
      in: {
        change: 'Change brought',
        bank: 'From the bank',
        owner: 'From the owner',
        expense: 'Expense returned',
        wages: 'Wages returned',
        other: 'Other',
      },
      out: {
        change: 'For change',
        bank: 'To the bank',
        owner: 'To the owner',
        expense: 'Expense',
        wages: 'Wages',
        other: 'Other',
      },
    },
  },
  hi: {
    opened: 'खुली',
    cashiers: 'कैशियर',
    sales: 'बिक्री',
    bills: count => `${groupIndian(String(count))} बिल`,
    beforeDiscount: 'छूट से पहले',
    discounts: 'छूट',
    total: 'कुल बिक्री',
    takenBack: 'वापस हुई बिक्री',
    returns: 'सामान वापसी',
    voids: 'रद्द बिल',
    net: 'वापसी घटाकर बिक्री',
    paidBy: 'पैसे कैसे मिले',
    credit: 'उधार',
    drawer: 'गल्ले में नकद',
    short: 'कम',
    over: 'ज़्यादा',
    moves: 'नकद डाला और निकाला',
    kinds: {
      sale: 'नकद बिक्री',
      payment: 'पुराने बिलों के पैसे',
      cash_in: 'नकद डाला',
      cash_out: 'नकद निकाला',
      refund: 'लौटाए पैसे',
      dealer_payment: 'डीलरों को दिए',
    },
    reasons: {
      in: {
        change: 'खुले पैसे लाए',
        bank: 'बैंक से',
        owner: 'मालिक से',
        expense: 'खर्च की वापसी',
        wages: 'मज़दूरी की वापसी',
        other: 'अन्य',
      },
      out: { change: 'खुले पैसों के लिए', bank: 'बैंक में', owner: 'मालिक को', expense: 'खर्च', wages: 'मज़दूरी', other: 'अन्य' },
    },
  },
  ta: {
    opened: 'திறந்தது',
    cashiers: 'காசாளர்கள்',
    sales: 'விற்பனை',
    bills: count => `${groupIndian(String(count))} பில்`,
    beforeDiscount: 'தள்ளுபடிக்கு முன்',
    discounts: 'தள்ளுபடி',
    total: 'மொத்த விற்பனை',
    takenBack: 'திரும்பிய விற்பனை',
    returns: 'பொருள் திரும்பியது',
    voids: 'ரத்தான பில்கள்',
    net: 'திரும்பியது போக விற்பனை',
    paidBy: 'பணம் வந்த விதம்',
    credit: 'கடன்',
    drawer: 'கல்லாவில் ரொக்கம்',
    short: 'குறைவு',
    over: 'அதிகம்',
    moves: 'ரொக்கம் போட்டதும் எடுத்ததும்',
    kinds: {
      sale: 'ரொக்க விற்பனை',
      payment: 'பழைய பில்களுக்கு வந்தது',
      cash_in: 'ரொக்கம் போட்டது',
      cash_out: 'ரொக்கம் எடுத்தது',
      refund: 'திருப்பித் தந்த பணம்',
      dealer_payment: 'டீலர்களுக்குக் கொடுத்தது',
    },
    reasons: {
      in: {
        change: 'சில்லறை கொண்டு வந்தது',
        bank: 'வங்கியிலிருந்து',
        owner: 'உரிமையாளரிடமிருந்து',
        expense: 'செலவு திரும்பியது',
        wages: 'கூலி திரும்பியது',
        other: 'மற்றவை',
      },
      out: {
        change: 'சில்லறைக்காக',
        bank: 'வங்கிக்கு',
        owner: 'உரிமையாளருக்கு',
        expense: 'செலவு',
        wages: 'கூலி',
        other: 'மற்றவை',
      },
    },
  },
}
