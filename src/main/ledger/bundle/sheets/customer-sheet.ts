// Customers with what each owes.

import type { Address } from '../../../../shared/records/shop.ts'
import { type CustomerRow, customerColumns, customersFrom } from '../../rows/customer-row.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import { addressText, rowsIn } from '../facts.ts'
import { columnsOf, sheet } from '../sheet.ts'

const customer = columnsOf<CustomerRow>()

export const customersSheet = sheet<CustomerRow>({
  file: 'customers.csv',
  about: 'Customers, what each owes, and his own money that no invoice has taken yet.',
  carries: ['customer', 'customer_figures'],
  columns: [
    customer.id('customer_id', 'Id of the customer', row => idOfBlob(row.id)),
    customer.text('name', 'Name', row => row.name),
    customer.text('phone', 'Phone', row => row.phone),
    customer.text('gstin', 'GST number', row => row.gstin),
    customer.text('address', 'Address', row => addressText(JSON.parse(row.address) as Address)),
    customer.text('state_code', 'GST code of the state', row => row.stateCode),
    customer.yesNo('sez', 'A unit of a special economic zone', row => row.isSez === 1),
    customer.text('email', 'E-mail', row => row.email),
    customer.price('credit_limit', 'The most he may owe; empty: no limit', row => row.creditLimitPaise),
    customer.money('due', 'Owed on all invoices', row => row.duePaise),
    customer.money('credit', 'His own money on account', row => row.creditPaise),
    customer.whole('invoices', 'How many invoices', row => row.invoiceCount),
    customer.time('last_purchase', 'When he last bought', row => row.lastPurchaseAtMs),
    customer.text('note', 'Note', row => row.note),
    customer.yesNo('active', 'Still a customer', row => row.isActive === 1),
    customer.time('first_seen', 'When he was first written down', row => row.firstSeenAtMs),
    customer.time('changed', 'Last change of this record', row => row.updatedAtMs),
  ],
  read: source => rowsIn<CustomerRow>(source, `select ${customerColumns} ${customersFrom} order by c.customer_no`),
})
