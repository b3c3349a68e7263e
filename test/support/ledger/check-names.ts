// What `verify` says it looked at, in this order.

export const checkNames = [
  'the file is whole',
  'references hold',
  'the chain is unbroken',
  'every entry says what was hashed',
  'each invoice is the sum of its lines',
  'what is paid and due on each invoice is the sum of its payments and credits',
  'cash given is amount and change',
  'cash expected at each closing is the float and what moved',
  'a counter has one open shift at most',
  'stock on hand is the sum of movements',
  'what each batch holds is the sum of its movements',
  'what each customer owes is the sum of his invoices',
  'what each customer has to his credit is what he paid and was credited, less what was used',
  'each credit note is the sum of its lines and goes somewhere to the paisa',
  'no more of a line came back than was sold',
  'numbers of invoices and receipts have no gap but those skipped',
  'what is payable to each dealer is his bills less what went back and payments',
  'what is billed and paid on each dealer order is the sum of its account',
  'replaying all entries gives the same rows',
] as const
