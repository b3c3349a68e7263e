// The Reports screen.

import type { Words } from '../words.ts'

export const reports: Words['reports'] = {
  title: 'रिपोर्ट',
  grain: 'पंक्तियाँ',
  counter: 'काउंटर',
  allCounters: 'सभी काउंटर',
  counterNamed: code => `काउंटर ${code}`,
  allCustomers: 'सभी ग्राहक',
  asOfNow: 'इस समय की स्थिति',
  reading: 'बिल पढ़े जा रहे हैं…',
  empty: 'इन दिनों में कुछ नहीं',
  emptyHint: 'F2 से दूसरे दिन चुनें।',
  formats: { csv: 'CSV', xlsx: 'Excel', pdf: 'PDF' },
  made: name => `सहेजी गई: ${name}`,
  keys: {
    reports: 'रिपोर्ट चुनें',
    rows: 'पंक्ति चुनें',
    toTable: 'तालिका में',
    follow: 'इसके बिलों तक',
    back: 'वापस',
  },
}
