// The Customers screen and the customer forms.

import { counted } from '../count-words.ts'

export const customers = {
  title: 'Customers',
  filter: 'Name, phone or GSTIN',
  newCustomer: 'New customer',
  columns: { name: 'Name', phone: 'Phone', gstin: 'GSTIN', due: '₹ Due', last: 'Last purchase' },
  count: (count: number) => counted(count, 'customer', 'customers'),
  empty: 'No customers yet',
  emptyHint: 'Add one here, or type @ and a phone number while selling.',
  noneMatch: 'No customer matches',
  noneMatchHint: 'Try fewer letters or digits.',
  bills: 'Bills',
  noBills: 'No bills yet',
  inactive: 'Not served any more',
  deactivate: 'Stop serving',
  reactivate: 'Serve again',
  gstinHint: 'For business customers',
  noState: 'Same as the shop',
  isSez: 'In a Special Economic Zone (always IGST)',
  badPhone: 'A phone number has 10 digits, or + and the country code.',
  badPin: 'A PIN code has 6 digits.',
}
