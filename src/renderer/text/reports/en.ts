// The Reports screen. What stands in reports is in shared/domain/reports/words.

import { counted } from '../count-words.ts'

export const reports = {
  title: 'Reports',
  grain: 'Rows',
  counter: 'Branch or counter',
  allCounters: 'All counters',
  allBranches: 'All branches',
  allOf: (branch: string) => `All of ${branch}`,
  counterNamed: (code: string) => `Counter ${code}`,
  allCustomers: 'All customers',
  asOfNow: 'As things stand now',
  past: {
    count: 'With past bills',
    counted: (bills: number, amount: string) =>
      `${counted(bills, 'past bill', 'past bills')}, ${amount}, counted in these figures, without tax.`,
    leftOut: (bills: number, amount: string) =>
      `${counted(bills, 'past bill', 'past bills')}, ${amount}, not in these figures.`,
    none: 'No past bills in these days.',
    ofNoCounter: 'Past bills belong to no counter and no branch.',
    otherMoney: (list: string) => `Never added to rupees: ${list}.`,
  },
  reading: 'Reading the bills…',
  empty: 'Nothing in these days',
  emptyHint: 'Choose other days with F2.',
  formats: { csv: 'CSV', xlsx: 'Excel', pdf: 'PDF' },
  made: (name: string) => `Saved: ${name}`,
  keys: {
    reports: 'choose a report',
    rows: 'choose a row',
    toTable: 'into the table',
    follow: 'down to what it is made of',
    back: 'back',
  },
}
