// What people and programs call the columns of a list of customers or dealers, in English, Hindi and Tamil. Tally lists
// open bills under Date, Ref. No., Party's Name, Pending Amount and Due on; Vyapar and Busy list parties with a balance.

import type { PartyValues } from './party-reading.ts'

export const partyWords: Readonly<Record<keyof PartyValues, readonly string[]>> = {
  name: [
    ...['name', 'party name', 'party s name', 'customer name', 'customer', 'client name', 'dealer name', 'dealer'],
    ...[
      'supplier name',
      'supplier',
      'vendor name',
      'vendor',
      'ledger name',
      'name of ledger',
      'account name',
      'ledger',
    ],
    ...['particulars', 'party', 'buyer', 'display name', 'company name', 'firm name', 'contact name', 'full name'],
    ...['नाम', 'ग्राहक का नाम', 'ग्राहक', 'पार्टी का नाम', 'पार्टी', 'व्यापारी का नाम', 'व्यापारी', 'सप्लायर'],
    ...['பெயர்', 'வாடிக்கையாளர் பெயர்', 'வாடிக்கையாளர்', 'விற்பனையாளர் பெயர்', 'விற்பனையாளர்'],
  ],
  phone: [
    ...['phone', 'mobile', 'mobile no', 'mobile number', 'phone no', 'phone number', 'contact no', 'contact number'],
    ...['cell', 'whatsapp', 'whatsapp no', 'whatsapp number', 'telephone', 'tel no', 'phone 1', 'mobile 1'],
    ...['फ़ोन', 'फोन', 'मोबाइल', 'मोबाइल नंबर', 'फ़ोन नंबर', 'தொலைபேசி', 'கைபேசி', 'மொபைல்', 'மொபைல் எண்'],
  ],
  gstin: [
    ...['gstin', 'gstin uin', 'gst no', 'gst number', 'gstin no', 'gstin number', 'gst in', 'gst registration no'],
    ...['जीएसटीआईएन', 'जीएसटी नंबर', 'ஜிஎஸ்டிஐஎன்', 'ஜிஎஸ்டி எண்'],
  ],
  address: [
    ...['address', 'billing address', 'address 1', 'address line 1', 'address1', 'street', 'postal address'],
    ...['mailing address', 'पता', 'முகவரி'],
  ],
  address2: ['address 2', 'address line 2', 'address2', 'area', 'locality', 'landmark', 'इलाका', 'பகுதி'],
  city: ['city', 'town', 'district', 'place', 'city name', 'शहर', 'நகரம்', 'ஊர்'],
  pin: ['pin', 'pincode', 'pin code', 'postal code', 'zip', 'zip code', 'पिन', 'पिन कोड', 'பின்கோடு'],
  state: ['state', 'state name', 'state code', 'place of supply', 'राज्य', 'மாநிலம்'],
  email: ['email', 'e mail', 'email id', 'e mail id', 'email address', 'mail', 'ईमेल', 'மின்னஞ்சல்'],
  note: ['note', 'notes', 'remark', 'remarks', 'comment', 'comments', 'टिप्पणी', 'குறிப்பு'],
  due: [
    ...['opening balance', 'opening due', 'due', 'balance', 'closing balance', 'outstanding', 'outstanding amount'],
    ...['pending amount', 'amount due', 'balance due', 'balance amount', 'due amount', 'current balance', 'op bal'],
    ...['op balance', 'opening bal', 'opening', 'receivable', 'receivable balance', 'payable', 'payable balance'],
    ...['to receive', 'to pay', 'bill balance', 'pending'],
    ...['बाकी', 'बकाया', 'उधार', 'शेष', 'प्रारंभिक शेष', 'நிலுவை', 'பாக்கி', 'ஆரம்ப இருப்பு', 'கடன்'],
  ],
  advance: ['advance', 'advance paid', 'paid ahead', 'deposit', 'advance amount', 'अग्रिम', 'एडवांस', 'முன்பணம்'],
  side: ['dr cr', 'dr or cr', 'debit credit', 'balance type', 'cr dr', 'd c'],
  bill: [
    ...['bill no', 'bill number', 'ref no', 'invoice no', 'invoice number', 'reference', 'reference no', 'voucher no'],
    ...['bill', 'ref', 'bill ref', 'bill reference', 'बिल नंबर', 'बिल संख्या', 'பில் எண்'],
  ],
  billed_on: [
    ...[
      'bill date',
      'date',
      'invoice date',
      'opening date',
      'opening balance date',
      'balance date',
      'as on',
      'ref date',
    ],
    ...['voucher date', 'बिल तारीख', 'तारीख', 'दिनांक', 'பில் தேதி', 'தேதி'],
  ],
  due_on: ['due on', 'due date', 'due by', 'payment due date', 'देय तिथि', 'செலுத்த வேண்டிய தேதி'],
}

export const partyFillers: ReadonlySet<string> = new Set('rs inr rupees in the of primary default'.split(' '))
