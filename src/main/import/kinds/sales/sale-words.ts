// What people and programs call the columns of a list of bills, in English, Hindi and Tamil, the surest word first, and
// the words by which a bill says that it is a return. Written as `plainHeader` makes them.

import type { SalesField } from '../../../../shared/contract/counter/import/sales-mapping.ts'

export const saleHeaderWords: Readonly<Record<SalesField, readonly string[]>> = {
  number: [
    ...['invoice no', 'invoice number', 'bill no', 'bill number', 'invoice', 'bill', 'voucher no', 'voucher number'],
    ...['receipt no', 'receipt number', 'order no', 'order number', 'order id', 'invoice id', 'bill id', 'doc no'],
    ...['document no', 'document number', 'vch no', 'sale no', 'no', 'number', 'memo no', 'cash memo no'],
    ...['बिल नंबर', 'बिल संख्या', 'चालान संख्या', 'பில் எண்', 'விலைப்பட்டியல் எண்'],
  ],
  date: [
    ...[
      'invoice date',
      'bill date',
      'date',
      'invoice date time',
      'date time',
      'sale date',
      'order date',
      'voucher date',
    ],
    ...['document date', 'doc date', 'billed on', 'created at', 'timestamp', 'दिनांक', 'तारीख', 'बिल दिनांक', 'தேதி'],
  ],
  time: ['time', 'bill time', 'invoice time', 'sale time', 'समय', 'நேரம்'],
  kind: [
    ...[
      'type',
      'document type',
      'doc type',
      'voucher type',
      'invoice type',
      'bill type',
      'transaction type',
      'vch type',
    ],
    ...['प्रकार', 'வகை'],
  ],
  code: [
    ...['stock code', 'item code', 'product code', 'code', 'sku', 'sku code', 'item no', 'plu', 'article no'],
    ...['item id', 'product id', 'कोड', 'आइटम कोड', 'குறியீடு', 'பொருள் குறியீடு'],
  ],
  barcode: ['barcode', 'bar code', 'ean', 'ean 13', 'ean13', 'upc', 'gtin', 'बारकोड', 'பார்கோடு'],
  name: [
    ...['description', 'item name', 'product name', 'item', 'product', 'name of item', 'particulars', 'goods'],
    ...['item description', 'product description', 'stock item', 'article', 'वस्तु', 'आइटम', 'सामान', 'विवरण'],
    ...['பொருள்', 'பொருள் பெயர்', 'விவரம்'],
  ],
  quantity: [
    ...['quantity', 'qty', 'billed quantity', 'billed qty', 'sale qty', 'qty sold', 'quantity sold', 'units', 'nos'],
    ...['pcs', 'मात्रा', 'அளவு'],
  ],
  price: [
    ...['unit price', 'price', 'rate', 'selling price', 'sale price', 'sale rate', 'selling rate', 'item price'],
    ...['unit rate', 'मूल्य', 'दर', 'भाव', 'விலை'],
  ],
  amount: [
    ...[
      'line total',
      'amount',
      'net amount',
      'total',
      'total amount',
      'line amount',
      'item total',
      'value',
      'net value',
    ],
    ...['gross amount', 'bill amount', 'invoice amount', 'invoice value', 'grand total', 'राशि', 'रकम', 'कुल', 'தொகை'],
    'மொத்தம்',
  ],
  customer_code: [
    ...['customer id', 'customer code', 'customer no', 'party code', 'client id', 'account no', 'member id'],
    ...['ग्राहक कोड', 'வாடிக்கையாளர் எண்'],
  ],
  customer_name: [
    ...['customer name', 'customer', 'party name', 'party', 'buyer', 'client', 'client name', 'bill to', 'sold to'],
    ...['ग्राहक', 'ग्राहक का नाम', 'வாடிக்கையாளர்', 'வாடிக்கையாளர் பெயர்'],
  ],
  customer_phone: [
    ...[
      'phone',
      'mobile',
      'mobile no',
      'phone no',
      'phone number',
      'mobile number',
      'customer phone',
      'customer mobile',
    ],
    ...['contact', 'contact no', 'मोबाइल', 'फ़ोन', 'फोन', 'கைபேசி', 'தொலைபேசி'],
  ],
  place: ['country', 'city', 'place', 'place of supply', 'state', 'region', 'town', 'branch', 'store', 'शहर', 'ஊர்'],
}

const returnWords = [
  'return',
  'sales return',
  'sale return',
  'credit note',
  'creditnote',
  'cn',
  'refund',
  'r',
  'cr note',
]
const saleWords = [
  ...['sale', 'sales', 'invoice', 'tax invoice', 'bill', 'bill of supply', 'cash memo', 'retail invoice', 'cash'],
  ...['credit', 'cash sale', 'credit sale', 's', 'inv', 'b2b', 'b2c'],
]

export const kindByWord: ReadonlyMap<string, 'sale' | 'return'> = new Map([
  ...[...returnWords, 'वापसी', 'रिटर्न', 'திரும்ப', 'திருப்பம்'].map(word => [word, 'return'] as const),
  ...[...saleWords, 'बिक्री', 'बिल', 'விற்பனை', 'பில்'].map(word => [word, 'sale'] as const),
])
