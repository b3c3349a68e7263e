// The Reports screen.

import { indian } from '../count-words.ts'
import type { Words } from '../words.ts'

export const reports: Words['reports'] = {
  title: 'रिपोर्ट',
  grain: 'पंक्तियाँ',
  counter: 'शाखा या काउंटर',
  allCounters: 'सभी काउंटर',
  allBranches: 'सभी शाखाएँ',
  allOf: branch => `${branch}, पूरी शाखा`,
  counterNamed: code => `काउंटर ${code}`,
  allCustomers: 'सभी ग्राहक',
  asOfNow: 'इस समय की स्थिति',
  past: {
    count: 'पुराने बिलों सहित',
    counted: (bills: number, amount: string) => `इन आँकड़ों में ${indian(bills)} पुराने बिल, ${amount}, बिना टैक्स, शामिल हैं।`,
    leftOut: (bills: number, amount: string) => `${indian(bills)} पुराने बिल, ${amount}, इन आँकड़ों में नहीं हैं।`,
    none: 'इन दिनों का कोई पुराना बिल नहीं।',
    ofNoCounter: 'पुराने बिल किसी शाखा या काउंटर के नहीं होते।',
    otherMoney: (list: string) => `रुपयों में कभी नहीं जुड़ते: ${list}।`,
  },
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
