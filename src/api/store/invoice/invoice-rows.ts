// Reads bills as they stand: what came back is off their totals, a void one counts for nothing.

import type { ShopTx } from '../open-store.ts'

export interface StoredInvoice {
  readonly id: string
  readonly number: string
  readonly issuedAt: Date
  readonly invoiceOn: string
  readonly dueOn: string
  readonly customerId: string | null
  readonly customerName: string
  readonly customerPhone: string
  readonly subtotalPaise: number
  readonly taxPaise: number
  readonly discountPaise: number
  /** What is left of it after what came back. */
  readonly totalPaise: number
  readonly paidPaise: number
  readonly returnedPaise: number
  readonly isVoid: boolean
  readonly note: string
  readonly changedAt: Date
  /** When it was paid in full; of one that is not, when money last came for it. */
  readonly paidAt: Date
}

export interface StoredInvoiceLine {
  readonly invoiceId: string
  readonly itemId: string
  readonly name: string
  readonly groupName: string
  readonly quantityThousandths: number
  readonly unitPricePaise: number
}

export interface InvoiceFilter {
  /** Void ones count as paid: nothing is owed for them. */
  readonly isPaid?: boolean | undefined
  readonly customerId?: string | undefined
  readonly customerPhone?: string | undefined
  /** Only those of a known customer. */
  readonly hasCustomer?: true | undefined
  /** Made in this time; its ends belong to it. */
  readonly from?: Date | undefined
  readonly to?: Date | undefined
}

/** A part of a list. */
export interface PartOfList {
  readonly limit: number
  readonly offset: number
}

/** As SQL, of an invoice `i` with its balance `b`. */
export const leftTotalSql = 'case when b.voided_at is null then i.total_paise - b.returned_paise else 0 end'
export const leftPaidSql = 'case when b.voided_at is null then b.paid_paise else 0 end'
export const fromInvoicesSql = 'from invoice i join invoice_balance b on b.shop_id = i.shop_id and b.invoice_id = i.id'
export const paidAtSql = 'greatest(i.issued_at, b.last_paid_at)'
export const isPaidSql = `(${leftPaidSql} >= ${leftTotalSql})`

/** What a filter asks of an invoice `i` with its balance `b`: SQL to stand behind `where`, and the values of its places. */
export function wantedSql(
  shopId: string,
  { customerId, customerPhone, from, hasCustomer, isPaid, to }: InvoiceFilter,
): { readonly where: string; readonly values: unknown[] } {
  const values: unknown[] = [shopId]
  const place = (value: unknown) => `$${values.push(value)}`
  const asked = [
    'i.shop_id = $1',
    ...(isPaid === undefined ? [] : [`${isPaidSql} = ${place(isPaid)}`]),
    ...(customerId === undefined ? [] : [`i.customer_id = ${place(customerId)}`]),
    ...(customerPhone === undefined ? [] : [`i.customer_phone = ${place(customerPhone)}`]),
    ...(hasCustomer === undefined ? [] : ['i.customer_id is not null']),
    ...(from === undefined ? [] : [`i.issued_at >= ${place(from)}`]),
    ...(to === undefined ? [] : [`i.issued_at <= ${place(to)}`]),
  ]
  return { where: asked.join(' and '), values }
}

export const newestFirstSql = 'i.issued_at desc, i.serial desc, i.id'

const columns = `i.id, i.number, i.issued_at as "issuedAt", i.invoice_on as "invoiceOn", i.due_on as "dueOn",
  i.customer_id as "customerId", i.customer_name as "customerName", i.customer_phone as "customerPhone",
  i.subtotal_paise as "subtotalPaise", i.tax_paise as "taxPaise", i.discount_paise as "discountPaise",
  ${leftTotalSql} as "totalPaise", ${leftPaidSql} as "paidPaise", b.returned_paise as "returnedPaise",
  b.voided_at is not null as "isVoid", i.note, greatest(i.issued_at, b.last_paid_at, b.voided_at) as "changedAt",
  ${paidAtSql} as "paidAt"`

type Row = { [K in keyof StoredInvoice]: StoredInvoice[K] extends number ? string : StoredInvoice[K] }

export function invoiceRows(tx: ShopTx) {
  const { shopId } = tx
  const read = async (where: string, values: readonly unknown[], name?: string): Promise<StoredInvoice[]> => {
    const text = `select ${columns} ${fromInvoicesSql} where ${where}`
    return (await tx.rows<Row>(name === undefined ? text : { name, text }, values)).map(invoiceOf)
  }
  return {
    /** The newest first. */
    find(filter: InvoiceFilter = {}, part?: PartOfList): Promise<StoredInvoice[]> {
      const { values, where } = wantedSql(shopId, filter)
      const paging = part === undefined ? '' : `limit $${values.push(part.limit)} offset $${values.push(part.offset)}`
      return read(`${where} order by ${newestFirstSql} ${paging}`, values)
    },
    async count(filter: InvoiceFilter): Promise<number> {
      const { values, where } = wantedSql(shopId, filter)
      const counted = await tx.row<{ count: string }>(`select count(*) ${fromInvoicesSql} where ${where}`, values)
      return Number(counted?.count)
    },
    these: (ids: readonly string[]) => read('i.shop_id = $1 and i.id = any($2::uuid[])', [shopId, ids]),
    between: (from: string, to: string) =>
      read('i.shop_id = $1 and i.id between $2 and $3', [shopId, from, to], 'invoices-between'),
    async isNumberTaken(number: string): Promise<boolean> {
      const statement = 'select 1 from invoice where shop_id = $1 and number = $2 limit 1'
      return (await tx.row({ name: 'invoice-number', text: statement }, [shopId, number])) !== undefined
    },
    async lastSerial(series: string, financialYear: string): Promise<number> {
      const text = `select max(serial) as serial from invoice where shop_id = $1 and series = $2 and financial_year = $3`
      const last = await tx.row<{ serial: string | null }>({ name: 'last-serial', text }, [
        shopId,
        series,
        financialYear,
      ])
      return Number(last?.serial ?? 0)
    },
    /** In the order they stand on their bills. */
    async lines(ids: readonly string[]): Promise<StoredInvoiceLine[]> {
      const rows = await tx.rows<StoredInvoiceLine & Record<string, unknown>>(
        {
          name: 'invoice-lines',
          text: `select invoice_id as "invoiceId", item_id as "itemId", name, group_name as "groupName",
                   quantity_thousandths as "quantityThousandths", unit_price_paise as "unitPricePaise"
                 from invoice_line where shop_id = $1 and invoice_id = any($2::uuid[]) order by invoice_id, line_number`,
        },
        [shopId, ids],
      )
      return rows.map(row => ({
        ...row,
        quantityThousandths: Number(row.quantityThousandths),
        unitPricePaise: Number(row.unitPricePaise),
      }))
    },
  }
}

function invoiceOf(row: Row): StoredInvoice {
  return {
    ...row,
    subtotalPaise: Number(row.subtotalPaise),
    taxPaise: Number(row.taxPaise),
    discountPaise: Number(row.discountPaise),
    totalPaise: Number(row.totalPaise),
    paidPaise: Number(row.paidPaise),
    returnedPaise: Number(row.returnedPaise),
  }
}
