// Opening balances: what stood open with a customer or a dealer before Galla.

export const opening = {
  title: 'Opening balance',
  act: 'Opening balance',
  customer: {
    hint: 'What he owed, or had paid ahead, before the shop came to Galla. It is of his account and of no sale.',
    owed: 'He owes',
    ahead: 'He has paid ahead',
  },
  dealer: {
    hint: 'What the shop owed him, or had paid ahead, before it came to Galla. It is of his account and of no receipt.',
    owed: 'We owe',
    ahead: 'We have paid ahead',
  },
  amount: 'Amount',
  side: 'Who owes whom',
  asOf: 'As of',
  reference: 'Bill number, if it was one bill',
  save: 'Post',
  done: (amount: string) => `Opening balance posted: ${amount}`,
  bill: (number: string) => `bill ${number}`,
  reverse: 'Reverse',
  reversed: 'Reversed. Both stay on the account.',
  used: 'Money was set against it',
  correct: 'To correct it, reverse it and write the right one.',
}
