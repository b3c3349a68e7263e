// Reads payments of bills.

import type { Tender } from '../../../shared/records/payment.ts'
import type { ShopTx } from '../open-store.ts'

export interface StoredPayment {
  readonly id: string
  readonly invoiceId: string
  readonly tender: Tender
  readonly amountPaise: number
  readonly note: string
  readonly receivedAt: Date
}

type Row = { [K in keyof StoredPayment]: StoredPayment[K] extends number ? string : StoredPayment[K] }

const columns = `id, invoice_id as "invoiceId", tender, amount_paise as "amountPaise", note, received_at as "receivedAt"`
const order = 'order by received_at, entry_id, line_number'

export function paymentRows(tx: ShopTx) {
  const { shopId } = tx
  const read = async (where: string, values: readonly unknown[]): Promise<StoredPayment[]> => {
    const rows = await tx.rows<Row>(`select ${columns} from payment where shop_id = $1 ${where} ${order}`, [
      shopId,
      ...values,
    ])
    return rows.map(row => ({ ...row, amountPaise: Number(row.amountPaise) }))
  }
  return {
    /** The oldest first. */
    ofInvoice: (invoiceId: string) => read('and invoice_id = $2', [invoiceId]),
    ofInvoices: (invoiceIds: readonly string[]) => read('and invoice_id = any($2::uuid[])', [invoiceIds]),
    /** Those that were received in a time; its ends belong to it. */
    between: (from: Date, to: Date) => read('and received_at between $2 and $3', [from, to]),
    all: () => read('', []),
    /** `series` with its year: `P1R/26-27`. */
    async lastSerial(series: string): Promise<number> {
      const text = 'select max(receipt_serial) as serial from payment where shop_id = $1 and receipt_series = $2'
      const last = await tx.row<{ serial: string | null }>({ name: 'last-receipt', text }, [shopId, series])
      return Number(last?.serial ?? 0)
    },
  }
}
