// The words of labels and of the sheet stock is counted by.

import type { DocumentLanguage } from '../../../shared/contract/counter/document-calls.ts'

export interface StockWords {
  readonly labels: string
  readonly mrp: string
  readonly plusTax: string
  readonly per: (unit: string) => string
  readonly countSheet: string
  readonly allItems: string
  readonly startedOn: string
  readonly countedBy: string
  readonly column: {
    readonly item: string
    readonly code: string
    readonly unit: string
    readonly held: string
    readonly counted: string
    readonly note: string
  }
  readonly itemCount: (count: number) => string
}

const words: Readonly<Record<DocumentLanguage, StockWords>> = {
  en: {
    labels: 'Labels',
    mrp: 'MRP',
    plusTax: '+ GST',
    per: unit => `per ${unit}`,
    countSheet: 'Stock count',
    allItems: 'All items',
    startedOn: 'Started',
    countedBy: 'Counted by',
    column: { item: 'Item', code: 'Code', unit: 'Unit', held: 'In books', counted: 'Counted', note: 'Note' },
    itemCount: count => (count === 1 ? '1 item' : `${count} items`),
  },
  hi: {
    labels: 'लेबल',
    mrp: 'MRP',
    plusTax: '+ GST',
    per: unit => `प्रति ${unit}`,
    countSheet: 'स्टॉक की गिनती',
    allItems: 'सभी आइटम',
    startedOn: 'शुरू',
    countedBy: 'गिनने वाले',
    column: { item: 'आइटम', code: 'कोड', unit: 'इकाई', held: 'हिसाब में', counted: 'गिना', note: 'टिप्पणी' },
    itemCount: count => `${count} आइटम`,
  },
  ta: {
    labels: 'லேபிள்கள்',
    mrp: 'MRP',
    plusTax: '+ GST',
    per: unit => `ஒரு ${unit}`,
    countSheet: 'சரக்கு எண்ணிக்கை',
    allItems: 'எல்லாப் பொருட்களும்',
    startedOn: 'தொடக்கம்',
    countedBy: 'எண்ணியவர்',
    column: { item: 'பொருள்', code: 'குறியீடு', unit: 'அலகு', held: 'கணக்கில்', counted: 'எண்ணியது', note: 'குறிப்பு' },
    itemCount: count => (count === 1 ? '1 பொருள்' : `${count} பொருட்கள்`),
  },
}

export function stockWordsFor(language: DocumentLanguage): StockWords {
  return words[language]
}
