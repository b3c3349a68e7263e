// Whom a bill names, as far as its row says: a code, a name, a phone, in any mix.

import type { SalesMapping } from '../../../../shared/contract/counter/import/sales-mapping.ts'
import { type PastCustomer, pastSaleLimits } from '../../../../shared/records/past-sale.ts'
import { cleanText } from '../../values/clean-text.ts'
import { faulty, type Parsed, parsed } from '../../values/parsed.ts'
import { type CellReader, cellReader } from './sale-cells.ts'
import type { SaleLookUp } from './sale-lookup.ts'

type Columns = SalesMapping['columns']

/** The same customer is the same object every time. */
export function createCustomerReader(columns: Columns, lookUp: SaleLookUp): CellReader<PastCustomer | undefined> {
  const { code: codeLength, customer: nameLength } = pastSaleLimits
  const codes = cellReader('customer_code', columns.customer_code, text => parseCode(text, codeLength), '')
  const names = cellReader('customer_name', columns.customer_name, text => parseText(text, nameLength), '')
  const phones = cellReader('customer_phone', columns.customer_phone, text => parseCode(text, codeLength), '')
  const known = new Map<string, PastCustomer>()
  return (cells, faults) => {
    const code = codes(cells, faults)
    const name = names(cells, faults)
    const phone = phones(cells, faults)
    if (code === '' && name === '' && phone === '') return undefined
    const key = name === '' && phone === '' ? code : `${code}\u0000${name}\u0000${phone}`
    const before = known.get(key)
    if (before !== undefined) return before
    const customerId = lookUp.customerIdOf(phone, name)
    const customer: PastCustomer = {
      ...(customerId === undefined ? {} : { customerId }),
      ...(code === '' ? {} : { code }),
      ...(name === '' ? {} : { name }),
      ...(phone === '' ? {} : { phone }),
    }
    known.set(key, customer)
    return customer
  }
}

/** `17850.0` is what a spreadsheet makes of the code 17850. */
function parseCode(text: string, max: number): Parsed<string> {
  return parseText(text.replace(/^(\d+)\.0$/, '$1'), max)
}

export function parseText(text: string, max: number): Parsed<string> {
  const clean = cleanText(text)
  return clean.length > max ? faulty('text_too_long', { length: clean.length, max }) : parsed(clean)
}
