// Reads and writes customers, their place in the search index, and their figures.

import type { Database } from 'better-sqlite3'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import {
  type Customer,
  type CustomerFields,
  type CustomerView,
  emptyCustomer,
} from '../../../shared/records/customer.ts'
import type { Address } from '../../../shared/records/shop.ts'
import { customer, customerFigures } from '../schema/customer.ts'
import { foldWords, prefixQuery } from '../search/search-words.ts'
import { blobOfId, idOfBlob } from '../statements/id-blob.ts'
import { prepareInsert, prepareReplace } from '../statements/prepare-insert.ts'
import { createStatementCache } from '../statements/statement-cache.ts'
import { type CustomerRow, customerColumns, customersFrom } from './customer-row.ts'
import type { FieldStampRows, SaveMark } from './merge/field-stamp-rows.ts'

export interface CustomerListPage {
  readonly rows: CustomerView[]
  readonly total: number
  readonly duePaise: number
  readonly creditPaise: number
}
export interface CustomerListQuestion {
  readonly text: string
  readonly show: 'all' | 'owes' | 'has_credit'
  readonly offset: number
  readonly limit: number
}

export function prepareCustomerRows(db: Database, fieldStamps: FieldStampRows) {
  const byId = db.prepare<[Buffer], CustomerRow>(`select ${customerColumns} ${customersFrom} where c.id = ?`)
  const byPhone = db.prepare<[string], CustomerRow>(
    `select ${customerColumns} ${customersFrom} where c.phone = ? and c.is_active = 1`,
  )
  const noOfId = db.prepare<[Buffer], number>('select customer_no from customer where id = ?').pluck()
  const lastNo = db.prepare<[], number>('select coalesce(max(customer_no), 0) from customer').pluck()
  const names = db.prepare<[], { id: Buffer; name: string; phone: string | null }>(
    'select id, name, phone from customer where is_active = 1 order by customer_no',
  )
  const replace = prepareReplace(db, customer)
  const figures = prepareCustomerFigures(db)
  const insertWords = db.prepare<[number, string]>('insert into customer_search(rowid, words) values (?, ?)')
  const deleteWords = db.prepare<[number]>('delete from customer_search where rowid = ?')
  const active = db.prepare<[], CustomerRow>(
    `select ${customerColumns} ${customersFrom} where c.is_active = 1 order by c.customer_no`,
  )
  const view = (row: CustomerRow | undefined) => (row === undefined ? undefined : viewOf(row))
  return {
    get: (id: string) => view(byId.get(blobOfId(id))),
    byPhone: (phone: string) => view(byPhone.get(phone)),
    numberOf: (id: string) => noOfId.get(blobOfId(id)),
    *all(): Generator<Pick<Customer, 'id' | 'name' | 'phone'>> {
      for (const { id, ...row } of names.iterate()) yield { ...row, id: idOfBlob(id) }
    },
    active: (): CustomerView[] => active.all().map(viewOf),
    find: prepareCustomerList(db),
    save(id: string, saved: Partial<CustomerFields>, mark: SaveMark): void {
      const row = byId.get(blobOfId(id))
      const customerNo = row?.customerNo ?? (lastNo.get() ?? 0) + 1
      if (row === undefined) fieldStamps.keepOfFirst(blobOfId(id), saved, mark)
      const merged =
        row === undefined
          ? { ...emptyCustomer, ...saved }
          : { ...viewOf(row), ...fieldStamps.winners(blobOfId(id), saved, mark) }
      const firstSeenAtMs = row?.firstSeenAtMs ?? mark.atMs
      const updatedAtMs = Math.max(row?.updatedAtMs ?? 0, mark.atMs)
      replace({ ...rowOf(merged), customerNo, id: blobOfId(id), firstSeenAtMs, updatedAtMs })
      if (row === undefined) figures.open(customerNo)
      else deleteWords.run(customerNo)
      insertWords.run(
        customerNo,
        foldWords([merged.name, merged.phone, merged.gstin].filter(word => word !== null).join(' ')),
      )
    },
    addDue: figures.addDue,
    addCredit: figures.addCredit,
    addInvoices: figures.addInvoices,
    setLastPurchase: figures.setLastPurchase,
  }
}
export type CustomerRows = ReturnType<typeof prepareCustomerRows>

