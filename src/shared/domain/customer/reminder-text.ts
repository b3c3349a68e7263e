// The text that reminds a customer, politely, of what he owes: which bills, since when, and how to pay.

import { type Day, daysBetween } from '../../kernel/calendar.ts'
import { formatRupees, type Paise } from '../../kernel/money.ts'
import { maxUpiReference, upiLink } from '../invoice/upi-link.ts'

export type ReminderLanguage = 'en' | 'hi' | 'ta'

export interface Reminder {
  readonly language: ReminderLanguage
  readonly customerName: string
  readonly shopName: string
  readonly shopPhone: string
  /** Empty: the shop takes no UPI. */
  readonly upiId: string
  /** Oldest first. */
  readonly bills: readonly { readonly number: string; readonly issuedOn: Day; readonly duePaise: Paise }[]
  /** His own money that is not set against the bills yet. */
  readonly creditPaise: Paise
  readonly today: Day
}

/** More bills than these would make the message too long to read; the rest is summed up. */
const billsNamed = 10

/** Null when nothing is owed beyond what he has to his credit. */
export function reminderText(reminder: Reminder): string | null {
  const { bills, creditPaise, shopName, shopPhone, upiId, today } = reminder
  const w = words[reminder.language]
  const owedPaise = sumOf(bills) - creditPaise
  if (owedPaise <= 0) return null
  const rest = bills.slice(billsNamed)
  const named = bills
    .slice(0, billsNamed)
    .map(
      bill =>
        `• ${w.bill(bill.number || w.opening, w.days(daysBetween(bill.issuedOn, today)), formatRupees(bill.duePaise))}`,
    )
  return [
    w.greeting(reminder.customerName),
    '',
    w.owed(shopName, formatRupees(owedPaise)),
    ...named,
    ...(rest.length === 0 ? [] : [`• ${w.more(rest.length, formatRupees(sumOf(rest)))}`]),
    ...(creditPaise > 0 ? [`• ${w.credit(formatRupees(creditPaise))}`] : []),
    ...(upiId === '' ? [] : ['', w.pay, linkOf(reminder, owedPaise)]),
    '',
    w.thanks,
    [shopName, shopPhone].filter(part => part !== '').join(', '),
  ].join('\n')
}

function sumOf(bills: Reminder['bills']): Paise {
  return bills.reduce((sum, { duePaise }) => sum + duePaise, 0)
}

function linkOf({ upiId, shopName, bills }: Reminder, amountPaise: Paise): string {
  const reference = (bills.length === 1 ? (bills[0]?.number ?? '') : '').slice(0, maxUpiReference)
  return upiLink({ payeeId: upiId, payeeName: shopName, amountPaise, reference, note: '' })
}

interface ReminderWords {
  readonly greeting: (name: string) => string
  readonly owed: (shop: string, amount: string) => string
  readonly bill: (number: string, days: string, amount: string) => string
  /** In the place of the number of a balance that has none. */
  readonly opening: string
  readonly days: (days: number) => string
  readonly more: (count: number, amount: string) => string
  readonly credit: (amount: string) => string
  readonly pay: string
  readonly thanks: string
}

const words: Readonly<Record<ReminderLanguage, ReminderWords>> = {
  en: {
    greeting: name => `Namaste ${name},`,
    owed: (shop, amount) => `A gentle reminder from ${shop}: ${amount} is still to be paid.`,
    bill: (number, days, amount) => `Bill ${number}, ${days}: ${amount}`,
    opening: 'from before',
    days: days => (days === 0 ? 'of today' : days === 1 ? '1 day ago' : `${days} days ago`),
    more: (count, amount) => `${count} more ${count === 1 ? 'bill' : 'bills'}: ${amount}`,
    credit: amount => `Less what you have with us: ${amount}`,
    pay: 'You can pay by UPI here:',
    thanks: 'If you have paid already, please ignore this message. Thank you!',
  },
  hi: {
    greeting: name => `नमस्ते ${name} जी,`,
    owed: (shop, amount) => `${shop} की ओर से विनम्र निवेदन: ${amount} का भुगतान बाकी है।`,
    bill: (number, days, amount) => `बिल ${number}, ${days}: ${amount}`,
    opening: '(पुराना बाकी)',
    days: days => (days === 0 ? 'आज का' : `${days} दिन पहले`),
    more: (count, amount) => `${count} और बिल: ${amount}`,
    credit: amount => `आपकी जमा राशि घटाकर: ${amount}`,
    pay: 'UPI से यहाँ भुगतान कर सकते हैं:',
    thanks: 'यदि आप भुगतान कर चुके हैं तो कृपया इस संदेश पर ध्यान न दें। धन्यवाद!',
  },
  ta: {
    greeting: name => `வணக்கம் ${name},`,
    owed: (shop, amount) => `${shop} சார்பில் ஓர் அன்பான நினைவூட்டல்: ${amount} செலுத்த வேண்டியுள்ளது.`,
    bill: (number, days, amount) => `பில் ${number}, ${days}: ${amount}`,
    opening: '(பழைய பாக்கி)',
    days: days => (days === 0 ? 'இன்று' : `${days} நாட்களுக்கு முன்`),
    more: (count, amount) => `மேலும் ${count} பில்கள்: ${amount}`,
    credit: amount => `எங்களிடம் உள்ள உங்கள் முன்பணம் கழித்தது: ${amount}`,
    pay: 'UPI மூலம் இங்கே செலுத்தலாம்:',
    thanks: 'ஏற்கெனவே செலுத்தியிருந்தால் இந்தச் செய்தியைப் பொருட்படுத்த வேண்டாம். நன்றி!',
  },
}
