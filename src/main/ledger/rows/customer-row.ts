// A customer with his figures as statements read him: for the counter, and for the sheet of the export.

export interface CustomerRow {
  readonly customerNo: number
  readonly id: Buffer
  readonly name: string
  readonly phone: string | null
  readonly gstin: string | null
  readonly address: string
  readonly stateCode: string | null
  readonly isSez: number
  readonly email: string
  readonly creditLimitPaise: number | null
  readonly note: string
  readonly isActive: number
  readonly firstSeenAtMs: number
  readonly updatedAtMs: number
  readonly duePaise: number
  readonly creditPaise: number
  readonly invoiceCount: number
  readonly lastPurchaseAtMs: number | null
}

export const customerColumns = `c.customer_no as customerNo, c.id, c.name, c.phone, c.gstin, c.address, c.state_code as stateCode,
  c.is_sez as isSez, c.email, c.credit_limit_paise as creditLimitPaise, c.note, c.is_active as isActive,
  c.first_seen_at_ms as firstSeenAtMs, c.updated_at_ms as updatedAtMs,
  f.due_paise as duePaise, f.credit_paise as creditPaise, f.invoice_count as invoiceCount, f.last_purchase_at_ms as lastPurchaseAtMs`
export const customersFrom = 'from customer c join customer_figures f on f.customer_no = c.customer_no'