function rowOf(fields: CustomerFields) {
  const { name, phone, gstin, stateCode, email, creditLimitPaise, note } = fields
  const address = JSON.stringify(fields.address)
  const flags = { isSez: fields.isSez ? 1 : 0, isActive: fields.isActive ? 1 : 0 }
  return { name, phone, gstin, address, stateCode, email, creditLimitPaise, note, ...flags }
}

function viewOf(row: CustomerRow): CustomerView {
  const customer: Customer = {
    id: idOfBlob(row.id),
    name: row.name,
    phone: row.phone,
    gstin: row.gstin,
    address: JSON.parse(row.address) as Address,
    stateCode: row.stateCode,
    isSez: row.isSez === 1,
    email: row.email,
    creditLimitPaise: row.creditLimitPaise,
    note: row.note,
    isActive: row.isActive === 1,
    firstSeenAt: instantOf(row.firstSeenAtMs),
    updatedAt: instantOf(row.updatedAtMs),
  }
  return {
    ...customer,
    duePaise: row.duePaise,
    creditPaise: row.creditPaise,
    invoiceCount: row.invoiceCount,
    lastPurchaseAt: row.lastPurchaseAtMs === null ? null : instantOf(row.lastPurchaseAtMs),
  }
}

type CustomerSums = Omit<CustomerListPage, 'rows'>

function prepareCustomerList(db: Database): (question: CustomerListQuestion) => CustomerListPage {
  const prepare = createStatementCache(db)
  return question => {
    const words = prefixQuery(question.text)
    const where = ['c.is_active = 1']
    if (question.show === 'owes') where.push('f.due_paise > 0')
    if (question.show === 'has_credit') where.push('f.credit_paise > 0')
    if (words !== undefined)
      where.push('c.customer_no in (select rowid from customer_search where customer_search match ?)')
    const values = words === undefined ? [] : [words]
    const sums = prepare<unknown[], CustomerSums>(
      `select count(*) as total, coalesce(sum(f.due_paise), 0) as duePaise, coalesce(sum(f.credit_paise), 0) as creditPaise
       ${customersFrom} where ${where.join(' and ')}`,
    ).get(...values)
    const rows = prepare<unknown[], CustomerRow>(
      `select ${customerColumns} ${customersFrom} where ${where.join(' and ')}
       order by f.last_purchase_at_ms desc, c.customer_no desc limit ? offset ?`,
    ).all(...values, question.limit, question.offset)
    return { total: 0, duePaise: 0, creditPaise: 0, ...sums, rows: rows.map(viewOf) }
  }
}

function prepareCustomerFigures(db: Database) {
  const insert = prepareInsert(db, customerFigures)
  const addDue = db.prepare<[number, number]>(
    'update customer_figures set due_paise = due_paise + ? where customer_no = ?',
  )
  const addCredit = db.prepare<[number, number]>(
    'update customer_figures set credit_paise = credit_paise + ? where customer_no = ?',
  )
  const addInvoices = db.prepare<[number, number]>(
    'update customer_figures set invoice_count = invoice_count + ? where customer_no = ?',
  )
  const setLastPurchase = db.prepare<[number, number]>(
    'update customer_figures set last_purchase_at_ms = max(coalesce(last_purchase_at_ms, 0), ?) where customer_no = ?',
  )
  return {
    open: (customerNo: number) =>
      insert({ customerNo, duePaise: 0, creditPaise: 0, invoiceCount: 0, lastPurchaseAtMs: null }),
    addDue: (customerNo: number, paise: number) => addDue.run(paise, customerNo),
    addCredit: (customerNo: number, paise: number) => addCredit.run(paise, customerNo),
    addInvoices: (customerNo: number, count: number) => addInvoices.run(count, customerNo),
    setLastPurchase: (customerNo: number, atMs: number) => setLastPurchase.run(atMs, customerNo),
  }
}
