// दुकान जिस प्रोग्राम पर पहले थी, उसके बिल।

import { indian } from '../../count-words.ts'

export const pastSales = {
  title: 'पुराने बिल',
  open: 'पुराने बिल',
  toInvoices: 'बिल',
  filter: 'नंबर, ग्राहक, आइटम',
  kind: 'किस्म',
  kinds: { all: 'सभी पुराने बिल', sale: 'बिक्री', return: 'वापसी', write_off: 'बट्टे खाते' },
  tags: { sale: 'बिक्री', return: 'वापसी', write_off: 'बट्टा' },
  columns: { number: 'नंबर', day: 'तारीख़', customer: 'ग्राहक', kind: 'किस्म', lines: 'पंक्तियाँ', amount: 'रक़म' },
  nobody: 'ग्राहक का नाम नहीं',
  count: (count: number) => `${indian(count)} पुराने बिल`,
  empty: 'कोई पुराना बिल नहीं',
  emptyHint: 'पहले वाले प्रोग्राम के बिल फ़ाइल से लाए जा सकते हैं।',
  noneMatch: 'ऐसा कोई पुराना बिल नहीं',
  noneMatchHint: 'दूसरी अवधि या कम अक्षर आज़माएँ।',
  toImport: 'फ़ाइल लाएँ',
  onlyHistory: 'दूसरे प्रोग्राम से: केवल देखने के लिए, Galla के खाते, स्टॉक या बक़ाया में नहीं।',
  fromFile: (name: string) => `फ़ाइल ${name} से`,
  customerCode: (code: string) => `ग्राहक ${code}`,
  line: { item: 'आइटम', quantity: 'मात्रा', price: 'भाव', amount: 'रक़म' },
  lines: 'पंक्तियाँ',
  units: (quantity: string) => `मात्रा ${quantity}`,
  ofCustomer: 'पहले ख़रीदा, पुराने बिलों से',
  ofItem: 'पहले बिका, पुराने बिलों में',
  showAll: (count: number) => `सभी ${indian(count)} पुराने बिल देखें`,
}
